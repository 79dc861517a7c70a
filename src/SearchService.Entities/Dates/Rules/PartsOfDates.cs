using SearchService.Entities.Dates.Calendar;
using SearchService.Entities.Dates.Words;

namespace SearchService.Entities.Dates.Rules;

/// <summary>
/// A part of a day, a week or a weekend named by a day of it, and a weekday of a week that is pointed to.
/// <code>
///   part := ["the"] part of the day "of" date | ["the"] ("week" | "weekend") "of" date | weekday ["of"] ("this" | "last" | "next") "week"
/// </code>
/// </summary>
internal static class PartsOfDates
{
    public static bool TryRead(in Passage p, int i, DiscourseTimeline timeline, out Reading reading)
    {
        var at = p.After(i, WordKind.The);
        return p[at].Word switch
        {
            WordKind.DayPart when p.Is(at + 1, WordKind.Of) => TryDayPart(p, i, at, timeline, out reading),
            WordKind.Unit when p[at].Value is (int)Unit.Week or (int)Unit.Weekend && p.Is(at + 1, WordKind.Of) =>
                TryWeek(p, i, at, timeline, out reading),
            WordKind.Weekday when at == i => TryWeekdayOfWeek(p, i, timeline, out reading),
            _ => Fail(out reading),
        };
    }

    // "the morning of September 11, 2001"
    private static bool TryDayPart(in Passage p, int start, int at, DiscourseTimeline timeline, out Reading reading)
    {
        if (!TryDay(p, at + 2, timeline, out reading) || reading.Value.Clock is not null)
        {
            return false;
        }

        reading = reading with { Start = start, Value = reading.Value.At(DayParts.ClockOf(p[at].Value)) };
        return true;
    }

    // "the week of Sept. 18"
    private static bool TryWeek(in Passage p, int start, int at, DiscourseTimeline timeline, out Reading reading)
    {
        if (!TryDay(p, at + 2, timeline, out reading) || reading.Value.FirstDay is not { } day)
        {
            return false;
        }

        var week = DateValue.OfWeek(day);
        reading = reading with { Start = start, Value = p[at].Value == (int)Unit.Week ? week : week with { Grain = Grain.Weekend } };
        return true;
    }

    // "Monday of last week", "Tuesday next week"
    private static bool TryWeekdayOfWeek(in Passage p, int i, DiscourseTimeline timeline, out Reading reading)
    {
        var at = p.After(i + 1, WordKind.Of);
        if (p[at].Word is not (WordKind.This or WordKind.Last or WordKind.Next) || p[i].Casing == Casing.Lower
            || !Relatives.TryRead(p, at, timeline, out reading) || reading.Value.Grain != Grain.Week
            || reading.Value.FirstDay is not { } monday)
        {
            return Fail(out reading);
        }

        reading = reading with { Start = i, Value = DateValue.OfDay(monday + p[i].Value - 1) };
        return true;
    }

    private static bool TryDay(in Passage p, int at, DiscourseTimeline timeline, out Reading reading) =>
        CalendarDates.TryRead(p, at, timeline, out reading) && reading.Value.Grain == Grain.Day;

    private static bool Fail(out Reading reading)
    {
        reading = default;
        return false;
    }
}
