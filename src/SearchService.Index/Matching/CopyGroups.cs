using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Storage.Values;
using SearchService.Indexing.Words.Fields;
using SearchService.Queries;

namespace SearchService.Indexing.Matching;

/// <summary>
/// Which articles of a state of the index are copies of one another. A later state reads its new segments and counts what came and went;
/// groups keep their numbers. Safe for use by many threads at once.
/// </summary>
internal sealed class CopyGroups
{
    private readonly Snapshot _snapshot;

    /// <summary>Later states add to them.</summary>
    private readonly ByteList _names;
    private readonly SegmentGroups[] _segments;

    /// <summary>How many articles of this state each group has.</summary>
    private readonly Pages<int> _sizes;

    private CopyGroups(Snapshot snapshot)
    {
        (_snapshot, _names, _sizes) = (snapshot, new ByteList(), new Pages<int>());
        _segments = Read(snapshot, _names);
        for (var leaf = 0; leaf < _segments.Length; leaf++)
        {
            _segments[leaf].MarkFirst(SegmentOf(leaf), _names, from: 0);
        }

        Count = _names.Count;
        if (Any)
        {
            Add(ChangedDocuments.All(snapshot), _segments);
        }
    }

    private CopyGroups(Snapshot snapshot, Snapshot before, CopyGroups earlier)
    {
        (_snapshot, _names, _sizes, FurtherCopies) = (snapshot, earlier._names, earlier._sizes.Next(), earlier.FurtherCopies);
        _segments = Read(snapshot, _names);
        Count = _names.Count;
        for (var leaf = 0; leaf < _segments.Length; leaf++)
        {
            var isShared = before.LeafOf(snapshot.CoreOf(leaf)) is not null;
            var marked = _segments[leaf].MarkFirst(SegmentOf(leaf), _names, from: isShared ? earlier.Count : 0);
            if (isShared)
            {
                marked.ForEach(group => Add(group, 1));
            }
        }

        var changes = snapshot.ChangesSince(before);
        Add(changes.Where(change => change.State == before), earlier._segments);
        Add(changes.Where(change => change.State == snapshot), _segments);
    }

    /// <summary>Whether there are any copies.</summary>
    public bool Any => Count > 0;

    /// <summary>More than any number of a group.</summary>
    public int Count { get; }

    /// <summary>How many articles are further copies of another.</summary>
    public int FurtherCopies { get; private set; }

    public static CopyGroups Of(Snapshot snapshot) => snapshot.Of(
        static snapshot => new CopyGroups(snapshot),
        static (snapshot, before, earlier) => new CopyGroups(snapshot, before, earlier));

    /// <summary>The groups that count once; null where every article counts.</summary>
    public static CopyGroups? Folded(Snapshot snapshot, CopyMode copies) => copies == CopyMode.Fold ? Of(snapshot) : null;

    /// <summary>The other articles of an article's group, by their numbers.</summary>
    public IReadOnlyList<int> OthersOf(int document) => GroupOf(document) is >= 0 and var group
        ? [.. MembersOf(group).Where(other => other != document)]
        : [];

    /// <summary>How many further articles are copies of this one.</summary>
    public int CopiesOf(int document) => GroupOf(document) is >= 0 and var group ? _sizes[group] - 1 : 0;

    /// <summary>The group of an article; less than 0 where it stands alone.</summary>
    public int GroupOf(int document)
    {
        if (!Any)
        {
            return -1;
        }

        var leaf = _snapshot.Leaves.LeafOf(document);
        return GroupOf(_segments[leaf], document - _snapshot.Leaves.StartOf(leaf));
    }

    /// <summary>The groups of the articles of one segment; null where none of them is in any.</summary>
    /// <param name="leaf">The number of the segment.</param>
    public SegmentGroups? InSegment(int leaf) => Any && !_segments[leaf].All.IsEmpty ? _segments[leaf] : null;

    /// <summary>The group of an article of a segment; less than 0 where it stands alone.</summary>
    /// <param name="document">Its number in the segment.</param>
    public int GroupOf(SegmentGroups segment, int document) =>
        segment.Of(document) is >= 0 and var group && _sizes[group] > 1 ? group : -1;

