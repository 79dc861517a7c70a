using SearchService.Indexing.Compiling;
using SearchService.Indexing.Words.Weights;

namespace SearchService.Indexing.Matching.Ranking;

/// <summary>What neighbouring words of a query are worth where they stand together.</summary>
internal static class Proximity
{
    private const double Share = 0.15;
    private const int Near = 7;

    public static double Of(Candidate candidate, IReadOnlyList<RankedWord> words, double averageLength)
    {
        if (words.Count < 2)
        {
            return 0;
        }

        Span<int> inOrder = words.Count <= 256 ? stackalloc int[words.Count] : new int[words.Count];
        Span<int> near = words.Count <= 256 ? stackalloc int[words.Count] : new int[words.Count];
        inOrder.Clear();
        near.Clear();
        Count(candidate.Positions, inOrder, near);
        var score = 0.0;
        for (var pair = 0; pair + 1 < words.Count; pair++)
        {
            var worth = Share * (words[pair].Idf + words[pair + 1].Idf);
            var (together, close) = (Saturated(inOrder[pair], candidate.Length, averageLength),
                Saturated(near[pair], candidate.Length, averageLength));
            score += worth * (together + close);
        }

        return score;
    }

    /// <summary>For each word and the next: how often they stand in order, and how often the first has the second near it.</summary>
    private static void Count(List<(int Position, int Word)> positions, Span<int> inOrder, Span<int> near)
    {
        for (var i = 0; i < positions.Count; i++)
        {
            var (position, word) = positions[i];
            var (found, ordered) = (false, false);
            for (var j = i - 1; j >= 0 && position - positions[j].Position <= Near; j--)
            {
                found |= positions[j].Word == word + 1;
            }

            for (var j = i + 1; j < positions.Count && positions[j].Position - position <= Near; j++)
            {
                var next = positions[j].Word == word + 1;
                found |= next;
                ordered |= next && positions[j].Position == position + 1;
            }

            near[word] += found ? 1 : 0;
            inOrder[word] += ordered ? 1 : 0;
        }
    }

    private static double Saturated(int count, long length, double average) => count == 0
        ? 0
        : count * (ArticleSimilarity.K1 + 1)
            / (count + ArticleSimilarity.K1 * (1 - ArticleSimilarity.B + ArticleSimilarity.B * length / average));
}
