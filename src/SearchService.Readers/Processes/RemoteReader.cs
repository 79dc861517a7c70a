using SearchService.Readers.Formats;
using SearchService.Readers.Sources;

namespace SearchService.Readers.Processes;

/// <summary>Has entries of a format read in a process of its own.</summary>
/// <param name="small">Reads, here, entries no longer than what is looked at to tell a format; null where none is read here.</param>
internal sealed class RemoteReader(FileFormat format, ReaderOptions options, ReaderProcesses processes, IFormatReader? small = null)
    : IFormatReader
{
    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation) =>
        small is not null && entry.Content.HeadIsAll ? small.Read(entry, cancellation)
        : WholeContent.Read(entry, options.MaxArticleBytes, cancellation, out var rejection) is { } bytes
            ? processes.Read(new ReadRequest(format, entry.File, entry.Path), bytes, cancellation)
            : [new EntryRejected(entry.File, rejection!)];
}
