using SearchService.Articles;
using SearchService.Articles.Calendars;
using SearchService.Entities.Dates.Calendar;
using SearchService.Entities.Dates.Rules;

namespace SearchService.Entities.Dates.Tongues;

/// <summary>
/// Two days that share what the second says of month and year.
/// <code>
///   numeric  := day ["."] dash d.m.y | day "." month ["."] dash d.m.y          "12.–15.01.2022", "28.3. – 3.4.2022"
///   weekdays := weekday [","] day joint weekday [","] day month [year]         "du lundi 3 au vendredi 7 avril"
/// </code>
/// </summary>
internal sealed class TongueRanges(TonguePassage p, TongueDays days)
{
    /// <summary>What begins with a number.</summary>
    public bool TryNumeric(int i, List<Reading> readings, out int end)
    {
        end = i + 1;
        if (!days.TryNumber(i, out var day, out var at))
        {
            return false;
        }

        int? month = null;
        if (at == i + 2 && p.IsMark(i + 1, '.') && p[at] is { Kind: Words.TokenKind.Number, Length: <= 2, Value: >= 1 and <= 12 } number)
        {
            month = number.Value;
            at = p.IsMark(at + 1, '.') && p.IsGlued(at + 1) ? at + 2 : at + 1;
        }

        var both = new List<Reading>();
        if (!p.IsDash(at) || !days.TryNumeric(at + 1, both, out end) || both[0].Value is not { Year: { } year } second)
        {
            return false;
        }

        var first = second with { Part = month ?? second.Part, Day = day };
        if (day > CalendarDay.DaysInMonth(year, first.Part) || (first.Part, first.Day).CompareTo((second.Part, second.Day)) >= 0)
        {
            return false;
        }

        readings.Add(new Reading(i, at, first));
        readings.AddRange(both);
        return true;
    }

    /// <summary>What begins with a weekday, at <paramref name="start"/>; its number stands at <paramref name="i"/>.</summary>
    public bool TryWeekdays(int start, int i, List<Reading> readings, out int end)
    {
        end = i + 1;
        if (!days.TryNumber(i, out var day, out var dayEnd) || !(p.IsDash(dayEnd) || p.Is(dayEnd, CalendarMeaning.Joint)))
        {
            return false;
        }

        var weekday = AfterArticles(dayEnd + 1);
        if (!p.Is(weekday, CalendarMeaning.Weekday | CalendarMeaning.WeekdayWithDate | CalendarMeaning.ShortWeekday))
        {
            return false;
        }

        var next = p.IsMark(weekday + 1, ',') || p.IsMark(weekday + 1, '،') ? weekday + 2 : weekday + 1;
        var both = new List<Reading>();
        if (!days.TryDay(AfterArticles(next), weekday, both, out end)
            || both is not [{ Value: { Grain: Grain.Day } second }] || second.Day <= day)
        {
            return false;
        }

        readings.Add(new Reading(start, dayEnd, second with { Day = day }));
        readings.AddRange(both);
        return true;
    }

    private int AfterArticles(int at)
    {
        while (p.IsWord(at) && p.Is(at, CalendarMeaning.Article) && !p.Is(at, CalendarMeaning.Weekday))
        {
            at++;
        }

        return at;
    }
}
