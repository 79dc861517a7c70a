using SearchService.Readers.Sources;

namespace SearchService.Readers.Containers;

/// <summary>Gzip: the one file in it, under the name without <c>.gz</c>.</summary>
internal sealed class GzipReader(InnerEntries inner) : IFormatReader
{
    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation) =>
        inner.ReadOnly(entry, CompressedName.Without(entry.Path, ".gz"), () => new GzipContent(entry.Content), cancellation);
}
