using SearchService.Articles;
using SearchService.Articles.Calendars;
using SearchService.Entities.Dates.Calendar;
using SearchService.Entities.Dates.Rules;

namespace SearchService.Entities.Dates.Tongues;

/// <summary>Days by their number, with the month in words or figures.</summary>
internal sealed class TongueDays(TonguePassage p, PublicationDay published, string language)
{
    private const int FirstYear = 1000;
    private const int LastYear = 2100;

    /// <summary>"24.4.2022", "24/04/22", "2022-04-24".</summary>
    /// <param name="start">Where the span begins: at a weekday before the date, or -1 for at the date itself.</param>
    public bool TryNumeric(int i, List<Reading> readings, out int end, int start = -1)
    {
        end = i + 5;
        start = start < 0 ? i : start;
        if (!IsFree(i) || p[i + 1] is not { Kind: Words.TokenKind.Symbol, Value: '.' or '/' or '-' } mark || !p.IsGlued(i + 1)
            || !p.IsNumber(i + 2) || !p.IsMark(i + 3, (char)mark.Value) || !p.IsGlued(i + 3) || !p.IsNumber(i + 4)
            || (mark.Value != '.' && !(p.IsGlued(i + 2) && p.IsGlued(i + 4)))
            || (p.IsGlued(i + 5) && p.IsNumber(i + 6) && p.IsGlued(i + 6) && !(p.IsDash(i + 5) && !p.IsMark(i + 5, (char)mark.Value))))
        {
            return false;
        }

        var (first, second, third) = (p[i], p[i + 2], p[i + 4]);
        var (year, month, day) = first.Length == 4 ? (first.Value, second.Value, third.Value) : (Century(third), second.Value, first.Value);
        if (month > 12 && day <= 12 && mark.Value == '/')
        {
            (month, day) = (day, month);
        }

        if (year is < FirstYear or > LastYear || month is < 1 or > 12 || day < 1 || day > CalendarDay.DaysInMonth(year, month))
        {
            return false;
        }

        readings.Add(new Reading(start, end, new DateValue(Grain.Day, year, month, day)));
        return true;
    }

    /// <summary>"am 24.4.", "dne 24. 4.": only where a word before it says that it is a day.</summary>
    public bool TryNumericWithoutYear(int article, List<Reading> readings, out int end)
    {
        var i = article + 1;
        end = i + 4;
        var closes = p.IsMark(i + 3, '.') && p.IsGlued(i + 3);
        if (language is not ("de" or "cs" or "fi" or "no" or "da" or "sv" or "nl" or "it" or "pt" or "es") || !IsFree(i)
            || !p.IsNumber(i + 2)
            || p[i].Length > 2 || p[i + 2].Length > 2 || !p.IsGlued(i + 1))
        {
            return false;
        }

        var dotted = p.IsMark(i + 1, '.') && closes && !p.IsNumber(i + 4);
        var slashed = p.IsMark(i + 1, '/') && p.IsGlued(i + 2) && !p.IsMark(i + 3, '/');
        end = slashed ? i + 3 : i + 4;
        if (!(dotted || slashed) || !IsDay(p[i].Value, p[i + 2].Value))
        {
            return false;
        }

        readings.Add(new Reading(i, end, published.DayOfYear(p[i + 2].Value, p[i].Value, Direction.Unknown)));
        return true;
    }

    /// <summary>A day with its month in words, perhaps joined with another day of it: "24.-26. April", "del 3 al 5 de mayo".</summary>
    public bool TryDay(int i, int start, List<Reading> readings, out int end)
    {
        end = i + 1;
        if (!TryNumber(i, out var day, out var at))
        {
            return false;
        }

        // "le 11-Septembre".
        var month = p.IsDash(at) && p.IsGlued(at) && p.IsGlued(at + 1) && p[at + 1].Month > 0 ? at + 1 : AfterWords(at, CalendarMeaning.Of);
        if (p[month].Month > 0 && IsDay(day, p[month].Month))
        {
            end = WithYear(start, month, day, readings);
            return true;
        }

        if (p.IsWord(month) && TryYearAfter(AfterWords(month + 1, CalendarMeaning.Of), out var year, out end)
            && ForeignMonth(p.TextOf(month).ToString()) is { } foreign && day <= CalendarDay.DaysInMonth(year, foreign))
        {
            readings.Add(new Reading(start, end, new DateValue(Grain.Day, year, foreign, day)));
            return true;
        }

        var next = p.IsDash(at) || p.Is(at, CalendarMeaning.Joint) || p.IsMark(at, ',') ? AfterWords(at + 1, CalendarMeaning.Article) : -1;
        if (next < 0 || !TryNumber(next, out var second, out var secondEnd))
        {
            return false;
        }

        month = AfterWords(secondEnd, CalendarMeaning.Of);
        if (p[month].Month == 0 || !IsDay(day, p[month].Month) || !IsDay(second, p[month].Month) || (p.IsDash(at) && second <= day))
        {
            return false;
        }

        var both = new List<Reading>();
        end = WithYear(next, month, second, both);
        readings.Add(new Reading(start, at, both[0].Value with { Day = day }));
        readings.AddRange(both);
        return true;
    }

    /// <summary>A year behind a month: "2022", "de 2022", "2022 г.", "'22" is none.</summary>
    public bool TryYearAfter(int at, out int year, out int end)
    {
        at = p.IsMark(at, ',') && p.IsNumber(at + 1) ? at + 1 : AfterWords(at, CalendarMeaning.Of);
        if (p.IsWord(at) && p.Is(at, CalendarMeaning.AfterNumber | CalendarMeaning.Introducer) && IsYear(at + 1))
        {
            at++;
        }

        year = p[at].Value;
        end = at + 1;
        if (!IsYear(at) || (p.IsDash(at + 1) && p.IsGlued(at + 1) && p.IsNumber(at + 2) && p[at + 2].Length <= 2 && p[at + 2].Value > 12))
        {
            return false;
        }

        end = AfterSuffix(p, at + 1);
        return true;
    }

