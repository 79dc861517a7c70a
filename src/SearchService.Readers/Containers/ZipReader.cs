using System.IO.Compression;
using SearchService.Articles;
using SearchService.Readers.Sources;
using SearchService.Readers.WebArchives;

namespace SearchService.Readers.Containers;

/// <summary>Zip: its files in the order of its directory.</summary>
internal sealed class ZipReader(ReaderOptions options, InnerEntries inner) : IFormatReader
{
    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        if (entry.Content.ToSeekable(options.MaxArticleBytes, cancellation) is not { } content)
        {
            yield return new EntryRejected(entry.File, Rejections.TooLarge(options.MaxArticleBytes));
            yield break;
        }

        // A shared count even where this is the outermost container: the limits are of the file, not of each entry.
        var outer = entry with { Unpacking = entry.Unpacking ?? new Unpacking(options, () => content.Length) };
        using var zip = ZipNames.Open(content);
        var beside = new PackedSurroundings(new ZipFiles(zip, outer.Unpacking));
        var any = false;
        foreach (var file in WebArchivePackage.Read(zip))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var outcome in Read(outer, file, beside, cancellation))
            {
                any = true;
                yield return outcome;
            }

            if (outer.Unpacking.IsOver)
            {
                yield break;
            }
        }

        if (!any)
        {
            yield return new EntryRejected(entry.File, Rejections.NoText("The zip archive holds no files."));
        }
    }

    private IEnumerable<ReadOutcome> Read(Entry outer, ZipArchiveEntry file, PackedSurroundings beside, CancellationToken cancellation) =>
        file.IsEncrypted && !EntryPath.IsHidden(EntryPath.Normal(file.FullName))
            ? [new EntryRejected($"{outer.File}!/{EntryPath.Normal(file.FullName)}",
                new Rejection(RejectionCode.Encrypted, "The entry is locked with a password. Pack it again without one."))]
            : inner.ReadNamed(outer, file.FullName, file.Open, cancellation, beside);
}
