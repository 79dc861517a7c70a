using Lucene.Net.Index;

namespace SearchService.Indexing.Storage.Limited;

/// <summary>
/// An index as one kind of reader may see it. What is hidden is hidden from every query, count, list of terms and stored article that is
/// read through it, so that nothing built on a snapshot has to know of it.
/// </summary>
internal sealed class LimitedReader : FilterDirectoryReader
{
    /// <param name="whole">The index. Whoever reads sees to it that it stays open.</param>
    /// <param name="segments">What takes the place of its segments, in their order.</param>
    public LimitedReader(DirectoryReader whole, IReadOnlyList<AtomicReader> segments)
        : base(whole, new InPlace(whole, segments))
    {
    }

    /// <summary>Whether no more than title, source, language and date is seen of an article.</summary>
    public static bool IsClosed(IndexReader reader, int document)
    {
        var leaf = reader.Leaves[ReaderUtil.SubIndex(document, reader.Leaves)];
        return leaf.AtomicReader is LimitedSegment limited && limited.IsClosed(document - leaf.DocBase);
    }

    protected override DirectoryReader DoWrapDirectoryReader(DirectoryReader @in) =>
        throw new NotSupportedException("A later state of the index has its own limits.");

    private sealed class InPlace(DirectoryReader whole, IReadOnlyList<AtomicReader> segments) : SubReaderWrapper
    {
        private readonly Dictionary<AtomicReader, AtomicReader> _places = whole.Leaves
            .Select((leaf, number) => (leaf.AtomicReader, Place: segments[number]))
            .ToDictionary(each => each.AtomicReader, each => each.Place);

        public override AtomicReader Wrap(AtomicReader reader) => _places[reader];
    }
}
