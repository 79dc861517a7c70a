using SearchService.Entities.Dates.Calendar;
using SearchService.Entities.Dates.Words;

namespace SearchService.Entities.Dates.Rules;

/// <summary>
/// Days and times known from what was said: "yesterday", "tonight", "the day before", "the year", "the quarter", "the weekend".
/// </summary>
internal static class Anaphora
{
    public static bool TryRead(in Passage p, int i, DiscourseTimeline timeline, out Reading reading)
    {
        reading = new Reading(i, i + 1, default);
        switch (p[i].Word)
        {
            case WordKind.Today:
                reading = reading with { Value = timeline.Published.Day(0) };
                return true;
            case WordKind.Yesterday:
                reading = reading with { Value = timeline.Published.Day(-1) };
                return true;
            case WordKind.Tomorrow:
                reading = reading with { Value = timeline.Published.Day(1) };
                return true;
            case WordKind.Tonight:
                // A night has the date of its evening: "overnight" of what has happened is last night.
                var isOver = p[i].Value == 1 && Tenses.Of(p, i, i + 1) != Direction.Future;
                reading = reading with { Value = timeline.Published.Day(isOver ? -1 : 0).At("NI") };
                return p[i].Value == 0 || p[i + 1].Word != WordKind.None || p[i + 1].Kind != TokenKind.Word;
            case WordKind.The when p.Is(i + 2, WordKind.Before) && p.Is(i + 3, WordKind.Last):
                return TryBeforeLast(p, i, timeline, out reading);
            case WordKind.The when p[i + 1] is { Kind: TokenKind.Number, Suffix: NumberSuffix.Ordinal }:
                return TryDayOfMonth(p, i, timeline, out reading);
            case WordKind.The or WordKind.A:
                return TryDayBeside(p, i, timeline, out reading) || (p[i].Word == WordKind.The && TryUnit(p, i, timeline, out reading));
            case WordKind.Unit when p[i].Value == (int)Unit.Year && p.IsApostrophe(i + 1)
                && p.TextOf(i + 2) is "s" && p.TextOf(i + 3) is "end":
                reading = new Reading(i, i + 4, EndOfYear(p, i, timeline));
                return p[i - 1].Word is not (WordKind.The or WordKind.This or WordKind.Last or WordKind.Next);
            case WordKind.Unit when p[i].Value == (int)Unit.Year && p.AfterHyphen(i + 1) is var end
                && p.Is(end, WordKind.Edge) && p.TextOf(end) is "end":
                reading = new Reading(i, end + 1, EndOfYear(p, i, timeline));
                return end > i + 1 || p[i - 1].Word is WordKind.By or WordKind.At or WordKind.Approximate
                    or WordKind.Before or WordKind.Preposition;
            default:
                return false;
        }
    }

    // "by year-end" is the last day of the books, so a day.
    private static DateValue EndOfYear(in Passage p, int i, DiscourseTimeline timeline) => Tenses.Of(p, i, i + 3) == Direction.Past
        ? timeline.Published.DayOfYear(12, 31, Direction.Past)
        : new DateValue(Grain.Day, timeline.Published.Year, 12, 31);

    // "on the 15th", "until the 1st of the month"
    private static bool TryDayOfMonth(in Passage p, int i, DiscourseTimeline timeline, out Reading reading)
    {
        var end = i + 2;
        if (p.Is(end, WordKind.Of) && p.Is(end + 1, WordKind.The) && p[end + 2] is { Word: WordKind.Unit, Value: (int)Unit.Month })
        {
            end += 3;
        }

        // What an ordinal counts follows it: "the 11th floor", "the 5th and 6th holes".
        var isOver = p[end].Kind != TokenKind.Word || p.Is(end, WordKind.Function) || p.Is(end, WordKind.And) && !p.IsNumber(end + 1);
        reading = new Reading(i, end, timeline.Published.DayOfMonth(p[i + 1].Value, Tenses.Of(p, i, end)));
        return p[i + 1].Value is >= 1 and <= 31
            && p[i - 1].Word is WordKind.On or WordKind.By or WordKind.Preposition && isOver && !p.IsDash(end);
    }

