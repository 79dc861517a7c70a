using SearchService.Entities.Dates.Calendar;
using SearchService.Entities.Dates.Words;

namespace SearchService.Entities.Dates.Rules;

/// <summary>
/// A pointing word with what it points to: "last week", "next Monday", "this past spring", "the previous day", "the same
/// year", "the latest quarter", "this morning", "last night", "this year's third quarter".
/// With a number it is a length of time ("the past two weeks") and passed over.
/// </summary>
internal static class Relatives
{
    public static bool TryRead(in Passage p, int i, DiscourseTimeline timeline, out Reading reading)
    {
        reading = default;
        var at = p.After(i, WordKind.The);
        var pointer = p[at].Word;
        if (!IsPointer(pointer) || (at > i && pointer is WordKind.This or WordKind.That)
            || (pointer == WordKind.Coming && at == i && p[at + 1].Word != WordKind.Units))
        {
            return false;
        }

        var target = at + 1;
        var isThis = pointer == WordKind.This;
        if (isThis && p[target].Word is WordKind.Past or WordKind.Coming or WordKind.Next)
        {
            pointer = p[target++].Word switch { WordKind.Past => WordKind.Last, WordKind.Coming => WordKind.Coming, _ => WordKind.Next };
        }

        if (TryLength(p, i, target, pointer, out reading))
        {
            return true;
        }

        target = p.After(target, WordKind.Fiscal);
        var value = p[target].Word switch
        {
            WordKind.Unit => OfUnit(p, target, pointer, at > i, isThis, timeline),
            WordKind.Units when pointer is WordKind.Coming => DateValue.FutureReference,
            WordKind.Units when pointer is WordKind.Previous => DateValue.PastReference,
            WordKind.Weekday => OfWeekday(p, target, pointer, timeline),
            WordKind.Month when p[target].Casing != Casing.Lower
            && !Numerals.TryDay(p, target + 1, out _, out _) => OfMonth(p, target, pointer, timeline),
            WordKind.Season => OfSeason(p, target, pointer, timeline),
            WordKind.DayPart => OfDayPart(p, target, pointer, timeline),
            _ => default,
        };
        if (value.Grain == Grain.None)
        {
            return pointer is WordKind.This or WordKind.Last or WordKind.Next && at == i
                && TryHoliday(p, i, target, pointer, timeline, out reading);
        }

        reading = new Reading(i, target + 1, value);
        if (pointer == WordKind.Same && value.Grain == Grain.Quarter
            && PartsOfYears.TryYearOf(p, target + 1, timeline, out var sameYear, out var sameEnd))
        {
            // "the same quarter last year", "the same period of 2019"
            reading = new Reading(i, sameEnd, value with { Year = sameYear }, IsSpokenOf: false);
        }

        if (p[target].Word == WordKind.Weekday && TryDatedWeekday(p, i, target, timeline, out var dated))
        {
            reading = dated;
        }

        if (value.Grain == Grain.Year && p.IsApostrophe(target + 1) && p.IsGlued(target + 2) && p.TextOf(target + 2) is "s"
            && PartsOfYears.TryOrdinalPart(p, i, target + 3, value.Year, timeline, out var part))
        {
            reading = part;
        }

        return true;
    }

    // "this coming Sunday, March 8"
    private static bool TryDatedWeekday(in Passage p, int start, int target, DiscourseTimeline timeline, out Reading reading)
    {
        if (!CalendarDates.TryRead(p, target, timeline, out reading) || reading.End == target + 1)
        {
            return false;
        }

        reading = reading with { Start = start };
        return true;
    }

    private static bool IsPointer(WordKind word) =>
        word is WordKind.This or WordKind.That or WordKind.Last or WordKind.Past or WordKind.Next
        or WordKind.Previous or WordKind.Following or WordKind.Coming or WordKind.Same or WordKind.Latest or WordKind.Current;

    private static bool TryLength(in Passage p, int start, int at, WordKind pointer, out Reading reading)
    {
        reading = default;
        var isVague = p.Is(at, WordKind.Vague);
        var end = at + 1;
        if (pointer is WordKind.Same or WordKind.That or WordKind.Current
            || (!isVague && !(Numerals.TryCardinal(p, at, out var count, out end) && count < 1000)))
        {
            return false;
        }

        end = p.After(p.After(end, WordKind.Of), WordKind.More);
        end = p.After(end, WordKind.Fiscal);
        if (p[end].Word is not (WordKind.Units or WordKind.Unit or WordKind.Season))
        {
            return false;
        }

        reading = isVague && pointer is WordKind.Last or WordKind.Past
            ? new Reading(start, end + 1, DateValue.PastReference)
            : Reading.Skipped(start, end + 1);
        return true;
    }

