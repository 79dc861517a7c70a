using SearchService.Entities.Dates.Calendar;
using SearchService.Entities.Dates.Words;

namespace SearchService.Entities.Dates.Rules;

/// <summary>
/// A day, week, weekend, month or weekday counted within a longer time: "the first Tuesday of October", "the last day of 2012".
/// <code>
///   counted := ["the"] (ordinal | "last") (weekday | "day" | "week" | "weekend" | "month") ("of" | "in") whole
/// </code>
/// The whole is a month, a quarter or a year. A part of anything else ("the last week of the campaign", "the second Friday of each month")
/// is passed over, for it says nothing of the weeks around the publication.
/// </summary>
internal static class CountedParts
{
    private const int Last = 0;

    /// <summary>Days of a leap year: nothing has more parts.</summary>
    private const int MostParts = 366;

    public static bool TryRead(in Passage p, int i, DiscourseTimeline timeline, out Reading reading)
    {
        reading = default;
        var at = p.After(i, WordKind.The);
        var nth = Last;
        var part = at + 1;
        if (!(p.Is(at, WordKind.Last) && at > i) && !Numerals.TryOrdinal(p, at, out nth, out part))
        {
            return false;
        }

        if (!IsPart(p[part]) || p[part + 1].Word is not (WordKind.Of or WordKind.In))
        {
            return false;
        }

        if (!Grammar.TryCore(p, part + 2, timeline, out var whole) || DaysOf(whole) is not { } days)
        {
            reading = Reading.Skipped(i, part + 1);
            return p.Is(part + 1, WordKind.Of) && (nth == Last || p.Is(part, WordKind.Weekday));
        }

        // A fifth Monday that the month does not have is no day, and not the last Monday either.
        var value = nth <= MostParts ? Within(days, p[part], nth) : default;
        reading = value.FirstDay is { } day && day <= days.Last ? new Reading(i, whole.End, value) : Reading.Skipped(i, part + 1);
        return true;
    }

    private static bool IsPart(in DateToken token) => token is { Word: WordKind.Weekday, Casing: Casing.Capital }
        or { Word: WordKind.Unit, Value: (int)Unit.Day or (int)Unit.Week or (int)Unit.Weekend or (int)Unit.Month };

    private static (int First, int Last)? DaysOf(Reading whole) =>
        whole is { IsReported: true, Value: { Grain: Grain.Month or Grain.Quarter or Grain.Half or Grain.Year, Year: not null } value }
        && TimexValue.DaysOf(value.ToString()) is { } days
            ? (DayNumber.Of(days.First), DayNumber.Of(days.Last))
            : null;

    // The first week of a month is the one that holds most of its first seven days, the last one that holds most of its last seven.
    private static DateValue Within((int First, int Last) days, in DateToken part, int nth) => part switch
    {
        { Word: WordKind.Weekday } => DateValue.OfDay(Weekday(days, part.Value, nth)),
        { Value: (int)Unit.Day } => DateValue.OfDay(nth == Last ? days.Last : days.First + nth - 1),
        { Value: (int)Unit.Week } => DateValue.OfWeek(nth == Last ? days.Last - 3 : days.First + 3 + (nth - 1) * 7),
        { Value: (int)Unit.Weekend } => DateValue.OfWeek(Weekday(days, 6, nth)) with { Grain = Grain.Weekend },
        _ => nth == Last ? Month(days.Last, 0) : Month(days.First, nth - 1),
    };

    private static int Weekday((int First, int Last) days, int weekday, int nth) => nth == Last
        ? DayNumber.OnOrBefore(days.Last, weekday)
        : DayNumber.OnOrAfter(days.First, weekday) + (nth - 1) * 7;

    private static DateValue Month(int number, int offset)
    {
        var day = DayNumber.ToDay(number);
        return CalendarUnits.Moved(Unit.Month, offset, number, day.Year, day.Month);
    }
}
