using SearchService.Articles;
using SearchService.Readers.Sources;

namespace SearchService.Readers.Containers;

/// <summary>Hands what lies in a container back to the reader of entries, one level deeper.</summary>
/// <param name="read">Reads an entry of any format.</param>
internal sealed class InnerEntries(ReaderOptions options, Func<Entry, CancellationToken, IEnumerable<ReadOutcome>> read)
{
    /// <summary>Reads the one file that a compressed stream holds.</summary>
    public IEnumerable<ReadOutcome> ReadOnly(Entry outer, string path, Func<Stream> open, CancellationToken cancellation) =>
        Read(outer, outer.File, path, open, cancellation);

    /// <summary>Reads one entry of several, unless its name shows that it leads elsewhere or is no file of the archive.</summary>
    /// <param name="beside">What lies beside it in its container, where that can be looked at.</param>
    public IEnumerable<ReadOutcome> ReadNamed(
        Entry outer, string name, Func<Stream> open, CancellationToken cancellation, Surroundings? beside = null)
    {
        var path = EntryPath.Normal(name);
        var file = $"{outer.File}!/{path}";
        return EntryPath.IsHidden(path) ? []
            : EntryPath.LeadsOut(path)
                ? [new EntryRejected(
                    file, new Rejection(RejectionCode.UnsafePath,
                        $"The entry's path leads out of its container ({EntryPath.Shown(name)}), which no honest packer writes."))]
            : Read(outer, file, $"{outer.Path}!/{path}", open, cancellation, beside?.Of(path));
    }

    /// <summary>Reads a part that has a number and no name of its own in its container.</summary>
    /// <param name="path">The name whose ending tells the format and whose parts may tell the date.</param>
    public IEnumerable<ReadOutcome> ReadPart(Entry outer, string file, string path, Func<Stream> open, CancellationToken cancellation) =>
        Read(outer, file, path, open, cancellation);

    private IEnumerable<ReadOutcome> Read(
        Entry outer, string file, string path, Func<Stream> open, CancellationToken cancellation, Surroundings? beside = null)
    {
        var unpacking = outer.Unpacking ?? new Unpacking(options, () => outer.Content.KnownLength);
        if (outer.Depth >= options.MaxContainerDepth)
        {
            yield return new EntryRejected(
                file, new Rejection(RejectionCode.ContainerLimit,
                    FormattableString.Invariant($"Containers are packed into each other more than {options.MaxContainerDepth} deep.")));
            yield break;
        }

        Stream? content = null;
        HeadedStream? head = null;
        Rejection? rejection = null;
        try
        {
            try
            {
                unpacking.CountEntry();
                content = new CountedStream(open(), unpacking);
                head = new HeadedStream(content);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                rejection = Faults.Explain(error);
            }

            if (head is null)
            {
                yield return new EntryRejected(file, rejection!);
                yield break;
            }

            var entry = new Entry(file, path, head) { Depth = outer.Depth + 1, Unpacking = unpacking, Beside = beside };
            foreach (var outcome in read(entry, cancellation))
            {
                yield return outcome;
            }
        }
        finally
        {
            content?.Dispose();
        }
    }
}