    private static DateValue OfUnit(in Passage p, int target, WordKind pointer, bool hasArticle, bool isThis, DiscourseTimeline timeline)
    {
        var unit = (Unit)p[target].Value;
        if (unit == Unit.Hour)
        {
            return default;
        }

        switch (pointer)
        {
            case WordKind.This or WordKind.Current:
                return unit is Unit.Day or Unit.Period || (unit == Unit.Century && pointer == WordKind.This)
                    ? default
                    : timeline.Published.Part(unit, 0);
            case WordKind.Last when unit is Unit.Day or Unit.Period:
                return default;
            case WordKind.Last or WordKind.Latest:
                return unit == Unit.Period ? default : timeline.Published.Part(unit, -1);
            case WordKind.Past:
                return isThis ? timeline.Published.Part(unit, -1) : default;
            case WordKind.Next when unit == Unit.Day:
                return timeline.DayFromAnchor(1);
            case WordKind.Next:
                return hasArticle && unit is not (Unit.Week or Unit.Month or Unit.Quarter or Unit.Year or Unit.Decade)
                    ? default
                    : timeline.Published.Part(unit, 1);
            case WordKind.Coming:
                return timeline.Published.Part(unit, 1);
            case WordKind.Previous when hasArticle:
                return unit == Unit.Day ? timeline.DayFromAnchor(-1) : timeline.FromAnchor(unit, -1);
            case WordKind.Following when hasArticle:
                return unit == Unit.Day ? timeline.DayFromAnchor(1) : timeline.FromAnchor(unit, 1);
            case WordKind.Same or WordKind.That:
                return unit == Unit.Day ? timeline.AnchorDay
                    : unit is Unit.Quarter or Unit.Period ? timeline.Quarter ?? default
                    : timeline.FromAnchor(unit, 0);
            default:
                return default;
        }
    }

    private static DateValue OfWeekday(in Passage p, int target, WordKind pointer, DiscourseTimeline timeline) => pointer switch
    {
        WordKind.Last or WordKind.Past => timeline.Published.WeekdayBeside(p[target].Value, Direction.Past),
        WordKind.Next or WordKind.Coming => timeline.Published.WeekdayBeside(p[target].Value, Direction.Future),
        WordKind.This => timeline.Published.WeekdayOfThisWeek(p[target].Value),
        WordKind.Previous => timeline.WeekdayFromAnchor(p[target].Value, -1),
        WordKind.Following => timeline.WeekdayFromAnchor(p[target].Value, 1),
        _ => default,
    };

    private static DateValue OfMonth(in Passage p, int target, WordKind pointer, DiscourseTimeline timeline) => pointer switch
    {
        WordKind.Last or WordKind.Past => timeline.Published.MonthBeside(p[target].Value, Direction.Past),
        WordKind.Next or WordKind.Coming or WordKind.Following => timeline.Published.MonthBeside(p[target].Value, Direction.Future),
        WordKind.This => timeline.Published.MonthOfThisYear(p[target].Value),
        WordKind.Previous => timeline.Published.MonthBeside(p[target].Value, Direction.Past),
        _ => default,
    };

    private static DateValue OfSeason(in Passage p, int target, WordKind pointer, DiscourseTimeline timeline) => pointer switch
    {
        WordKind.Last or WordKind.Past or WordKind.Previous =>
            timeline.Published.SeasonOfYear(p[target].Value, Direction.Past, beside: true),
        WordKind.Next or WordKind.Following => timeline.Published.SeasonOfYear(p[target].Value, Direction.Future, beside: true),
        WordKind.Coming => timeline.Published.SeasonOfYear(p[target].Value, Direction.Future, beside: false),
        WordKind.This => timeline.Published.SeasonOfYear(p[target].Value, Direction.Unknown, beside: false),
        WordKind.Same or WordKind.That => timeline.Published.SeasonOfYear(p[target].Value, Direction.Past, beside: false),
        _ => default,
    };

    private static DateValue OfDayPart(in Passage p, int target, WordKind pointer, DiscourseTimeline timeline)
    {
        var clock = DayParts.ClockOf(p[target].Value);
        return pointer switch
        {
            WordKind.Last => timeline.Published.Day(-1).At(clock),
            WordKind.This => timeline.Published.Day(0).At(clock),
            WordKind.That or WordKind.Same => timeline.AnchorDay.At(clock),
            WordKind.Next or WordKind.Following => timeline.DayFromAnchor(1).At(clock),
            WordKind.Previous => timeline.DayFromAnchor(-1).At(clock),
            _ => default,
        };
    }

    private static bool TryHoliday(in Passage p, int start, int target, WordKind pointer, DiscourseTimeline timeline, out Reading reading)
    {
        var direction = pointer switch { WordKind.Last => Direction.Past, WordKind.Next => Direction.Future, _ => Direction.Unknown };
        if (!Holidays.TryRead(p, target, timeline, direction, out reading))
        {
            return false;
        }

        reading = reading with { Start = start };
        return true;
    }
}
