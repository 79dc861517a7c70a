using SearchService.Indexing.Compiling;
using SearchService.Indexing.Words.Weights;

namespace SearchService.Indexing.Matching.Ranking;

/// <summary>Scores the best passage of an article: windows of its text that overlap by half, as if each were an article.</summary>
internal static class Passages
{
    /// <summary>How much of the score is that of the best passage.</summary>
    public const double Share = 0.3;

    private const int Window = 150;
    private const int Stride = Window / 2;
    private const double B = 0.5;

    public static double Best(Candidate candidate, IReadOnlyList<RankedWord> words)
    {
        var windows = Math.Max(1, (candidate.TextLength - Window + Stride - 1) / Stride + 1);
        var all = new Dictionary<int, int[]>();
        foreach (var (position, word) in candidate.Positions)
        {
            // The title heads the first passage.
            var at = Math.Max(0, position - WordPositions.TextStart);
            var last = Math.Min(windows - 1, at / Stride);
            for (var window = Math.Max(0, (at - Window) / Stride + (at >= Window ? 1 : 0)); window <= last; window++)
            {
                if (!all.TryGetValue(window, out var found))
                {
                    all[window] = found = new int[words.Count];
                }

                found[word]++;
            }
        }

        var best = 0.0;
        foreach (var (window, found) in all)
        {
            var length = Math.Min(Window, candidate.TextLength - window * Stride);
            best = Math.Max(best, Score(found, words, length));
        }

        return best;
    }

    private static double Score(int[] counts, IReadOnlyList<RankedWord> words, int length)
    {
        var score = 0.0;
        for (var word = 0; word < counts.Length; word++)
        {
            score += words[word].Idf * counts[word] * (ArticleSimilarity.K1 + 1)
                / (counts[word] + ArticleSimilarity.K1 * (1 - B + B * Math.Max(1, length) / Window));
        }

        return score;
    }
}
