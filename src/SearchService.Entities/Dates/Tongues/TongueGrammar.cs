using SearchService.Articles;
using SearchService.Articles.Calendars;
using SearchService.Entities.Dates.Calendar;
using SearchService.Entities.Dates.Rules;

namespace SearchService.Entities.Dates.Tongues;

/// <summary>
/// The grammar of dates in languages other than English; what differs between them stands in the table of <see cref="CalendarWords"/>.
/// <code>
///   expression := numeric | [weekday [","]] day-date | month-date | pointed | ago | today | weekday | period | year
///   numeric    := y-m-d | d.m.y | d/m/y | d-m-y                    the day first, except behind a year
///   day-date   := [article] day [joint day] [of] month [of] [year] | [article] day "." month "." where an article stands before it
///   month-date := month [of] year | introduced month
///   pointed    := (last | this | next) span | span (last | this | next)      span := unit | weekday | month | season
///   ago        := before count unit | count unit after
///   period     := quarter or half with its year | decade | century: see <see cref="TonguePeriods"/>
/// </code>
/// A date without a year takes that of the date it is joined to: "24 avril et 3 mai 2022".
/// </summary>
internal sealed class TongueGrammar(TonguePassage p, TongueLexicon lexicon, PublicationDay published)
{
    /// <summary>"Di.", "lun.": behind a longer name of a weekday a dot ends the sentence.</summary>
    private const int LongestShortWeekday = 4;

    private readonly TongueDays _days = new(p, published, lexicon.Language);
    private readonly TongueSpans _spans = new(p, published, lexicon);
    private readonly TongueWeeks _weeks = new(p, new TongueSpans(p, published, lexicon), published);
    private readonly TongueRanges _ranges = new(p, new TongueDays(p, published, lexicon.Language));
    private readonly TongueNearDays _near = new(p, published, lexicon.Language);
    private readonly TonguePeriods _periods = new(p, new TonguePartsOfYear(p, published, lexicon), lexicon.Language);

    public List<Reading> Read()
    {
        var readings = new List<Reading>();
        for (var i = 0; i < p.Count;)
        {
            if (TryExpression(i, readings, out var end))
            {
                i = end;
            }
            else
            {
                i++;
            }
        }

        return new TongueYears(p).Join(readings);
    }

    private bool TryExpression(int i, List<Reading> readings, out int end)
    {
        end = i + 1;
        ref readonly var token = ref p[i];
        if (token.Kind == Words.TokenKind.Number)
        {
            return _days.TryNumeric(i, readings, out end) || _ranges.TryNumeric(i, readings, out end)
                || TryDayWithWeekday(i, readings, out end) || _spans.TryAgo(i, readings, out end)
                || _periods.TryCounted(i, readings, out end) || TryYear(i, readings, out end);
        }

        if (token.Meaning == CalendarMeaning.None)
        {
            return token is { Length: 1, IsCapital: true } && _periods.TryShortQuarter(i, readings, out end);
        }

        if (token.Is(TonguePeriods.Words) && _periods.TryWord(i, readings, out end))
        {
            return true;
        }

        if (token.Is(CalendarMeaning.Every) && p.Is(i + 1, CalendarMeaning.Weekday | CalendarMeaning.Unit | CalendarMeaning.Month))
        {
            end = i + 2;
            return true;
        }

        return (token.Is(CalendarMeaning.Weekday | CalendarMeaning.WeekdayWithDate) && TryWeekdayWithDate(i, readings, out end))
            || (token.Is(CalendarMeaning.First) && _days.TryDay(i, i, readings, out end))
            || (token.Is(CalendarMeaning.Article) && _days.TryNumericWithoutYear(i, readings, out end))
            || _weeks.TryWeekday(i, readings, out end)
            || _spans.TryPointed(i, readings, out end)
            || _spans.TryAgo(i, readings, out end)
            || (token.Month > 0 && TryMonth(i, readings, out end))
            || _spans.TrySeason(i, readings, out end)
            || _near.TryDay(i, readings, out end)
            || _near.TryYear(i, readings, out end)
            || (token.Is(CalendarMeaning.Weekday) && _spans.TryWeekday(i, readings, out end));
    }

    /// <summary>"5 Haziran Pazartesi", "5. kesäkuuta (maanantai)": the weekday belongs to the date in front of it.</summary>
    private bool TryDayWithWeekday(int i, List<Reading> readings, out int end)
    {
        if (!_days.TryDay(i, i, readings, out end))
        {
            return false;
        }

        var at = p.IsMark(end, ',') || p.IsMark(end, '(') ? end + 1 : end;
        if (p.Is(at, CalendarMeaning.Weekday) && readings[^1] is { Value: { Grain: Grain.Day } value } last && IsOn(value, p[at].Value))
        {
            end = TongueDays.AfterSuffix(p, at + 1);
            readings[^1] = last with { End = end };
        }

        return true;
    }

    private static bool IsOn(in DateValue day, int weekday) => day.Year is not { } year
        || DayNumber.WeekdayOf(DayNumber.Of(new CalendarDay(year, day.Part, day.Day))) == weekday;

