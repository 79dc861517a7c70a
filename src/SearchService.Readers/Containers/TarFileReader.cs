using System.Formats.Tar;
using System.Runtime.ExceptionServices;
using SearchService.Articles;
using SearchService.Readers.Sources;

namespace SearchService.Readers.Containers;

/// <summary>
/// Tar, streamed: its files one after the other; only pages of scanned issues wait for the file that describes them
/// (<see cref="HeldPages"/>). Links are not followed.
/// </summary>
internal sealed class TarFileReader(ReaderOptions options, InnerEntries inner) : IFormatReader
{
    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        using var tar = new TarReader(entry.Content, leaveOpen: true);
        var held = new HeldPages();
        var any = false;
        ExceptionDispatchInfo? broken = null;
        while (entry.Unpacking is not { IsOver: true } && Next(tar, ref broken) is { } next)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var outcome in Read(entry, next, held, cancellation))
            {
                any = true;
                yield return outcome;
            }
        }

        // Also where the tar breaks off: what was held is whole.
        foreach (var outcome in Held(entry, held.All(), cancellation))
        {
            any = true;
            yield return outcome;
        }

        broken?.Throw();
        if (!any)
        {
            yield return new EntryRejected(entry.File, Rejections.NoText("The tar archive holds no files."));
        }
    }

    private static TarEntry? Next(TarReader tar, ref ExceptionDispatchInfo? broken)
    {
        try
        {
            return tar.GetNextEntry();
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            broken = ExceptionDispatchInfo.Capture(error);
            return null;
        }
    }

    private IEnumerable<ReadOutcome> Read(Entry entry, TarEntry next, HeldPages held, CancellationToken cancellation) =>
        next.EntryType switch
        {
            TarEntryType.SymbolicLink or TarEntryType.HardLink when !EntryPath.IsHidden(EntryPath.Normal(next.Name)) =>
                [new EntryRejected($"{entry.File}!/{EntryPath.Normal(next.Name)}",
                    new Rejection(RejectionCode.UnsafePath,
                        $"The entry is a link to {EntryPath.Shown(next.LinkName)}; links inside containers are not followed."))],
            TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile =>
                ReadFile(entry, next, held, cancellation),
            _ => [],
        };

    private IEnumerable<ReadOutcome> ReadFile(Entry entry, TarEntry next, HeldPages held, CancellationToken cancellation)
    {
        var path = EntryPath.Normal(next.Name);
        foreach (var outcome in Held(entry, held.Over(path), cancellation))
        {
            yield return outcome;
        }

        var content = next.DataStream ?? Stream.Null;
        Rejection? rejection = null;
        if (path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && next.Length <= options.MaxTextBytes
            && Hold(path, ref content, held, out rejection))
        {
            foreach (var outcome in held.IsFull ? Held(entry, held.Surplus(path), cancellation) : [])
            {
                yield return outcome;
            }

            yield break;
        }

        foreach (var outcome in rejection is null
            ? inner.ReadNamed(entry, next.Name, () => content, cancellation)
            : [new EntryRejected($"{entry.File}!/{path}", rejection)])
        {
            yield return outcome;
        }
    }

    /// <summary>Whether the file is held back; where it is not, its content is still whole, unless it is broken.</summary>
    private static bool Hold(string path, ref Stream content, HeldPages held, out Rejection? rejection)
    {
        rejection = null;
        try
        {
            var headed = new HeadedStream(content);
            content = headed;
            return held.Take(path, headed);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            rejection = Faults.Explain(error);
            return false;
        }
    }

    private IEnumerable<ReadOutcome> Held(Entry entry, IReadOnlyList<HeldPage> pages, CancellationToken cancellation)
    {
        var beside = new PackedSurroundings(new HeldFiles(pages));
        return pages.SelectMany(page => inner.ReadNamed(entry, page.Path, () => new MemoryStream(page.Bytes), cancellation, beside));
    }
}