    /// <summary>The year of the date that this one is joined to: "avril et mai 2022", "3 mai au 4 juin 2022".</summary>
    public int? BorrowedYear(int end)
    {
        if (!(p.IsDash(end) || p.Is(end, CalendarMeaning.Joint)))
        {
            return null;
        }

        var at = AfterWords(end + 1, CalendarMeaning.Article | CalendarMeaning.Introducer);
        if (TryNumber(at, out _, out var dayEnd))
        {
            at = AfterWords(dayEnd, CalendarMeaning.Of);
        }

        return p[at].Month > 0 && TryYearAfter(AfterDot(at), out var year, out _) ? year : null;
    }

    /// <summary>Four figures that can be a year, and no part of another number.</summary>
    public bool IsYear(int i) => p[i] is { Kind: Words.TokenKind.Number, Length: 4, Value: >= FirstYear and <= LastYear } && IsFree(i)
        && !(p[i + 1] is { Kind: Words.TokenKind.Symbol, Value: ',' or '.' or ':' or '/' } && p.IsGlued(i + 1)
            && p.IsGlued(i + 2) && p.IsNumber(i + 2))
        && p[i + 1] is not { Kind: Words.TokenKind.Symbol, Value: '%' or '€' or '$' or '°' };

    /// <summary>Behind what a year or month carries: "г.", "'de", "yılında", "年".</summary>
    public static int AfterSuffix(TonguePassage p, int at)
    {
        if (p.IsApostrophe(at) && p.IsGlued(at) && p.IsGlued(at + 1) && p.IsWord(at + 1) && p[at + 1].Length <= 4)
        {
            return p.Is(at + 2, CalendarMeaning.AfterNumber) ? at + 3 : at + 2;
        }

        if (!p.Is(at, CalendarMeaning.AfterNumber))
        {
            return at;
        }

        return p[at].Length <= 2 && p.IsMark(at + 1, '.') && p.IsGlued(at + 1) ? at + 2 : at + 1;
    }

    private int WithYear(int start, int month, int day, List<Reading> readings)
    {
        var number = p[month].Month;
        var after = AfterDot(month);
        if (TryYearAfter(after, out var year, out var end) && day <= CalendarDay.DaysInMonth(year, number))
        {
            readings.Add(new Reading(start, end, new DateValue(Grain.Day, year, number, day)));
            return end;
        }

        end = AfterSuffix(p, after);
        var value = BorrowedYear(end) is { } borrowed
            ? new DateValue(Grain.Day, borrowed, number, day)
            : published.DayOfYear(number, day, TongueSpans.DirectionBefore(p, start));
        readings.Add(new Reading(
            start, end, value.Year is { } known && day > CalendarDay.DaysInMonth(known, number) ? value with { Year = null } : value));
        return end;
    }

    private static int? ForeignMonth(string word) => RomanMonths.Of(word) ?? CalendarWords.MonthOf(word);

    /// <summary>Behind a month's dot, and behind its other name: Arabic "نيسان/أبريل".</summary>
    private int AfterDot(int month)
    {
        var after = p[month].Is(CalendarMeaning.ShortMonth) && p.IsMark(month + 1, '.') && p.IsGlued(month + 1) ? month + 2 : month + 1;
        return p.IsMark(after, '/') && p[after + 1].Month > 0 && p[after + 1].Month == p[month].Month ? after + 2 : after;
    }

    /// <summary>1 to 31 with the mark or letters of an ordinal: "24.", "1er", "1º", "24-го"; or "premier".</summary>
    public bool TryNumber(int i, out int day, out int end)
    {
        (day, end) = (p[i].Value, i + 1);
        if (p.Is(i, CalendarMeaning.First))
        {
            day = 1;
            return true;
        }

        if (!p.IsNumber(i) || p[i].Length > 2 || day is < 1 or > 31 || !IsFree(i))
        {
            return false;
        }

        if ((p.IsMark(end, '.') || p.IsMark(end, 'º') || p.IsMark(end, '°') || p.IsMark(end, 'ª')) && p.IsGlued(end))
        {
            end++;
        }
        else if (p.Is(end, CalendarMeaning.Ordinal) && p.IsGlued(end))
        {
            end++;
        }
        else if ((p.IsDash(end) || p.IsMark(end, ':')) && p.IsGlued(end) && p.IsWord(end + 1) && p.IsGlued(end + 1)
            && p[end + 1].Length <= 3 && p[end + 1].Month == 0)
        {
            end += 2;
        }

        return true;
    }

    private int AfterWords(int at, CalendarMeaning meaning)
    {
        while (p.IsWord(at) && p.Is(at, meaning) && p[at].Month == 0)
        {
            at++;
        }

        return at;
    }

    private bool IsFree(int i) => p.IsNumber(i) && !(p.IsGlued(i) && p[i - 1] is { Kind: Words.TokenKind.Word }
        or { Kind: Words.TokenKind.Symbol, Value: '.' or ',' or ':' or '/' or '$' or '€' or '£' or '#' or '+' or '@' });

    private static bool IsDay(int day, int month) => month is >= 1 and <= 12 && day >= 1 && day <= CalendarDay.DaysInMonth(2000, month);

    // RFC 2822, 4.3: two digits up to 49 are of this century.
    private static int Century(TongueToken year) =>
        year.Length == 2 ? year.Value + (year.Value < 50 ? 2000 : 1900) : year.Length == 4 ? year.Value : -1;
}
