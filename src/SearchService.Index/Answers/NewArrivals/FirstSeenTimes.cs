using Lucene.Net.Index;
using SearchService.Indexing.Matching;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Answers.NewArrivals;

/// <summary>
/// When each article of a state of the index was first seen, in UTC ticks: read from the index for those that are asked for. For one
/// thread.
/// </summary>
internal sealed class FirstSeenTimes(Snapshot snapshot)
{
    private readonly NumericDocValues?[] _segments =
        [.. snapshot.Reader.Leaves.Select(leaf => IndexFields.FirstSeen.ValuesOf(leaf.AtomicReader))];

    private readonly Dictionary<int, long> _stories = [];
    private readonly CopyGroups _copies = CopyGroups.Of(snapshot);

    public long Of(int document)
    {
        var leaf = snapshot.Leaves.LeafOf(document);
        return _segments[leaf]?.Get(document - snapshot.Leaves.StartOf(leaf)) ?? 0;
    }

    /// <summary>When the first of an article's copies was seen.</summary>
    public long OfStory(int document)
    {
        if (_copies.GroupOf(document) is not (>= 0 and var group))
        {
            return Of(document);
        }

        if (!_stories.TryGetValue(group, out var first))
        {
            _stories[group] = first = _copies.MembersOf(group).Min(Of);
        }

        return first;
    }
}
