using SearchService.Entities.Dates.Calendar;
using SearchService.Entities.Dates.Words;

namespace SearchService.Entities.Dates.Rules;

/// <summary>Parts of a day behind its date ("Friday morning", "yesterday afternoon") and by themselves ("in the morning").</summary>
internal static class DayParts
{
    private static readonly string[] Clocks = ["", "MO", "AF", "EV", "NI", "MI"];

    public static string ClockOf(int part) => Clocks[part];

    /// <summary>The reading with the part of the day that follows it, if one does.</summary>
    public static Reading Extend(in Passage p, Reading reading)
    {
        if (reading.Value.Grain is not (Grain.Day or Grain.Weekday) || reading.Value.Clock is not null)
        {
            return reading;
        }

        var at = p[reading.End].Word is WordKind.Early or WordKind.Late ? reading.End + 1 : reading.End;
        return p.Is(at, WordKind.DayPart) && !p.IsGlued(at)
            ? reading with { End = at + 1, Value = reading.Value.At(ClockOf(p[at].Value)) }
            : reading;
    }

    /// <summary>"in the morning": of the day that is spoken of.</summary>
    public static bool TryRead(in Passage p, int i, DiscourseTimeline timeline, out Reading reading)
    {
        reading = new Reading(i, i + 2, default);
        var isDayPart = p.Is(i, WordKind.The) && p.Is(i + 1, WordKind.DayPart) && p[i + 1].Value != 4;
        if (!isDayPart || p[i - 1].Word is not (WordKind.In or WordKind.Preposition) || p.Is(i + 2, WordKind.Of))
        {
            return false;
        }

        reading = reading with { Value = timeline.AnchorDay.At(ClockOf(p[i + 1].Value)) };
        return true;
    }
}
