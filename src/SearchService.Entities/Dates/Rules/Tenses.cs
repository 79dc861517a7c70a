using SearchService.Entities.Dates.Calendar;
using SearchService.Entities.Dates.Words;

namespace SearchService.Entities.Dates.Rules;

/// <summary>
/// Tells from the verbs beside a date which way it lies. The nearest verb before it in its sentence decides ("will meet
/// Arafat on Monday", "said Monday he will"), without one the nearest after it.
/// </summary>
internal static class Tenses
{
    private const int Reach = 16;

    public static Direction Of(in Passage p, int start, int end)
    {
        for (var i = start - 1; i >= Math.Max(0, start - Reach) && !p.EndsSentence(i); i--)
        {
            if (Points(p, i) is var before and not Direction.Unknown)
            {
                return before;
            }

            if (p[i].Gap == Gap.Paragraph)
            {
                break;
            }
        }

        for (var i = end; i < Math.Min(p.Count, end + Reach) && p[i].Gap != Gap.Paragraph && !p.EndsSentence(i); i++)
        {
            if (Points(p, i) is var after and not Direction.Unknown)
            {
                return after;
            }
        }

        return Direction.Unknown;
    }

    private static Direction Points(in Passage p, int i) => p[i].Casing != Casing.Lower && !p.StartsSentence(i)
        ? Direction.Unknown
        : p[i].Tense switch
        {
            Tense.Past => Direction.Past,
            Tense.Future => Direction.Future,
            _ => Direction.Unknown,
        };
}
