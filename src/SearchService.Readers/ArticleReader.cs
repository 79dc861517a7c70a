using SearchService.Articles;
using SearchService.Readers.Processes;
using SearchService.Readers.Sources;

namespace SearchService.Readers;

/// <summary>Turns files into articles. Safe for use by many threads at once.</summary>
/// <param name="options">Limits and time zone.</param>
/// <param name="processes">Where foreign formats are read; null for this process, which a hostile file can take down then.</param>
public sealed class ArticleReader(ReaderOptions options, ReaderProcesses? processes = null)
{
    private readonly EntryReader _reader = new(options, processes);

    /// <summary>
    /// Reads a file and yields what it, or each entry in it, became, in file order. At least one outcome comes for every
    /// file; a file of any size is streamed, one article at a time. Bad content is an outcome, never an exception.
    /// </summary>
    public IEnumerable<ReadOutcome> Read(SourceFile file, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var (content, rejection) = Open(file.FullPath);
        if (content is null)
        {
            yield return new EntryRejected(file.Name, rejection!);
            yield break;
        }

        using (content)
        {
            foreach (var outcome in Read(file.Name, content, new FolderSurroundings(file), cancellation))
            {
                yield return outcome;
            }
        }
    }

    /// <summary>As for a file; for what comes over a connection or from standard input. The caller disposes the stream.</summary>
    /// <param name="name">The name that outcomes carry; its ending may tell the format, its parts the date.</param>
    /// <param name="content">Read once, forward.</param>
    public IEnumerable<ReadOutcome> Read(string name, Stream content, CancellationToken cancellation = default) =>
        Read(name, content, beside: null, cancellation);

    private IEnumerable<ReadOutcome> Read(string name, Stream content, Surroundings? beside, CancellationToken cancellation)
    {
        var (head, rejection) = Peek(content);
        return head is null
            ? [new EntryRejected(name, rejection!)]
            : _reader.Read(new Entry(name, name, head) { Beside = beside }, cancellation);
    }

    private static (Stream?, Rejection?) Open(string path)
    {
        try
        {
            return (new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete,
                64 * 1024, FileOptions.SequentialScan), null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return (null, Refused(error));
        }
    }

    private static (HeadedStream?, Rejection?) Peek(Stream content)
    {
        try
        {
            return (new HeadedStream(content), null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return (null, Refused(error));
        }
    }

    private static Rejection Refused(Exception error) => error is FileNotFoundException or DirectoryNotFoundException
        ? new Rejection(RejectionCode.Unreadable, "The file is gone: it was moved or deleted before it could be read.")
        : new Rejection(RejectionCode.Unreadable,
            $"The operating system refused to open the file ({error.Message.TrimEnd('.')}). Check its permissions.");
}
