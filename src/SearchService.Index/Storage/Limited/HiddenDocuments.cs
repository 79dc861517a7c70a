using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Fields;
using SearchService.Queries;

namespace SearchService.Indexing.Storage.Limited;

/// <summary>
/// What a reader may not see of one segment: articles under embargo are not there, and of articles of a closed source there is no more
/// than some fields. Two bits for each document of the segment.
/// </summary>
internal sealed class HiddenDocuments
{
    /// <summary>Of an article of a closed source no other field is seen: what it is, title, source, language and date.</summary>
    private static readonly HashSet<string> OpenFields =
    [
        IndexFields.Kind.Name, IndexFields.Id.Name, IndexFields.Title.Name, IndexFields.Source.Name, IndexFields.Source.Words.Name,
        IndexFields.Language.Name, IndexFields.Analyzed.Name, IndexFields.Year.Name, IndexFields.Month.Name, IndexFields.Day.Name,
        IndexFields.DoubtfulDate.Name, .. IndexFields.Published.Names, IndexFields.PublishedSort.Name, IndexFields.FirstSeen.Name,
    ];

    private HiddenDocuments(FixedBitSet gone, FixedBitSet closed)
    {
        (Gone, Closed) = (Fields.Without(gone), Fields.Without(closed));
    }

    /// <summary>What is seen of the fields that stay open.</summary>
    public Fields Gone { get; }

    /// <summary>What is seen of all others.</summary>
    public Fields Closed { get; }

    /// <param name="leaf">The number of the segment.</param>
    /// <param name="now">Embargoes that end later hide.</param>
    /// <param name="embargoed">How many embargoes hide: with the limits, it names what is hidden in the segment.</param>
    /// <returns>Null where nothing is hidden.</returns>
    public static HiddenDocuments? Of(Snapshot snapshot, int leaf, ReadingLimits limits, DateTimeOffset now, out int embargoed)
    {
        var segment = snapshot.Reader.Leaves[leaf].AtomicReader;
        var (gone, closed) = (new FixedBitSet(segment.MaxDoc), new FixedBitSet(segment.MaxDoc));
        embargoed = limits.SeesEmbargoed ? 0 : snapshot.OfSegment(leaf, Embargoes.Of).Hide(gone, now);
        foreach (var source in limits.ClosedSources)
        {
            var documents = segment.GetTermDocsEnum(IndexFields.Source.Has(source));
            for (var document = documents?.NextDoc(); document is { } found and not DocIdSetIterator.NO_MORE_DOCS;
                document = documents!.NextDoc())
            {
                closed.Set(found);
            }
        }

        closed.Or(gone);
        if (closed.Cardinality == 0)
        {
            return null;
        }

        HideBlocks(segment, closed, gone);
        closed.Or(gone);
        return new HiddenDocuments(gone, closed);
    }

    /// <summary>What is seen of a field.</summary>
    public Fields In(string field) => OpenFields.Contains(field) ? Gone : Closed;

    /// <summary>The blocks of a long text stand right before their article, and go with it.</summary>
    private static void HideBlocks(AtomicReader segment, FixedBitSet hidden, FixedBitSet gone)
    {
        List<int> pending = [];
        var blocks = segment.GetTermDocsEnum(IndexFields.Kind.Has(IndexFields.KindBlock));
        for (var block = blocks?.NextDoc(); block is { } found and not DocIdSetIterator.NO_MORE_DOCS; block = blocks!.NextDoc())
        {
            if (pending.Count > 0 && pending[^1] != found - 1)
            {
                Decide(pending[^1] + 1);
            }

            pending.Add(found);
        }

        Decide(pending.Count > 0 ? pending[^1] + 1 : 0);

        void Decide(int article)
        {
            if (article < segment.MaxDoc && hidden.Get(article))
            {
                pending.ForEach(gone.Set);
            }

            pending.Clear();
        }
    }

    /// <summary>What is seen of some fields, and what not.</summary>
    /// <param name="Hidden">Documents that are not seen.</param>
    /// <param name="Seen">All others.</param>
    /// <param name="Count">How many are hidden.</param>
    internal sealed record Fields(FixedBitSet Hidden, FixedBitSet Seen, int Count)
    {
        public static Fields Without(FixedBitSet hidden)
        {
            var seen = hidden.Clone();
            seen.Flip(0, seen.Length);
            return new Fields(hidden, seen, hidden.Cardinality);
        }
    }
}
