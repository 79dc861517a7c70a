using SearchService.Entities.Dates.Calendar;
using SearchService.Entities.Dates.Words;

namespace SearchService.Entities.Dates.Rules;

/// <summary>
/// Tries the rules at a token, the longer forms first.
/// <code>
///   expression := repeated | time | part | counted | modified | core [part of the day]
///   core       := date | numeric | quarter | half | season | distance | relative | holiday | decade | century | year | known | reference
/// </code>
/// </summary>
internal static class Grammar
{
    /// <summary>The expression that starts at this token, if one does.</summary>
    public static bool TryExpression(in Passage p, int i, DiscourseTimeline timeline, out Reading reading)
    {
        if (TryRepeated(p, i, out reading))
        {
            return true;
        }

        if (!Clocks.TryRead(p, i, timeline, out reading) && !PartsOfDates.TryRead(p, i, timeline, out reading)
            && !CountedParts.TryRead(p, i, timeline, out reading)
            && !Modified.TryRead(p, i, timeline, out reading) && !TryCore(p, i, timeline, out reading))
        {
            return TryMonths(p, i, timeline, out reading);
        }

        reading = DayParts.Extend(p, reading);
        return true;
    }

    /// <summary>An expression without clock and modifier.</summary>
    public static bool TryCore(in Passage p, int i, DiscourseTimeline timeline, out Reading reading) =>
        Holidays.TryRead(p, i, timeline, out reading)
        || (p[i].Kind == TokenKind.Number && NumericDates.TryRead(p, i, timeline, out reading))
        || CalendarDates.TryRead(p, i, timeline, out reading)
        || PartsOfYears.TryRead(p, i, timeline, out reading)
        || Distances.TryRead(p, i, timeline, out reading)
        || Relatives.TryRead(p, i, timeline, out reading)
        || Eras.TryRead(p, i, out reading)
        || Years.TryRead(p, i, out reading)
        || Anaphora.TryRead(p, i, timeline, out reading)
        || DayParts.TryRead(p, i, timeline, out reading)
        || References.TryRead(p, i, out reading);

    // "the nine months": what "a year earlier" is compared with from here on is no quarter.
    private static bool TryMonths(in Passage p, int i, DiscourseTimeline timeline, out Reading reading)
    {
        if (!Numerals.TryCardinal(p, i, out var count, out var end) || count < 6
            || p[end] is not { Word: WordKind.Units, Value: (int)Unit.Month })
        {
            reading = default;
            return false;
        }

        timeline.ForgetQuarterYearEarlier();
        reading = Reading.Skipped(i, end + 1);
        return true;
    }

    // "every Monday", "each of the last three years": a set, no date.
    private static bool TryRepeated(in Passage p, int i, out Reading reading)
    {
        reading = Reading.Skipped(i, i + 2);
        return p[i].Word == WordKind.Every
            && p[i + 1].Word is WordKind.Weekday or WordKind.Month or WordKind.Season
            or WordKind.Unit or WordKind.Units or WordKind.DayPart;
    }
}
