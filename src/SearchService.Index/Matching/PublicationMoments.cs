using Lucene.Net.Index;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Matching;

/// <summary>
/// When the articles of one segment were published: eight bytes for each, read once for as long as the segment lives. Doc values hold the
/// same packed; an order by date reads that of every article found.
/// </summary>
internal sealed class PublicationMoments
{
    private readonly long[] _moments;

    private PublicationMoments(AtomicReader segment)
    {
        var values = IndexFields.PublishedSort.ValuesOf(segment);
        _moments = new long[values is null ? 0 : segment.MaxDoc];
        for (var document = 0; document < _moments.Length; document++)
        {
            _moments[document] = values!.Get(document);
        }
    }

    /// <param name="leaf">The number of the segment.</param>
    public static PublicationMoments Of(Snapshot snapshot, int leaf) =>
        snapshot.OfSegment(leaf, static segment => new PublicationMoments(segment));

    /// <summary>As <c>PublicationTime.SortKey</c> gives it; 0 for an article without date.</summary>
    /// <param name="document">Its number in the segment.</param>
    public long At(int document) => document < _moments.Length ? _moments[document] : 0;
}
