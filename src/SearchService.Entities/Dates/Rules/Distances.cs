using SearchService.Entities.Dates.Calendar;
using SearchService.Entities.Dates.Words;

namespace SearchService.Entities.Dates.Rules;

/// <summary>
/// A length of time counted from a day.
/// <code>
///   distance := [about] number [more] unit ["or so" | "or two"] ("ago" | "earlier" | "later" | "before" | "from now")
///   year-ago := ["the" | "a"] ["comparable"] "year-" ("ago" | "earlier") [ordinal] ["quarter" | "period" | "month"]
/// </code>
/// "Ago" counts from the publication, "earlier" and "later" from the date spoken of. A length alone is passed over.
/// The result is as exact as the unit: "two months ago" is a month.
/// </summary>
internal static class Distances
{
    private const int LongestYears = 9000;

    public static bool TryRead(in Passage p, int i, DiscourseTimeline timeline, out Reading reading) =>
        TryYearAgoQuarter(p, i, timeline, out reading) || TryCounted(p, i, timeline, out reading);

    private static bool TryCounted(in Passage p, int i, DiscourseTimeline timeline, out Reading reading)
    {
        reading = default;
        var at = AfterApproximation(p, i);
        if (TryHalf(p, i, at, timeline, out reading))
        {
            return true;
        }

        if (!TryQuantity(p, at, out var count, out var end) || p[end].Word is not (WordKind.Unit or WordKind.Units))
        {
            return false;
        }

        var unit = (Unit)p[end].Value;
        if (unit == Unit.Period)
        {
            return false;
        }

        if (unit == Unit.Week && count > 0 && TryWeekdayOn(p, end + 1) is { } weekday)
        {
            // "a week from Tuesday"
            var next = timeline.Published.Weekday(weekday, Direction.Future);
            reading = new Reading(i, end + 3, next.FirstDay is { } day ? DateValue.OfDay(day + count * 7) : next);
            return true;
        }

        end = AfterOrSo(p, end + 1);
        var side = SideOf(p, end, out end);
        if (side == 0)
        {
            return false;
        }

        var fromPublished = p[end - 1].Word is not (WordKind.Earlier or WordKind.Later or WordKind.Before or WordKind.After);
        if (count > 0 && p[end - 1].Word == WordKind.Ago
            && Anniversaries.Extend(p, Reading.Skipped(i, end), unit, count, timeline) is { Value.Grain: not Grain.None } exact)
        {
            reading = exact with { IsReported = true };
            return true;
        }

        reading = new Reading(i, end, count < 0 ? DateValue.Reference(side) : Counted(unit, count * side, fromPublished, timeline),
            IsSpokenOf: unit < Unit.Quarter);
        return true;
    }

    private static int? TryWeekdayOn(in Passage p, int at) =>
        p.TextOf(at) is "from" && p[at + 1] is { Word: WordKind.Weekday, Casing: Casing.Capital } token ? token.Value : null;

    // "half a century ago", "half a decade later"
    private static bool TryHalf(in Passage p, int start, int at, DiscourseTimeline timeline, out Reading reading)
    {
        reading = default;
        if (!p.Is(at, WordKind.Half) || !p.Is(at + 1, WordKind.A) || !p.Is(at + 2, WordKind.Unit)
            || SideOf(p, at + 3, out var end) is var side && side == 0)
        {
            return false;
        }

        var value = (Unit)p[at + 2].Value switch
        {
            Unit.Century => timeline.Published.Part(Unit.Year, side * 50),
            Unit.Decade => timeline.Published.Part(Unit.Year, side * 5),
            Unit.Year => timeline.Published.Part(Unit.Month, side * 6),
            _ => timeline.Published.Day(0),
        };
        reading = new Reading(start, end, value);
        return true;
    }

    private static DateValue Counted(Unit unit, int offset, bool fromPublished, DiscourseTimeline timeline)
    {
        if (Math.Abs(offset) > LongestYears)
        {
            return DateValue.Reference(offset);
        }

        if (unit == Unit.Hour)
        {
            return fromPublished ? timeline.Published.Day(0) : timeline.AnchorDay;
        }

        if (fromPublished)
        {
            return offset == -1 && unit == Unit.Year && timeline.QuarterYearEarlier is { } ago
                ? ago
                : timeline.Published.Part(unit, offset);
        }

        return offset == -1 && unit == Unit.Year && timeline.QuarterYearEarlier is { } quarter ? quarter
            : unit == Unit.Day ? timeline.DayFromAnchor(offset)
            : timeline.FromAnchor(unit, offset);
    }