    /// <summary>"Montag, 24. April", "в понедельник, 24 апреля", "lunedì 24": the date says the day.</summary>
    private bool TryWeekdayWithDate(int i, List<Reading> readings, out int end)
    {
        var isShort = p[i].Length <= LongestShortWeekday || !p.Is(i, CalendarMeaning.Weekday);
        var next = isShort && p.IsMark(i + 1, '.') && p.IsGlued(i + 1) ? i + 2 : i + 1;
        next = p.IsMark(next, ',') || p.IsMark(next, '(') || p.IsMark(next, '،') ? next + 1 : next;
        while (p.Is(next, CalendarMeaning.Article | CalendarMeaning.Of) && !p.IsNumber(next))
        {
            next++;
        }

        end = next;
        return (p.IsNumber(next) || p.Is(next, CalendarMeaning.First))
            && (_days.TryNumeric(next, readings, out end, i) || _days.TryDay(next, i, readings, out end)
                || _ranges.TryWeekdays(i, next, readings, out end)
                || (p.IsMark(next + 1, '.') && _days.TryNumericWithoutYear(next - 1, readings, out end)));
    }

    /// <summary>A month with its year, or by itself behind a word that introduces one.</summary>
    private bool TryMonth(int i, List<Reading> readings, out int end)
    {
        var month = p[i].Month;
        var after = p[i].Is(CalendarMeaning.ShortMonth) && p.IsMark(i + 1, '.') && p.IsGlued(i + 1) ? i + 2 : i + 1;
        if (_days.TryYearAfter(after, out var year, out end))
        {
            readings.Add(new Reading(i, end, new DateValue(Grain.Month, year, month)));
            return true;
        }

        end = TongueDays.AfterSuffix(p, i + 1);
        var borrowed = _days.BorrowedYear(p.IsDash(after) ? after : end);
        if (borrowed is null && !MayStandAlone(i, end))
        {
            return false;
        }

        var value = borrowed is { } shared
            ? new DateValue(Grain.Month, shared, month)
            : published.MonthOfYear(month, _spans.DirectionAt(i));
        readings.Add(new Reading(i, end, value));
        return true;
    }

    private bool MayStandAlone(int i, int end)
    {
        ref readonly var token = ref p[i];
        if (!token.Is(CalendarMeaning.Month) || p.Is(i - 1, CalendarMeaning.Number))
        {
            return false;
        }

        if (lexicon.Language is "fi" or "ar")
        {
            return lexicon.Language == "fi" || p.Is(i - 1, CalendarMeaning.Introducer | CalendarMeaning.Unit | CalendarMeaning.Article);
        }

        if (lexicon.Language == "tr")
        {
            return end > i + 1 && (token.IsCapital || p.Is(i + 1, CalendarMeaning.AfterNumber));
        }

        // "Plaza de Mayo", "Mars", "Mai": a name, unless the language writes months so.
        var cased = token.IsCapital == lexicon.CapitalisesMonths || p.StartsSentence(i - 1);
        return cased && (p.Is(i - 1, CalendarMeaning.Introducer | CalendarMeaning.Article) || p.IsApostrophe(i - 1)
                || (p.IsDash(i - 1) && p.Is(i - 2, CalendarMeaning.Introducer)))
            && !(p[i + 1].IsCapital && p.IsWord(i + 1));
    }

    private bool TryYear(int i, List<Reading> readings, out int end)
    {
        end = i + 1;
        if (!_days.IsYear(i) || p.IsDash(i - 1) && p.IsGlued(i) && !IsRange(i - 2))
        {
            return false;
        }

        end = TongueDays.AfterSuffix(p, i + 1);
        var marked = end > i + 1 || p.Is(i - 1, CalendarMeaning.Introducer | CalendarMeaning.AfterNumber | CalendarMeaning.YearWord)
            || p.IsMark(i - 1, '(') || p.IsMark(i - 1, '/') || IsRange(i) || IsRange(i - 2);
        var plain = p[i].Value is >= 1900 and < 2060
            && ((p.IsWord(i - 1) && p[i - 1].IsCapital && !p.StartsSentence(i - 1)) || p.StartsSentence(i))
            && !(p.IsWord(i + 1) && p[i + 1].IsCapital);
        plain |= lexicon.Language is "sv" or "no" or "da" && p[i].Value is >= 1900 and < 2060 && EndsClause(i);
        if (!(marked || plain) || IsMeasured(i))
        {
            return false;
        }

        readings.Add(new Reading(i, end, DateValue.OfYear(p[i].Value)));
        return true;
    }

    /// <summary>"som utlovades 2022.": the Scandinavian languages put no word before a year.</summary>
    private bool EndsClause(int i) => p.IsWord(i - 1) && p[i - 1].Meaning == CalendarMeaning.None && !p.IsGlued(i)
        && p[i + 1] is { Kind: Words.TokenKind.None } or { Kind: Words.TokenKind.Symbol, Value: '.' or ',' or ';' or ':' or ')' };

    /// <summary>"2019-2021": both ends are years.</summary>
    private bool IsRange(int i) => p.IsDash(i + 1) && _days.IsYear(i) && _days.IsYear(i + 2) && p[i].Value < p[i + 2].Value;

    /// <summary>
    /// "in 1500 Metern", "de 2000 euros": a round number before a small word that is none of the calendar's may be a count.
    /// </summary>
    private bool IsMeasured(int i) =>
        p[i].Value % 50 == 0 && p.IsWord(i + 1) && p[i + 1].Meaning == CalendarMeaning.None && p[i + 1].Gap == Words.Gap.Space
        && p[i + 1].Length > 3 && (lexicon.Language == "de" ? p[i + 1].IsCapital : !p[i + 1].IsCapital);
}