    /// <summary>The articles of a group, by their numbers.</summary>
    public IReadOnlyList<int> MembersOf(int group)
    {
        var name = _names.Text(group);
        List<int> members = [];
        foreach (var leaf in _snapshot.Reader.Leaves)
        {
            foreach (var term in (Term[])[IndexFields.Id.Has(name), IndexFields.CopyGroup.Has(name)])
            {
                var articles = leaf.AtomicReader.GetTermDocsEnum(term);
                while (articles?.NextDoc() is { } document and not DocIdSetIterator.NO_MORE_DOCS)
                {
                    if (GroupOf(leaf.DocBase + document) == group)
                    {
                        members.Add(leaf.DocBase + document);
                    }
                }
            }
        }

        members.Sort();
        return members;
    }

    /// <summary>Which of some articles belong to a group, by their places; and the same as <see cref="FoundCopies.ByGroup"/>.</summary>
    /// <param name="documents">Those of one segment together.</param>
    public (int[] Places, long[] ByGroup) In(ReadOnlySpan<int> documents)
    {
        if (!Any)
        {
            return ([], []);
        }

        List<int> places = [];
        List<long> byGroup = [];
        for (var at = 0; at < documents.Length;)
        {
            var leaf = _snapshot.Leaves.LeafOf(documents[at]);
            var (start, end) = (_snapshot.Leaves.StartOf(leaf), _snapshot.Leaves.StartOf(leaf + 1));
            var own = _segments[leaf].All;
            for (; at < documents.Length && (uint)(documents[at] - start) < (uint)(end - start); at++)
            {
                if (!own.IsEmpty && own[documents[at] - start] is >= 0 and var group && _sizes[group] > 1)
                {
                    places.Add(at);
                    byGroup.Add((long)group << 32 | (uint)at);
                }
            }
        }

        byGroup.Sort();
        return ([.. places], [.. byGroup]);
    }

    /// <summary>
    /// The matches that go where each group counts once: of a group all but the one that comes first in an order.
    /// </summary>
    /// <param name="copies">The matches that belong to groups.</param>
    /// <param name="order">Compares two matches by their numbers, the better one first.</param>
    /// <param name="without">Groups that are left out altogether.</param>
    /// <returns>By their numbers, in order.</returns>
    public static List<int> Folded(FoundCopies copies, IComparer<int> order, IReadOnlySet<int> without)
    {
        List<int> dropped = [];
        var members = copies.ByGroup;
        for (var (first, end) = (0, 0); first < members.Length; first = end)
        {
            var group = GroupOf(members[first]);
            var isOut = without.Contains(group);
            var best = isOut ? -1 : PlaceOf(members[first]);
            for (; end < members.Length && GroupOf(members[end]) == group; end++)
            {
                var match = PlaceOf(members[end]);
                if (match == best)
                {
                    continue;
                }

                var isBetter = !isOut && order.Compare(match, best) < 0;
                dropped.Add(isBetter ? best : match);
                best = isBetter ? match : best;
            }
        }

        dropped.Sort();
        return dropped;
    }

    /// <summary>The groups that some articles belong to.</summary>
    public static HashSet<int> GroupsOf(FoundCopies copies)
    {
        HashSet<int> groups = [];
        foreach (var member in copies.ByGroup)
        {
            groups.Add(GroupOf(member));
        }

        return groups;
    }

    private static int GroupOf(long member) => (int)(member >> 32);

    private static int PlaceOf(long member) => (int)(uint)member;

    private static SegmentGroups[] Read(Snapshot snapshot, ByteList names) =>
        [.. Enumerable.Range(0, snapshot.Reader.Leaves.Count).Select(leaf => snapshot.OfSegment(
            leaf, segment => new SegmentGroups(segment, names), names))];

    private AtomicReader SegmentOf(int leaf) => _snapshot.Reader.Leaves[leaf].AtomicReader;

    private void Add(IEnumerable<ChangedDocuments> changes, SegmentGroups[] segments)
    {
        foreach (var change in changes)
        {
            foreach (var document in change.Documents)
            {
                if (segments[change.Leaf].Of(document) is >= 0 and var group)
                {
                    Add(group, change.Sign);
                }
            }
        }
    }

    private void Add(int group, int articles)
    {
        var (before, after) = (_sizes[group], _sizes[group] + articles);
        _sizes.At(group) = after;
        FurtherCopies += Math.Max(0, after - 1) - Math.Max(0, before - 1);
    }
}
