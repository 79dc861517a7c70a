using SearchService.Entities.Dates.Calendar;
using SearchService.Entities.Dates.Words;

namespace SearchService.Entities.Dates.Rules;

/// <summary>
/// Tells from the verbs beside a date which way it lies. The nearest verb before it in its sentence decides ("will meet
/// Arafat on Monday", "said Monday he will"), without one the nearest after it ("On Monday, Intel began").
/// </summary>
internal static class Tenses
{
    private const int Reach = 16;

    public static Direction Of(in Passage p, int start, int end)
    {
        if (p[start - 1].Word == WordKind.Ended && p.TextOf(start - 1) is "ended")
        {
            return Direction.Over;
        }

        var before = Before(p, start);
        if (before == Direction.Future && (IsPossessive(p, end) || IsPastPassive(p, end)))
        {
            return Direction.Past;
        }

        var direction = before != Direction.Unknown ? before : After(p, end);
        return direction == Direction.Unknown && HasInfinitive(p, start) ? Direction.Future : direction;
    }

    // The future of headlines: "Minister to visit Asia in November".
    private static bool HasInfinitive(in Passage p, int start)
    {
        for (var i = start - 2; i >= Math.Max(1, start - Reach) && !p.EndsSentence(i); i--)
        {
            if (p[i].Tense == Tense.Infinitive && p[i + 1] is { Kind: TokenKind.Word, Word: WordKind.None })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The same for a month or a day of the year: behind "by", "until" or "through" it may lie ahead of a past verb
    /// ("borrowed it through January").
    /// </summary>
    public static Direction OfYear(in Passage p, int start, int end)
    {
        var direction = Of(p, start, end);
        if (direction == Direction.Past && IsVerbIn(p, start))
        {
            return Direction.Over;
        }

        return direction == Direction.Past && (p[start - 1].Word == WordKind.By || p.TextOf(start - 1) is "until" or "till" or "through")
            ? Direction.Either
            : direction;
    }

    // "fell in November", "closed in late November": the verb stands so near that no other can be meant.
    private static bool IsVerbIn(in Passage p, int start)
    {
        var before = p[start - 1].Word is WordKind.Early or WordKind.Late or WordKind.Mid ? start - 2 : start - 1;
        return p.Is(before, WordKind.In) && p[before - 1].Tense == Tense.Past;
    }

    private static Direction Before(in Passage p, int start)
    {
        for (var i = start - 1; i >= Math.Max(0, start - Reach) && !p.EndsSentence(i); i--)
        {
            // "The vote is Monday", "is on Monday": elsewhere "is" says nothing.
            if (p.TextOf(i) is "is" or "are"
                && (i >= start - 2 || (i >= start - 5 && p.TextOf(i + 1).EndsWith("ing", StringComparison.Ordinal))))
            {
                return Direction.Future;
            }

            if (p[i].Tense == Tense.Infinitive && p.TextOf(i - 1) is "is" or "are")
            {
                return Direction.Future;
            }

            if (Points(p, i) is var direction and not Direction.Unknown)
            {
                return direction == Direction.Future && IsOverruled(p, i) ? Direction.Past : direction;
            }
        }

        return Direction.Unknown;
    }

    private static Direction After(in Passage p, int end)
    {
        for (var i = end; i < Math.Min(p.Count, end + Reach) && !p.EndsSentence(i); i++)
        {
            if (Points(p, i) is var direction and not Direction.Unknown)
            {
                return direction;
            }
        }

        return Direction.Unknown;
    }

    private static Direction Points(in Passage p, int i)
    {
        if (p[i].Casing != Casing.Lower && !p.StartsSentence(i))
        {
            return Direction.Unknown;
        }

        return p[i].Tense switch
        {
            Tense.Past when p.TextOf(i) is "set" && p[i + 1].Word is WordKind.To or WordKind.For => Direction.Future,
            Tense.Past => PastOrPassive(p, i),
            Tense.Future when IsComparedWith(p, i) => Direction.Unknown,
            Tense.Future when p[i].Word == WordKind.Preposition && p.StartsSentence(i) => Direction.Unknown,
            Tense.Future => Direction.Future,
            _ => Direction.Unknown,
        };
    }

    // "more than expected", "as previously planned", "high hopes": no verb.
    private static bool IsComparedWith(in Passage p, int i)
    {
        if (p.TextOf(i) is "hopes")
        {
            return p[i + 1].Word != WordKind.To && p.TextOf(i + 1) is not "that";
        }

        return p.TextOf(i) is "expected" or "planned" or "scheduled" or "likely"
            && p.TextOf(p.TextOf(i - 1) is "previously" or "originally" or "initially" ? i - 2 : i - 1) is "than" or "as";
    }

    // "will be held", "to be announced" lie ahead; "is called" says nothing.
    private static Direction PastOrPassive(in Passage p, int i)
    {
        var helper = p[i - 1] is { Kind: TokenKind.Word, Tense: Tense.None }
            && p.TextOf(i - 1).EndsWith("ly", StringComparison.Ordinal) ? i - 2 : i - 1;
        return p.TextOf(helper) switch
        {
            "be" => Direction.Future,
            "is" or "are" or "being" => Direction.Unknown,
            _ => Direction.Past,
        };
    }

    // "had been due to expire Friday"
    private static bool IsOverruled(in Passage p, int i) => p.TextOf(i - 1) is "been" && p.TextOf(i - 2) is "had";

    // "Wednesday's ruling": what has a date for its name has mostly happened.
    private static bool IsPossessive(in Passage p, int end) =>
        p.IsApostrophe(end) && p.IsGlued(end) && p.IsGlued(end + 1) && p.TextOf(end + 1) is "s";

    // "planned for Saturday was canceled"
    private static bool IsPastPassive(in Passage p, int end) => p.TextOf(end) is "was" or "were" or "had";
}
