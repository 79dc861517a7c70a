using SearchService.Entities.Dates.Calendar;
using SearchService.Entities.Dates.Words;

namespace SearchService.Entities.Dates.Rules;

/// <summary>
/// What makes a distance into the past more exact: "a year ago <u>today</u>", "three years ago <u>this week</u>", "two weeks
/// ago <u>Sunday</u>".
/// </summary>
internal static class Anniversaries
{
    /// <param name="p">The paragraph.</param>
    /// <param name="reading">A distance that ends in "ago".</param>
    /// <param name="unit">What it is counted in.</param>
    /// <param name="count">How many of them.</param>
    /// <param name="timeline">Where it is counted from.</param>
    public static Reading Extend(in Passage p, Reading reading, Unit unit, int count, DiscourseTimeline timeline)
    {
        var at = p.After(reading.End, WordKind.On);
        var (value, end) = p[at].Word switch
        {
            WordKind.Today when at == reading.End => (timeline.Published.DayAgo(unit, count), at + 1),
            WordKind.This when at == reading.End && p[at + 1] is { Word: WordKind.Unit, Value: (int)Unit.Week or (int)Unit.Month } =>
                (timeline.Published.PartAgo(unit, count, (Unit)p[at + 1].Value), at + 2),
            WordKind.Weekday when unit == Unit.Week && p[at].Casing == Casing.Capital =>
                (timeline.Published.WeekdayAgo(p[at].Value, count), at + 1),
            _ => (default, 0),
        };
        return value.Grain == Grain.None ? reading : reading with { End = end, Value = value };
    }
}