    private static bool TryDayBeside(in Passage p, int i, DiscourseTimeline timeline, out Reading reading)
    {
        reading = default;
        if (!p.Is(i + 1, WordKind.Unit) || p[i + 1].Value is (int)Unit.Hour or (int)Unit.Period
            || p[i + 2].Word is not (WordKind.Before or WordKind.After))
        {
            return false;
        }

        var side = p[i + 2].Word == WordKind.Before ? -1 : 1;
        var unit = (Unit)p[i + 1].Value;
        if (unit == Unit.Day && p[i + 3].Word is WordKind.Yesterday or WordKind.Tomorrow)
        {
            reading = new Reading(i, i + 4, timeline.Published.Day(side * 2));
            return true;
        }

        reading = new Reading(i, i + 3, unit == Unit.Day ? timeline.DayFromAnchor(side) : timeline.FromAnchor(unit, side));
        return p[i + 3].Kind != TokenKind.Word;
    }

    // "the week before last", "the night before last"
    private static bool TryBeforeLast(in Passage p, int i, DiscourseTimeline timeline, out Reading reading)
    {
        var value = p[i + 1] switch
        {
            { Word: WordKind.DayPart, Value: var part } => timeline.Published.Day(-2).At(DayParts.ClockOf(part)),
            {
                Word: WordKind.Unit, Value: (int)Unit.Weekend or (int)Unit.Week or (int)Unit.Month or (int)Unit.Year
                or (int)Unit.Decade or (int)Unit.Century
            } unit =>
                timeline.Published.Part((Unit)unit.Value, -2),
            _ => default,
        };
        reading = new Reading(i, i + 4, value);
        return value.Grain != Grain.None;
    }

    // "later in the day", "earlier in the week"
    private static bool IsWithin(in Passage p, int i) => p[i - 1].Word == WordKind.In
        && p[i - 2].Word is WordKind.Earlier or WordKind.Later or WordKind.Early or WordKind.Late;

    // "nine months of the year", but not "player of the year"
    private static bool IsPartOf(in Passage p, int i) =>
        p[i - 2].Word is WordKind.Units or WordKind.Unit or WordKind.Half or WordKind.Edge or WordKind.Latest or WordKind.Mid;

    // "the quarter ended Sept. 30"
    private static DateValue? QuarterEnded(in Passage p, int at, DiscourseTimeline timeline) =>
        p.Is(at, WordKind.Ended) && CalendarDates.TryRead(p, at + 1, timeline, out var end)
        && end.Value is { Grain: Grain.Day or Grain.Month, Year: not null } last
            ? new DateValue(Grain.Quarter, last.Year, (last.Part + 2) / 3)
            : null;

    private static bool TryUnit(in Passage p, int i, DiscourseTimeline timeline, out Reading reading)
    {
        reading = default;
        var at = p.After(i + 1, WordKind.Fiscal);
        if (!p.Is(at, WordKind.Unit) || p[at + 1].Word is WordKind.Before or WordKind.After or WordKind.Earlier or WordKind.Later
            || p.IsDash(at + 1))
        {
            return false;
        }

        var of = p[i - 1].Word == WordKind.Of;
        var value = (Unit)p[at].Value switch
        {
            Unit.Day when IsWithin(p, i) => timeline.AnchorDay,
            Unit.Week or Unit.Month or Unit.Year when IsWithin(p, i) => timeline.Published.Part((Unit)p[at].Value, 0),
            Unit.Year when p[i - 1].Kind == TokenKind.Word && (!of || IsPartOf(p, i)) => timeline.Published.Part(Unit.Year, 0),
            Unit.Week when p.IsApostrophe(at + 1) && p.IsGlued(at + 1) => timeline.Published.Part(Unit.Week, 0),
            Unit.Quarter when QuarterEnded(p, at + 1, timeline) is { } ended => ended,
            Unit.Quarter when !of && timeline.Quarter is { } quarter => quarter,
            Unit.Weekend when p[i - 1].Word is WordKind.Preposition or WordKind.Of or WordKind.On or WordKind.In
            or WordKind.At or WordKind.For or WordKind.By =>
                timeline.Published.Part(Unit.Weekend, Tenses.Of(p, i, at + 1) == Direction.Future ? 0 : -1),
            _ => default,
        };
        reading = new Reading(i, at + 1, value);
        return value.Grain != Grain.None;
    }
}
