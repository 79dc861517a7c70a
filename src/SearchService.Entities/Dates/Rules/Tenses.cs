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

        return before != Direction.Unknown ? before : After(p, end);
    }

    private static Direction Before(in Passage p, int start)
    {
        for (var i = start - 1; i >= Math.Max(0, start - Reach) && p[i + 1].Gap != Gap.Paragraph && !p.EndsSentence(i); i--)
        {
            // "The vote is Monday", "is on Monday": elsewhere "is" says nothing.
            if (i >= start - 2 && p.TextOf(i) is "is" or "are")
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
        for (var i = end; i < Math.Min(p.Count, end + Reach) && p[i].Gap != Gap.Paragraph && !p.EndsSentence(i); i++)
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
            Tense.Past => Direction.Past,
            Tense.Future when p[i].Word == WordKind.Preposition && p.StartsSentence(i) => Direction.Unknown,
            Tense.Future => Direction.Future,
            _ => Direction.Unknown,
        };
    }

    // "had been due to expire Friday"
    private static bool IsOverruled(in Passage p, int i) => p.TextOf(i - 1) is "been" && p.TextOf(i - 2) is "had";

    // "Wednesday's ruling": what has a date for its name has mostly happened.
    private static bool IsPossessive(in Passage p, int end) => p.IsApostrophe(end) && p.IsGlued(end) && p.IsGlued(end + 1) && p.TextOf(end + 1) is "s";

    // "planned for Saturday was canceled"
    private static bool IsPastPassive(in Passage p, int end) => p.TextOf(end) is "was" or "were" or "had";
}
