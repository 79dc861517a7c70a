using System.Formats.Tar;
using SearchService.Articles;
using SearchService.Readers.Sources;

namespace SearchService.Readers.Containers;

/// <summary>Tar, streamed: its files one after the other. Links are not followed.</summary>
internal sealed class TarFileReader(InnerEntries inner) : IFormatReader
{
    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        using var tar = new TarReader(entry.Content, leaveOpen: true);
        var any = false;
        while (tar.GetNextEntry() is { } next)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var outcome in Read(entry, next, cancellation))
            {
                any = true;
                yield return outcome;
            }

            if (entry.Unpacking is { IsOver: true })
            {
                yield break;
            }
        }

        if (!any)
        {
            yield return new EntryRejected(entry.File, Rejections.NoText("The tar archive holds no files."));
        }
    }

    private IEnumerable<ReadOutcome> Read(Entry entry, TarEntry next, CancellationToken cancellation) => next.EntryType switch
    {
        TarEntryType.SymbolicLink or TarEntryType.HardLink when !EntryPath.IsHidden(EntryPath.Normal(next.Name)) =>
            [new EntryRejected($"{entry.File}!/{EntryPath.Normal(next.Name)}",
                new Rejection(RejectionCode.UnsafePath,
                    $"The entry is a link to {EntryPath.Shown(next.LinkName)}; links inside containers are not followed."))],
        TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile =>
            inner.ReadNamed(entry, next.Name, () => next.DataStream ?? Stream.Null, cancellation),
        _ => [],
    };
}
