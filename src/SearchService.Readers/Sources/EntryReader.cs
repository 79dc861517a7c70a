using System.Buffers;
using System.Text.RegularExpressions;
using System.Xml;
using SearchService.Articles;
using SearchService.Readers.Formats;
using SearchService.Readers.Html;
using SearchService.Readers.Json;
using SearchService.Readers.Markdown;
using SearchService.Readers.Text;

namespace SearchService.Readers.Sources;

/// <summary>Reads an entry of any format: tells it, hands it to its reader, and turns whatever that throws into an outcome.</summary>
internal sealed class EntryReader
{
    private readonly Dictionary<FileFormat, IFormatReader> _readers;
    private static readonly SearchValues<byte> White = SearchValues.Create(" \t\r\n\f\v"u8);


    public EntryReader(ReaderOptions options)
    {
        var articles = new JsonArticles(options);
        _readers = new Dictionary<FileFormat, IFormatReader>
        {
            [FileFormat.PlainText] = new PlainTextReader(options),
            [FileFormat.Markdown] = new MarkdownReader(options),
            [FileFormat.Html] = new HtmlReader(options),
            [FileFormat.JsonObject] = new JsonObjectReader(options, articles),
            [FileFormat.JsonSequence] = new JsonSequenceReader(options, articles),
            [FileFormat.Ndjson] = new NdjsonReader(options, articles),
        };
    }

    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        IEnumerator<ReadOutcome>? outcomes = null;
        try
        {
            while (true)
            {
                ReadOutcome outcome;
                var failed = false;
                try
                {
                    outcomes ??= Dispatch(entry, cancellation).GetEnumerator();
                    if (!outcomes.MoveNext())
                    {
                        yield break;
                    }

                    outcome = Finishing.Finish(outcomes.Current, entry.Path);
                }
                catch (Exception error) when (error is not OperationCanceledException || !cancellation.IsCancellationRequested)
                {
                    outcome = new EntryRejected(entry.File, Explain(error));
                    failed = true;
                }

                yield return outcome;
                if (failed)
                {
                    yield break;
                }
            }
        }
        finally
        {
            outcomes?.Dispose();
        }
    }

    private IEnumerable<ReadOutcome> Dispatch(Entry entry, CancellationToken cancellation)
    {
        var head = entry.Content.Head;
        if (head.IsEmpty)
        {
            return [new EntryRejected(entry.File, Rejections.Empty)];
        }

        if (entry.Content.HeadIsAll && !head.ContainsAnyExcept(White))
        {
            return [new EntryRejected(entry.File, Rejections.Blank)];
        }

        var format = FormatSniffer.Tell(entry);
        return _readers.TryGetValue(format, out var reader) ? reader.Read(entry, cancellation) : [new EntryRejected(entry.File, NoReader(format, entry))];
    }

    private static Rejection NoReader(FileFormat format, Entry entry) => format == FileFormat.Binary
        ? new Rejection(RejectionCode.Binary, $"The file is not text and of no format that is read: it looks like {BinaryContent.Describe(entry.Content.Head)}.")
        : new Rejection(RejectionCode.NoText, "The file is XML of no kind that is read: RSS, Atom, NITF, NewsML-G2 and XHTML are.");

    private static Rejection Explain(Exception error) => error switch
    {
        UnauthorizedAccessException => new Rejection(RejectionCode.Unreadable, "The operating system refused to read the file: check its permissions."),
        EndOfStreamException or InvalidDataException => Rejections.Malformed($"The file breaks off or breaks the rules of its format: {error.Message}"),
        IOException => new Rejection(RejectionCode.Unreadable, $"Reading the file failed: {error.Message}"),
        XmlException xml => Rejections.Malformed(FormattableString.Invariant($"The XML breaks its grammar at line {xml.LineNumber}, column {xml.LinePosition}.")),
        RegexMatchTimeoutException or OperationCanceledException or TimeoutException => new Rejection(RejectionCode.Timeout, "Reading the file took longer than any article does, and was stopped."),
        InsufficientExecutionStackException => Rejections.TooDeep("The content", 512),
        OutOfMemoryException => new Rejection(RejectionCode.TooLarge, "The file needs more memory than there is."),
        _ => new Rejection(RejectionCode.Failed, $"The reader failed on this file ({error.GetType().Name}: {error.Message}). Please report it with the file."),
    };
}
