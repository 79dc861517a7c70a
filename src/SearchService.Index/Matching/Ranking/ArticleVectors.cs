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
    private readonly (double Weight, int Hash)[] _heaviest = new (double, int)[Words];

    /// <summary>Writes the hashes of an article's heaviest words, in order, and their weights.</summary>
    /// <returns>How many there are.</returns>
    public int Read(int document, Span<long> hashes, Span<double> weights)
    {
        var leaf = ReaderUtil.SubIndex(document, reader.Leaves);
        var context = reader.Leaves[leaf];
        if ((_profiles[leaf] ??= IndexFields.Profile.ValuesOf(context.AtomicReader)) is not { } profiles)
        {
            return 0;
        }

        profiles.Get(document - context.DocBase, _bytes);
        var count = 0;
        foreach (var (hash, times) in ArticleProfile.Decode(_bytes.Bytes.AsSpan(_bytes.Offset, _bytes.Length)))
        {
            var weight = WeightOfCount[times] * ArticleSimilarity.Idf(frequencies.Of(hash), frequencies.Articles);
            if (count < Words || IsBefore((weight, hash), _heaviest[^1]))
            {
                count = Insert((weight, hash), count);
            }
        }

        var norm = 0.0;
        var heaviest = _heaviest.AsSpan(0, count);
        heaviest.Sort((x, y) => x.Hash.CompareTo(y.Hash));
        foreach (var (weight, _) in heaviest)
        {
            norm += weight * weight;
        }

        norm = Math.Sqrt(norm);
        for (var i = 0; i < count; i++)
        {
            (hashes[i], weights[i]) = (heaviest[i].Hash, heaviest[i].Weight / norm);
        }

        return count;
    }

    /// <summary>Keeps the heaviest in order, the heaviest first; of equal ones the smaller hash.</summary>
    private int Insert((double Weight, int Hash) word, int count)
    {
        var at = count < Words ? count++ : Words - 1;
        for (; at > 0 && IsBefore(word, _heaviest[at - 1]); at--)
        {
            _heaviest[at] = _heaviest[at - 1];
        }

        _heaviest[at] = word;
        return count;
    }

    private static bool IsBefore((double Weight, int Hash) x, (double Weight, int Hash) y) =>
        x.Weight != y.Weight ? x.Weight > y.Weight : x.Hash < y.Hash;
}
