using Lucene.Net.Index;
using SearchService.Articles;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Storage.Stored;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Answers.Overviews;

/// <summary>Articles whose date of publication is not known, or was found elsewhere than in the metadata of their files.</summary>
/// <remarks>
/// Articles are read one after the other, and of each only what it says of its publication. Which those are is kept for as long
/// as a segment of the index lives, four bytes for each, so that a commit costs the reading of what is new.
/// </remarks>
public static class DoubtfulDates
{
    /// <summary>Articles without a date of publication, in the order in which they were written.</summary>
    public static IEnumerable<StoredPublication> Undated(Snapshot snapshot) => Read(snapshot, documents => documents.Undated);

    /// <summary>Articles whose date was found in their text or path, in the order in which they were written.</summary>
    public static IEnumerable<StoredPublication> Guessed(Snapshot snapshot) => Read(snapshot, documents => documents.Guessed);

    private static IEnumerable<StoredPublication> Read(Snapshot snapshot, Func<Documents, IReadOnlyList<int>> wanted)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return
            from leaf in Enumerable.Range(0, snapshot.Reader.Leaves.Count)
            let segment = snapshot.Reader.Leaves[leaf].AtomicReader
            from document in wanted(snapshot.OfSegment(leaf, Documents.Of))
            where segment.LiveDocs?.Get(document) != false
            select StoredPublication.Read(segment, document);
    }

    /// <summary>The articles of one segment, by their numbers in it.</summary>
    private sealed record Documents(IReadOnlyList<int> Undated, IReadOnlyList<int> Guessed)
    {
        public static Documents Of(AtomicReader segment)
        {
            List<int> undated = [], guessed = [];
            var ids = IndexFields.Id.ValuesOf(segment);
            for (var document = 0; ids is not null && document < segment.MaxDoc; document++)
            {
                // A record of the ledger has no id.
                if (ids.GetOrd(document) < 0)
                {
                    continue;
                }

                var publication = StoredPublication.Read(segment, document);
                if (publication.Published is null)
                {
                    undated.Add(document);
                }

                if (publication.From is PublishedFrom.Path or PublishedFrom.Text)
                {
                    guessed.Add(document);
                }
            }

            return new Documents(undated, guessed);
        }
    }
}
