using SearchService.Entities.Dates.Calendar;
using SearchService.Entities.Dates.Words;

namespace SearchService.Entities.Dates.Rules;

/// <summary>
/// A part of a day or a week named by a day of it, and a weekday counted within its month.
/// <code>
///   part := ["the"] part of the day "of" date | ["the"] ("week" | "weekend") "of" date
///   nth  := ["the"] ordinal weekday ("of" | "in") month-date
/// </code>
/// </summary>
internal static class PartsOfDates
{
    public static bool TryRead(in Passage p, int i, Timeline timeline, out Reading reading)
    {
        var at = p.After(i, WordKind.The);
        return p[at].Word switch
        {
            WordKind.DayPart when p.Is(at + 1, WordKind.Of) => TryDayPart(p, i, at, timeline, out reading),
            WordKind.Unit when p[at].Value is (int)Unit.Week or (int)Unit.Weekend && p.Is(at + 1, WordKind.Of) => TryWeek(p, i, at, timeline, out reading),
            WordKind.Ordinal or WordKind.None when p[at + 1] is { Word: WordKind.Weekday, Casing: Casing.Capital } => TryNth(p, i, at, timeline, out reading),
            _ => Fail(out reading),
        };
    }

    // "the morning of September 11, 2001"
    private static bool TryDayPart(in Passage p, int start, int at, Timeline timeline, out Reading reading)
    {
        if (!TryDay(p, at + 2, timeline, out reading) || reading.Value.Clock is not null)
        {
            return false;
        }

        reading = reading with { Start = start, Value = reading.Value.At(DayParts.ClockOf(p[at].Value)) };
        return true;
    }

    // "the week of Sept. 18"
    private static bool TryWeek(in Passage p, int start, int at, Timeline timeline, out Reading reading)
    {
        if (!TryDay(p, at + 2, timeline, out reading) || reading.Value.FirstDay is not { } day)
        {
            return false;
        }

        var week = DateValue.OfWeek(day);
        reading = reading with { Start = start, Value = p[at].Value == (int)Unit.Week ? week : week with { Grain = Grain.Weekend } };
        return true;
    }

    private static bool TryDay(in Passage p, int at, Timeline timeline, out Reading reading) =>
        CalendarDates.TryRead(p, at, timeline, out reading) && reading.Value.Grain == Grain.Day;

    // "the first Tuesday of November"; of an unnamed month ("the second Friday of each month") it is a rule and no day.
    private static bool TryNth(in Passage p, int start, int at, Timeline timeline, out Reading reading)
    {
        if (!Numerals.TryOrdinal(p, at, out var nth, out var end) || nth > 4 || end != at + 1 || p[end + 1].Word is not (WordKind.Of or WordKind.In))
        {
            return Fail(out reading);
        }

        var weekday = p[end].Value;
        if (MonthNames.IsOne(p, end + 2) && CalendarDates.TryRead(p, end + 2, timeline, out reading) && reading.Value is { Grain: Grain.Month, Year: { } year } month)
        {
            reading = reading with { Start = start, Value = DateValue.OfDay(HolidayCalendar.NthWeekday(year, month.Part, nth, weekday)) };
            return true;
        }

        reading = Reading.Skipped(start, end + 1);
        return true;
    }

    private static bool Fail(out Reading reading)
    {
        reading = default;
        return false;
    }
}
