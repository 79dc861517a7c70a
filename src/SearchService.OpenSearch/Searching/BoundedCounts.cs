namespace SearchService.OpenSearch.Searching;

/// <summary>
/// What is known of the counts of values, when every shard told its most frequent ones alone: which values may be among the most
/// frequent of all, and whether one that is not known can be (the threshold of Fagin, Lotem and Naor, 2001).
/// </summary>
internal sealed class BoundedCounts
{
    private readonly Dictionary<string, Known> _known = new(StringComparer.Ordinal);

    /// <summary>What is added to counts, by what stands for the value; of values that are known there is none left.</summary>
    private readonly Dictionary<string, long> _unmatched;

    private readonly Func<string, string> _tokenOf;

    /// <summary>How many articles a value can have that is not known.</summary>
    private readonly long _unknown;

    /// <param name="answer">What the shards told.</param>
    /// <param name="added">What is to be added to the counts of values, by what stands for them.</param>
    /// <param name="tokenOf">What stands for a value.</param>
    public BoundedCounts(CountedAnswer answer, IReadOnlyDictionary<string, long> added, Func<string, string> tokenOf)
    {
        (_unmatched, _tokenOf) = (new Dictionary<string, long>(added, StringComparer.Ordinal), tokenOf);
        _unknown = answer.SumOtherDocCount > 0 ? answer.DocCountErrorUpperBound ?? 0 : 0;
        foreach (var bucket in answer.Buckets!)
        {
            var error = answer.SumOtherDocCount > 0 ? bucket.DocCountErrorUpperBound ?? 0 : 0;
            Know(bucket.Key[""]!, bucket.DocCount, error);
        }
    }

    /// <param name="counts">Every value with its count.</param>
    /// <param name="added">What is to be added to the counts of values, by what stands for them.</param>
    /// <param name="tokenOf">What stands for a value.</param>
    public BoundedCounts(
        IEnumerable<(string Value, long Count)> counts, IReadOnlyDictionary<string, long> added, Func<string, string> tokenOf)
    {
        (_unmatched, _tokenOf) = (new Dictionary<string, long>(added, StringComparer.Ordinal), tokenOf);
        foreach (var (value, count) in counts)
        {
            Know(value, count, 0);
        }
    }

    /// <summary>The most frequent values of all, as far as is known; equal ones in their order.</summary>
    public IReadOnlyList<(string Value, long Count)> Best(int count) =>
    [
        .. _known.Where(value => value.Value.Least > 0).Select(value => (value.Key, value.Value.Least))
            .OrderByDescending(value => value.Least).ThenBy(value => value.Key, StringComparer.Ordinal).Take(count),
    ];

    /// <summary>How many articles have a known value, as far as is known.</summary>
    public long Of(string value) => _known[value].Least;

    /// <summary>Whether a value that is not known can be among the most frequent.</summary>
    public bool MayMiss(int count)
    {
        var most = _unknown + (_unmatched.Count > 0 ? _unmatched.Values.Max() : 0);
        return most > 0 && most >= Threshold(count);
    }

    /// <summary>Values that may be among the most frequent and whose counts are not known exactly.</summary>
    public IReadOnlyList<string> Unsure(int count)
    {
        var threshold = Threshold(count);
        return [.. _known.Where(value => value.Value.Least < value.Value.Most && value.Value.Most >= threshold).Select(value => value.Key)];
    }

    /// <summary>Says how many articles have a value, without what is added.</summary>
    public void Settle(string value, long count) => _known[value] = new Known(count, 0, _known[value].Added);

    /// <summary>What the least of the most frequent values has; 1 where there are fewer values.</summary>
    private long Threshold(int count) => Best(count) is var best && best.Count < count ? 1 : best[^1].Count;

    private void Know(string value, long count, long error)
    {
        _ = _unmatched.Remove(_tokenOf(value), out var added);
        _known[value] = new Known(count, error, added);
    }

    /// <param name="Count">The articles that are known to have it.</param>
    /// <param name="Error">How many more may have it.</param>
    /// <param name="Added">What is added.</param>
    private readonly record struct Known(long Count, long Error, long Added)
    {
        public long Least => Count + Added;

        public long Most => Least + Error;
    }
}
