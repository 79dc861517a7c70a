using Lucene.Net.Search;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Storage.Stored;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Answers.Overviews;

/// <summary>Articles whose date of publication is not known, or was found elsewhere than in the metadata of their files.</summary>
/// <remarks>They are asked for by a term, and of each only what it says of its publication is read.</remarks>
public static class DoubtfulDates
{
    /// <summary>Articles without a date of publication, in the order in which they were written.</summary>
    public static IEnumerable<StoredPublication> Undated(Snapshot snapshot) => Read(snapshot, IndexFields.DateUnknown);

    /// <summary>Articles whose date was found in their text or path, in the order in which they were written.</summary>
    public static IEnumerable<StoredPublication> Guessed(Snapshot snapshot) => Read(snapshot, IndexFields.DateGuessed);

    private static IEnumerable<StoredPublication> Read(Snapshot snapshot, string doubt)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return snapshot.Reader.Leaves.SelectMany(leaf =>
        {
            var segment = leaf.AtomicReader;
            return Documents(segment.GetTermDocsEnum(IndexFields.DoubtfulDate.Has(doubt)))
                .Select(document => StoredPublication.Read(segment, document));
        });
    }

    private static IEnumerable<int> Documents(DocIdSetIterator? articles)
    {
        while (articles?.NextDoc() is { } document and not DocIdSetIterator.NO_MORE_DOCS)
        {
            yield return document;
        }
    }
}
