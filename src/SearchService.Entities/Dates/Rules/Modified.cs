using SearchService.Entities.Dates.Calendar;
using SearchService.Entities.Dates.Words;

namespace SearchService.Entities.Dates.Rules;

/// <summary>
/// A date with a word that says which part of it is meant; the word belongs to the expression, the value stays the whole.
/// <code>
/// modified := ["the"] ("early" | "late" | "mid") ["-"] date | ("earlier" | "later" | "sometime") ("this" | "that" | "last" | "next") unit
/// | ["the"] ("end" | "beginning" | "start" | "middle" ...) "of" date
/// </code>
/// </summary>
internal static class Modified
{
    public static bool TryRead(in Passage p, int i, DiscourseTimeline timeline, out Reading reading)
    {
        reading = default;
        var at = p.After(i, WordKind.The);
        switch (p[at].Word)
        {
            case WordKind.Early or WordKind.Late:
            case WordKind.Mid when p[at].Value == 0:
                return TryPart(p, i, p.AfterHyphen(at + 1), timeline, out reading) && (reading = WithoutArticle(p, reading, at)).IsReported;
            case WordKind.Earlier or WordKind.Later or WordKind.Sometime when at == i:
                return TryLoose(p, i, at + 1, timeline, out reading);
            case WordKind.Edge when at == i && p.AfterHyphen(at + 1) > at + 1
                && p[at + 2].Word is WordKind.Month or WordKind.ShortMonth or WordKind.None:
                return TryCore(p, i, at + 2, timeline, out reading);
            case WordKind.Edge or WordKind.Mid when p.Is(at + 1, WordKind.Of):
                return TryEdge(p, i, at + 2, timeline, out reading);
            default:
                return false;
        }
    }

    private static bool TryPart(in Passage p, int start, int at, DiscourseTimeline timeline, out Reading reading)
    {
        reading = default;
        if (p.Is(at, WordKind.DayPart))
        {
            reading = new Reading(start, at + 1, timeline.AnchorDay.At(DayParts.ClockOf(p[at].Value)));
            return p[start].Word is WordKind.Mid || p[start - 1].Word is WordKind.In or WordKind.By;
        }

        return TryCore(p, start, at, timeline, out reading);
    }

    // "the late-November trip": the article belongs to the trip; "the mid-1990s" keeps it.
    private static Reading WithoutArticle(in Passage p, Reading reading, int at) =>
        p.IsDash(at + 1) && reading.Value.Grain is not (Grain.Decade or Grain.Century) ? reading with { Start = at } : reading;

    private static bool TryLoose(in Passage p, int start, int at, DiscourseTimeline timeline, out Reading reading)
    {
        reading = default;
        return p[at].Word is WordKind.This or WordKind.That or WordKind.Last or WordKind.Next
            or WordKind.Today or WordKind.Yesterday or WordKind.The
            && TryCore(p, start, at, timeline, out reading);
    }

    private static bool TryEdge(in Passage p, int start, int at, DiscourseTimeline timeline, out Reading reading)
    {
        if (p.Is(at, WordKind.The) && p[at + 1] is { Word: WordKind.Unit } unit
            && (Unit)unit.Value is Unit.Year or Unit.Month or Unit.Week or Unit.Quarter or Unit.Decade or Unit.Century)
        {
            var value = (Unit)unit.Value == Unit.Quarter && timeline.Quarter is { } quarter
                ? quarter
                : timeline.Published.Part((Unit)unit.Value, 0);
            reading = new Reading(start, at + 2, value);
            return true;
        }

        return TryCore(p, start, at, timeline, out reading);
    }

    private static bool TryCore(in Passage p, int start, int at, DiscourseTimeline timeline, out Reading reading)
    {
        if (!Grammar.TryCore(p, at, timeline, out reading) || !reading.IsReported
            || reading.Value.IsReference && p[at].Word is not (WordKind.This or WordKind.Next or WordKind.Last))
        {
            return false;
        }

        reading = reading with { Start = start };
        return true;
    }
}
