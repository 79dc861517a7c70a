using System.Buffers;

namespace SearchService.Indexing.Matching.Likeness;

/// <summary>
/// Mixes into the score of each of the best hits the scores of the hits most like it: alike articles are alike in what they are
/// about.
/// </summary>
/// <remarks>
/// 1. Each hit becomes a vector of its heaviest words.
/// 2. Each word of a hit looks up the hits before it that hold the same, and adds to what the two have in common.
/// 3. Of each hit the nearest others lend it their scores.
/// </remarks>
internal static class Neighbours
{
    /// <summary>Hits that are compared.</summary>
    public const int Depth = 50;

    private const int Nearest = 10;
    private const double Share = 0.3;

    /// <summary>Twice as many places as there are words of all vectors, and more.</summary>
    private const int PlaceBits = 12;
    private const int Places = 1 << PlaceBits;

    /// <summary>Of each hit the mean score of those most like it; its own score where none is.</summary>
    /// <param name="scores">Of the hits, at most <see cref="Depth"/>.</param>
    /// <param name="vectors">Their words.</param>
    public static double[] Means(ReadOnlySpan<double> scores, IVectors vectors)
    {
        var count = scores.Length;
        var means = new double[count];
        var alike = ArrayPool<double>.Shared.Rent(count * count);
        try
        {
            var pairs = alike.AsSpan(0, count * count);
            Compare(vectors, count, pairs);
            for (var i = 0; i < count; i++)
            {
                means[i] = Mean(i, pairs.Slice(i * count, count), scores);
            }
        }
        finally
        {
            ArrayPool<double>.Shared.Return(alike);
        }

        return means;
    }

    /// <summary>A score with that of its neighbours.</summary>
    public static double Mixed(double score, double mean) => (1 - Share) * score + Share * mean;

    /// <summary>The cosine of each pair of hits.</summary>
    private static void Compare(IVectors vectors, int count, Span<double> alike)
    {
        const int Most = ProfileVector.Words;
        var hashes = ArrayPool<int>.Shared.Rent(count * Most);
        var earlier = ArrayPool<int>.Shared.Rent(count * Most);
        var latest = ArrayPool<int>.Shared.Rent(Places);
        var weights = ArrayPool<double>.Shared.Rent(count * Most);
        try
        {
            alike.Clear();
            var met = new MetWords(hashes, latest.AsSpan(0, Places), earlier);
            for (var hit = 0; hit < count; hit++)
            {
                var first = hit * Most;
                var end = first + vectors.Read(hit, hashes.AsSpan(first, Most), weights.AsSpan(first, Most));
                var row = alike.Slice(hit * count, count);
                for (var word = first; word < end; word++)
                {
                    for (var other = met.Meet(word); other >= 0; other = earlier[other])
                    {
                        row[other / Most] += weights[word] * weights[other];
                    }
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
        finally
        {
            ArrayPool<int>.Shared.Return(hashes);
            ArrayPool<int>.Shared.Return(earlier);
            ArrayPool<int>.Shared.Return(latest);
            ArrayPool<double>.Shared.Return(weights);
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

    /// <summary>Which words were met, by their hashes: a table with the latest of each, and from each word to the one before.</summary>
    private readonly ref struct MetWords
    {
        private readonly ReadOnlySpan<int> _hashes;
        private readonly Span<int> _latest;
        private readonly Span<int> _earlier;

        public MetWords(ReadOnlySpan<int> hashes, Span<int> latest, Span<int> earlier)
        {
            _hashes = hashes;
            _latest = latest;
            _earlier = earlier;
            latest.Fill(-1);
        }

        /// <summary>The latest word with the hash of this one, which is the latest from now on; -1 where it is the first.</summary>
        public int Meet(int word)
        {
            var hash = _hashes[word];
            for (var place = (int)((uint)hash * 2_654_435_769u >> (32 - PlaceBits)); ; place = (place + 1) & (Places - 1))
            {
                var before = _latest[place];
                if (before < 0 || _hashes[before] == hash)
                {
                    _latest[place] = word;
                    return _earlier[word] = before;
                }
            }
        }
    }
}

/// <summary>The heaviest words of some hits.</summary>
internal interface IVectors
{
    /// <summary>Writes the hashes of a hit's heaviest words, the heaviest first, and their weights.</summary>
    /// <returns>How many there are; at most <see cref="ProfileVector.Words"/>.</returns>
    int Read(int hit, Span<int> hashes, Span<double> weights);
}
