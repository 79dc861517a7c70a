using SearchService.Indexing.Words.Weights;

namespace SearchService.Indexing.Matching.Likeness;

/// <summary>The words that weigh most in an article, by its profile, as a vector of length 1.</summary>
internal static class ProfileVector
{
    /// <summary>Words of a vector at most.</summary>
    public const int Words = 32;

    private static readonly double[] WeightOfCount =
        [.. Enumerable.Range(0, ArticleProfile.MaxCount + 1).Select(count => 1 + Math.Log(count))];

    /// <summary>Writes the hashes of the heaviest words, the heaviest first, and their weights.</summary>
    /// <param name="profile">As <see cref="ArticleProfile.Encode"/> gives it.</param>
    /// <param name="frequencies">How much each word tells apart.</param>
    /// <param name="hashes">Room for <see cref="Words"/>.</param>
    /// <param name="weights">Room for as many.</param>
    /// <returns>How many there are.</returns>
    public static int Write(ReadOnlySpan<byte> profile, IWordFrequencies frequencies, Span<int> hashes, Span<double> weights)
    {
        hashes = hashes[..Words];
        weights = weights[..Words];

        // Looked up by themselves: the processor waits for many of them at once, as it cannot where each decides what comes next.
        Span<int> found = stackalloc int[ArticleProfile.MaxWords];
        Span<double> weighed = stackalloc double[ArticleProfile.MaxWords];
        var words = 0;
        foreach (var (hash, times) in ArticleProfile.Decode(profile))
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

/// <summary>How much the words of profiles tell apart.</summary>
internal interface IWordFrequencies
{
    /// <param name="hash">Of a word, as a profile has it.</param>
    double IdfOf(int hash);
}