    // "about", "more than", "at least", "up to", "nearly"
    private static int AfterApproximation(in Passage p, int i)
    {
        if (p[i].Word == WordKind.Approximate)
        {
            return i + 1;
        }

        if (p[i].Word == WordKind.More && p.Is(i + 1, WordKind.Than))
        {
            return i + 2;
        }

        return p[i].Word == WordKind.At && p.Is(i + 1, WordKind.More) ? i + 2 : i;
    }

    // A number of units, or -1 for a vague one.
    private static bool TryQuantity(in Passage p, int at, out int count, out int end)
    {
        (count, end) = (-1, at + 1);
        if (p[at].Word == WordKind.Vague)
        {
            end = p.After(end, WordKind.More);
            return true;
        }

        if (p[at].Word == WordKind.A)
        {
            if (p.Is(at + 1, WordKind.Vague))
            {
                end = p.After(at + 2, WordKind.Of);
                count = p[at + 1].Value > 0 ? p[at + 1].Value : -1;
                return true;
            }

            var isHundred = p.Is(at + 1, WordKind.Cardinal) && p[at + 1].Value >= 100;
            (count, end) = isHundred ? (p[at + 1].Value, at + 2) : (1, at + 1);
            return true;
        }

        if (!Numerals.TryCardinal(p, at, out count, out end))
        {
            return false;
        }

        if (p.Is(end, WordKind.And) && p.Is(end + 1, WordKind.A) && p.Is(end + 2, WordKind.Half))
        {
            end += 3;
        }

        end = p.After(end, WordKind.More);
        return true;
    }

    private static int AfterOrSo(in Passage p, int end) =>
        p.Is(end, WordKind.Or) && p[end + 1].Word is WordKind.So or WordKind.Cardinal or WordKind.More ? end + 2
        : p.Is(end, WordKind.And) && p.Is(end + 1, WordKind.A) && p.Is(end + 2, WordKind.Half) ? end + 3
        : end;

    // -1 for the past, 1 for the future, 0 where the length is not counted from anywhere.
    private static int SideOf(in Passage p, int at, out int end)
    {
        end = at + 1;
        switch (p[at].Word)
        {
            case WordKind.Ago or WordKind.Earlier:
                return -1;
            case WordKind.Later:
                return 1;
            case WordKind.Before when p[end].Kind != TokenKind.Word:
                return -1;
            case WordKind.Preposition when p.TextOf(at) is "from" && p[end].Word is WordKind.Present or WordKind.Today:
                end++;
                return 1;
            default:
                return 0;
        }
    }

    private static bool TryYearAgoQuarter(in Passage p, int i, DiscourseTimeline timeline, out Reading reading)
    {
        reading = default;
        var at = p[i].Word is WordKind.The or WordKind.A ? i + 1 : i;
        at = at > i && p[at] is { Kind: TokenKind.Word, Word: WordKind.None }
            && p.TextOf(at) is "comparable" or "corresponding" or "similar" ? at + 1 : at;
        if (p[at] is not { Word: WordKind.Unit, Value: (int)Unit.Year } || !p.IsDash(at + 1) || !p.IsGlued(at + 1)
            || p[at + 2].Word is not (WordKind.Ago or WordKind.Earlier))
        {
            return false;
        }

        var end = at + 3;
        var value = timeline.QuarterYearEarlier ?? timeline.Published.Part(Unit.Year, -1);
        if (Numerals.TryOrdinal(p, end, out var quarter, out var ordinalEnd)
            && p[ordinalEnd] is { Word: WordKind.Unit, Value: (int)Unit.Quarter } && quarter <= 4)
        {
            end = ordinalEnd;
            value = timeline.Published.QuarterOfYear(quarter, Direction.Past) is { Year: { } year } known
                ? known with { Year = year - 1 }
                : new DateValue(Grain.Quarter, null, quarter);
        }

        var hasNoun = p.Is(end, WordKind.Unit) && (Unit)p[end].Value is Unit.Quarter or Unit.Period or Unit.Month or Unit.Week;
        if (hasNoun && (Unit)p[end].Value == Unit.Month)
        {
            value = timeline.Published.Part(Unit.Month, -13);
        }

        reading = new Reading(hasNoun ? i : at, hasNoun ? end + 1 : end, value, IsSpokenOf: false);
        return true;
    }
}
