using SearchService.Indexing.Compiling;
using SearchService.Indexing.Matching;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Fields;
using SearchService.Queries;

namespace SearchService.Indexing.Answers.Facets;

/// <summary>
/// How many of all articles of a state of the index have each value of a field, by the value's number: four bytes for each value. Counted
/// when somebody asks, as the values of any other articles are.
/// </summary>
internal sealed class ValueTotals
{
    private readonly int[] _counts;

    private ValueTotals(Snapshot snapshot, CountedField field, CopyMode copies)
    {
        var ordinals = FacetOrdinals.Of(snapshot, field);
        using var all = new MatchCollector([], Timeout.InfiniteTimeSpan, CancellationToken.None);
        all.Search(snapshot.Searcher, QueryParts.Articles());
        _counts = new int[ordinals.Count];
        FacetCounter.Count(snapshot.Reader, ordinals, all.Found, _counts, CopyGroups.Folded(snapshot, copies));
    }

    public ReadOnlySpan<int> Counts => _counts;

    /// <summary>How many have a value of a group.</summary>
    public long OfGroup(FacetOrdinals ordinals, int group) => ordinals.ValuesOf(group).Sum(value => (long)_counts[value]);

    public static ValueTotals Of(Snapshot snapshot, CountedField field, CopyMode copies) =>
        snapshot.OnDemand(snapshot => new ValueTotals(snapshot, field, copies), (field, copies));
}
