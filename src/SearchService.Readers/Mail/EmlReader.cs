using SearchService.Readers.Html;
using SearchService.Readers.Sources;

namespace SearchService.Readers.Mail;

/// <summary>One message, such as a saved newsletter.</summary>
internal sealed class EmlReader(ReaderOptions options, HtmlReader pages) : IFormatReader
{
    private readonly MessageArticle _messages = new(options, pages);

    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation) =>
        WholeContent.Read(entry, options.MaxArticleBytes, cancellation, out var rejection) is { } bytes
            ? [_messages.Read(bytes, entry.File, cancellation)]
            : [new EntryRejected(entry.File, rejection!)];
}
