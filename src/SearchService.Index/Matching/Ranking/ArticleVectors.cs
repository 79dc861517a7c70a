using Lucene.Net.Index;
using Lucene.Net.Util;
using SearchService.Indexing.Words.Fields;
using SearchService.Indexing.Words.Weights;

namespace SearchService.Indexing.Matching.Ranking;

/// <summary>Reads the words that weigh most in an article, as a vector of length 1. For one thread.</summary>
internal sealed class ArticleVectors(IndexReader reader, TermFrequencies frequencies)
{
    /// <summary>Words of a vector at most.</summary>
    public const int Words = 32;

    private static readonly double[] WeightOfCount =
        [.. Enumerable.Range(0, ArticleProfile.MaxCount + 1).Select(count => 1 + Math.Log(count))];

    private readonly BinaryDocValues?[] _profiles = new BinaryDocValues?[reader.Leaves.Count];
    private readonly BytesRef _bytes = new();

    /// <summary>Writes the hashes of an article's heaviest words, the heaviest first, and their weights.</summary>
    /// <returns>How many there are.</returns>
    public int Read(int document, Span<int> hashes, Span<double> weights)
    {
        var leaf = ReaderUtil.SubIndex(document, reader.Leaves);
        var context = reader.Leaves[leaf];
        if ((_profiles[leaf] ??= IndexFields.Profile.ValuesOf(context.AtomicReader)) is not { } profiles)
        {
            return 0;
        }

        profiles.Get(document - context.DocBase, _bytes);
        hashes = hashes[..Words];
        weights = weights[..Words];

        // Looked up by themselves: the processor waits for many of them at once, as it cannot where each decides what comes next.
        Span<int> found = stackalloc int[ArticleProfile.MaxWords];
        Span<double> weighed = stackalloc double[ArticleProfile.MaxWords];
        var words = 0;
        foreach (var (hash, times) in ArticleProfile.Decode(_bytes.Bytes.AsSpan(_bytes.Offset, _bytes.Length)))
        {
            found[words] = hash;
            weighed[words++] = WeightOfCount[times] * frequencies.IdfOf(hash);
        }

        var count = 0;
        for (var word = 0; word < words; word++)
        {
            var (hash, weight) = (found[word], weighed[word]);
            if (count < Words || weight > weights[^1] || (weight == weights[^1] && hash < hashes[^1]))
            {
                Insert(hash, weight, hashes, weights, count);
                count = Math.Min(Words, count + 1);
            }
        }

        var norm = 0.0;
        foreach (var weight in weights[..count])
        {
            norm += weight * weight;
        }

        norm = Math.Sqrt(norm);
        foreach (ref var weight in weights[..count])
        {
            weight /= norm;
        }

        return count;
    }

    /// <summary>Keeps the heaviest in order; of equal ones the smaller hash comes first.</summary>
    private static void Insert(int hash, double weight, Span<int> hashes, Span<double> weights, int count)
    {
        var at = Math.Min(count, Words - 1);
        for (; at > 0 && (weight > weights[at - 1] || (weight == weights[at - 1] && hash < hashes[at - 1])); at--)
        {
            (weights[at], hashes[at]) = (weights[at - 1], hashes[at - 1]);
        }

        (weights[at], hashes[at]) = (weight, hash);
    }
}
