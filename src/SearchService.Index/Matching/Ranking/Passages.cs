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
        // Positions are in order, and each belongs to two windows at most: once a third is met, the first of them is complete.
        var windows = Math.Max(1, (candidate.TextLength - Window + Stride - 1) / Stride + 1);
        Span<int> counts = words.Count <= 256 ? stackalloc int[words.Count * 2] : new int[words.Count * 2];
        counts.Clear();
        Span<int> open = [-1, -1];
        var best = 0.0;
        foreach (var (position, word) in candidate.Positions)
        {
            // The title heads the first passage.
            var at = Math.Max(0, position - WordPositions.TextStart);
            var last = Math.Min(windows - 1, at / Stride);
            for (var window = Math.Max(0, (at - Window) / Stride + (at >= Window ? 1 : 0)); window <= last; window++)
            {
                var found = counts.Slice((window & 1) * words.Count, words.Count);
                if (open[window & 1] != window)
                {
                    best = Math.Max(best, Score(found, words, LengthOf(open[window & 1], candidate)));
                    found.Clear();
                    open[window & 1] = window;
                }

                found[word]++;
            }
        }

        for (var i = 0; i < open.Length; i++)
        {
            best = Math.Max(best, Score(counts.Slice(i * words.Count, words.Count), words, LengthOf(open[i], candidate)));
        }

        return best;
    }

    private static int LengthOf(int window, Candidate candidate) => Math.Min(Window, candidate.TextLength - window * Stride);

    private static double Score(ReadOnlySpan<int> counts, IReadOnlyList<RankedWord> words, int length)
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
