using System.Buffers;
using Lucene.Net.Index;

namespace SearchService.Indexing.Matching.Ranking;

/// <summary>
/// Mixes into the score of each of the best hits the scores of the hits most like it: alike articles are alike in what they are
/// about.
/// </summary>
/// <remarks>
/// 1. Each hit becomes a vector of its heaviest words.
/// 2. Words that hits share are gone through in the order of their hashes: each adds to what the pairs of its hits have in common.
/// 3. Of each hit the nearest others lend it their scores.
/// </remarks>
internal sealed class Neighbours(IndexReader reader, TermFrequencies frequencies)
{
    private const int Depth = 100;
    private const int Nearest = 10;
    private const double Share = 0.3;

    /// <param name="candidates">Best first.</param>
    public void Apply(List<Candidate> candidates)
    {
        var count = Math.Min(Depth, candidates.Count);
        if (count < 2)
        {
            return;
        }

        var alike = ArrayPool<double>.Shared.Rent(count * count);
        try
        {
            var pairs = alike.AsSpan(0, count * count);
            Compare(candidates, count, pairs);
            Span<double> before = stackalloc double[count];
            for (var i = 0; i < count; i++)
            {
                before[i] = candidates[i].Score;
            }

            for (var i = 0; i < count; i++)
            {
                var mean = Mean(i, pairs.Slice(i * count, count), before);
                candidates[i].Neighbours = mean;
                candidates[i].Score = (1 - Share) * before[i] + Share * mean;
            }
        }
        finally
        {
            ArrayPool<double>.Shared.Return(alike);
        }
    }

    /// <summary>The cosine of each pair of hits.</summary>
    private void Compare(List<Candidate> candidates, int count, Span<double> alike)
    {
        const int Most = ArticleVectors.Words;
        var words = ArrayPool<long>.Shared.Rent(count * Most);
        var weights = ArrayPool<double>.Shared.Rent(count * Most);
        try
        {
            var vectors = new ArticleVectors(reader, frequencies);
            var used = 0;
            for (var hit = 0; hit < count; hit++)
            {
                var length = vectors.Read(candidates[hit].Document, words.AsSpan(used, Most), weights.AsSpan(used, Most));
                for (var end = used + length; used < end; used++)
                {
                    words[used] = words[used] * Depth + hit;
                }
            }

            Array.Sort(words, weights, 0, used);
            AddShared(words.AsSpan(0, used), weights, count, alike);
        }
        finally
        {
            ArrayPool<long>.Shared.Return(words);
            ArrayPool<double>.Shared.Return(weights);
        }
    }

    /// <param name="words">A hash times <see cref="Depth"/>, and the hit that holds it; in order.</param>
    private static void AddShared(ReadOnlySpan<long> words, ReadOnlySpan<double> weights, int count, Span<double> alike)
    {
        alike.Clear();
        for (var (start, at) = (0, 0); at < words.Length; at++)
        {
            var (hash, hit) = (words[at] / Depth, (int)(words[at] % Depth));
            if (words[start] / Depth != hash)
            {
                start = at;
            }

            for (var other = start; other < at; other++)
            {
                alike[hit * count + (int)(words[other] % Depth)] += weights[at] * weights[other];
            }
        }

        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                alike[j * count + i] = alike[i * count + j];
            }
        }
    }

    /// <summary>The mean score of the hits nearest to one, each as much as it is alike; the hit's own score where none is.</summary>
    private static double Mean(int hit, ReadOnlySpan<double> alike, ReadOnlySpan<double> scores)
    {
        Span<int> nearest = stackalloc int[Nearest];
        var count = 0;
        for (var other = 0; other < alike.Length; other++)
        {
            if (other == hit || alike[other] <= 0 || (count == Nearest && alike[other] <= alike[nearest[^1]]))
            {
                continue;
            }

            var at = count < Nearest ? count++ : Nearest - 1;
            for (; at > 0 && alike[nearest[at - 1]] < alike[other]; at--)
            {
                nearest[at] = nearest[at - 1];
            }

            nearest[at] = other;
        }

        var (weight, sum) = (0.0, 0.0);
        foreach (var other in nearest[..count])
        {
            weight += alike[other];
            sum += alike[other] * scores[other];
        }

        return weight > 0 ? sum / weight : scores[hit];
    }
}
