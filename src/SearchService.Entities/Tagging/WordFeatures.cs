namespace SearchService.Entities.Tagging;

/// <summary>
/// The features that hang on one spelling alone: what it says about its own token, and about tokens one and two steps away.
/// They are the bulk of all features, and the same at every occurrence.
/// </summary>
internal ref struct WordFeatures
{
    public const int MostOwn = 32;
    public const int MostBeside = 12;

    private const ulong GlovePresent = 1040;

    private readonly Span<uint> _own;

    public WordFeatures(ReadOnlySpan<char> spelling, ReadOnlySpan<char> lowered, in Word word, in WordClusters clusters, Span<uint> own)
    {
        _own = own;
        Add(FeatureHash.Of(spelling, 1));
        Add(word.Lower);
        for (var length = 1; length <= 4 && length <= lowered.Length; length++)
        {
            Add(FeatureHash.Of(lowered[..length], 10 + (ulong)length));
            Add(FeatureHash.Of(lowered[^length..], 20 + (ulong)length));
        }

        Lexical = OwnCount;
        Add(110);
        Add(word.Shape);
        Add(word.Squeezed);
        Add(FeatureHash.Combine(30, (ulong)Math.Min(lowered.Length, 12)));
        for (var grain = 0; grain < WordClusters.Grains; grain++)
        {
            if (clusters[grain] >= 0)
            {
                Add(Cluster(grain, clusters[grain]));
            }
        }

        if (clusters[0] < 0)
        {
            Add(FeatureHash.Combine(48, word.Squeezed));
        }

        if (word.Lists != NameLists.None)
        {
            Add(FeatureHash.Combine(50, (ulong)word.Lists));
            Add(FeatureHash.Combine(51, (ulong)word.Lists, word.Squeezed));
        }
    }

    /// <summary>How many of the own features name the word itself; they stand first, and dropout leaves them out.</summary>
    public int Lexical { get; }

    public int OwnCount { get; private set; }

    /// <summary>Features for the token at <paramref name="distance"/> (-2, -1, 1 or 2) from a token that sees this word there.</summary>
    public static int Beside(in Word word, in WordClusters clusters, int distance, Span<uint> rows)
    {
        var seed = (ulong)(200 + distance);
        var count = 0;
        rows[count++] = FeatureHash.Row(FeatureHash.Combine(word.Lower, seed));
        rows[count++] = FeatureHash.Row(FeatureHash.Combine(word.Shape, seed));
        for (var grain = Math.Abs(distance) == 1 ? 0 : 1; grain < WordClusters.Grains; grain++)
        {
            if (clusters[grain] >= 0)
            {
                rows[count++] = FeatureHash.Row(FeatureHash.Combine(Cluster(grain, clusters[grain]), seed));
            }
        }

        if (word.Lists != NameLists.None)
        {
            rows[count++] = FeatureHash.Row(FeatureHash.Combine((ulong)word.Lists, word.Squeezed, seed));
        }

        return count;
    }

    private static ulong Cluster(int grain, int cluster) => FeatureHash.Combine(GlovePresent + (ulong)grain, (ulong)cluster);

    private void Add(ulong feature) => _own[OwnCount++] = FeatureHash.Row(feature);
}
