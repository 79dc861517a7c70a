using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Fields;
using SearchService.Queries;

namespace SearchService.Indexing.Matching;

/// <summary>How many articles a state of the index holds.</summary>
/// <param name="Articles">Every copy counted.</param>
/// <param name="Stories">Each group of copies once.</param>
internal sealed record ArticleTotals(int Articles, int Stories)
{
    private ArticleTotals(Snapshot snapshot, int articles)
        : this(articles, articles - CopyGroups.Of(snapshot).FurtherCopies)
    {
    }

    public static ArticleTotals Of(Snapshot snapshot) => snapshot.Of(
        static snapshot => new ArticleTotals(snapshot, ChangedDocuments.All(snapshot).Sum(Count)),
        static (snapshot, before, earlier) => new ArticleTotals(snapshot, earlier.Articles + snapshot.ChangesSince(before).Sum(Count)));

    public int Counting(CopyMode copies) => copies == CopyMode.Fold ? Stories : Articles;

    /// <summary>How many articles came, or went. A record of the ledger has no id.</summary>
    private static int Count(ChangedDocuments change)
    {
        var ids = IndexFields.Id.ValuesOf(change.State.Reader.Leaves[change.Leaf].AtomicReader);
        return ids is null ? 0 : change.Sign * change.Documents.Count(document => ids.GetOrd(document) >= 0);
    }
}
