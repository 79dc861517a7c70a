namespace SearchService.Indexing.Storage.Snapshots;

/// <summary>Documents of one segment that one of two states has and the other has not.</summary>
/// <param name="State">The one that has them.</param>
/// <param name="Leaf">The number of the segment in it.</param>
/// <param name="Documents">Their numbers in the segment, ascending.</param>
/// <param name="Sign">1 where the later state has them, -1 where the earlier has.</param>
/// <param name="IsWhole">The other state has not the segment either.</param>
internal sealed record ChangedDocuments(Snapshot State, int Leaf, IReadOnlyList<int> Documents, int Sign, bool IsWhole)
{
    /// <summary>
    /// What two states differ in. A segment that both share is looked through only where more of it were deleted meanwhile; what a merge
    /// wrote again counts as gone and come.
    /// </summary>
    public static IReadOnlyList<ChangedDocuments> Between(Snapshot earlier, Snapshot later)
    {
        List<ChangedDocuments> changes = [];
        for (var leaf = 0; leaf < later.Reader.Leaves.Count; leaf++)
        {
            if (earlier.LeafOf(later.CoreOf(leaf)) is not { } before)
            {
                changes.Add(new ChangedDocuments(later, leaf, Live(later, leaf), 1, IsWhole: true));
            }
            else if (Deleted(earlier, before, later, leaf) is { Count: > 0 } deleted)
            {
                changes.Add(new ChangedDocuments(earlier, before, deleted, -1, IsWhole: false));
            }
        }

        for (var leaf = 0; leaf < earlier.Reader.Leaves.Count; leaf++)
        {
            if (later.LeafOf(earlier.CoreOf(leaf)) is null)
            {
                changes.Add(new ChangedDocuments(earlier, leaf, Live(earlier, leaf), -1, IsWhole: true));
            }
        }

        return changes;
    }

    /// <summary>All of a state: what it differs in from none.</summary>
    public static IEnumerable<ChangedDocuments> All(Snapshot state) => Enumerable.Range(0, state.Reader.Leaves.Count)
        .Select(leaf => new ChangedDocuments(state, leaf, Live(state, leaf), 1, IsWhole: true));

    private static List<int> Live(Snapshot state, int leaf)
    {
        var segment = state.Reader.Leaves[leaf].AtomicReader;
        var (live, documents) = (segment.LiveDocs, new List<int>(segment.NumDocs));
        for (var document = 0; document < segment.MaxDoc; document++)
        {
            if (live?.Get(document) != false)
            {
                documents.Add(document);
            }
        }

        return documents;
    }

    private static List<int> Deleted(Snapshot earlier, int before, Snapshot later, int leaf)
    {
        var (was, now) = (earlier.Reader.Leaves[before].AtomicReader, later.Reader.Leaves[leaf].AtomicReader);
        List<int> deleted = [];
        if (was.NumDocs == now.NumDocs || now.LiveDocs is not { } live)
        {
            return deleted;
        }

        for (var document = 0; document < now.MaxDoc; document++)
        {
            if (!live.Get(document) && was.LiveDocs?.Get(document) != false)
            {
                deleted.Add(document);
            }
        }

        return deleted;
    }
}
