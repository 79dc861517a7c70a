using SearchService.Readers.Sources;
using ZstdSharp;

namespace SearchService.Readers.Containers;

/// <summary>Zstandard: the one file in it, under the name without <c>.zst</c>.</summary>
internal sealed class ZstandardReader(InnerEntries inner) : IFormatReader
{
    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation) =>
        inner.ReadOnly(entry, CompressedName.Without(entry.Path, ".zst"),
            () => new DecompressionStream(entry.Content, leaveOpen: true), cancellation);
}
