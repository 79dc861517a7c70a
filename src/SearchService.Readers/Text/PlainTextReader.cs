using SearchService.Readers.Sources;
using SearchService.Readers.Text.Labelling;

namespace SearchService.Readers.Text;

/// <summary>Plain text in any charset that can be told.</summary>
internal sealed class PlainTextReader(ReaderOptions options) : IFormatReader
{
    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        if (WholeText.Read(entry, options.MaxTextBytes, cancellation, out var rejection) is not { } text)
        {
            return [new EntryRejected(entry.File, rejection!)];
        }

        var (story, summary) = StoryHighlights.In(text) ?? (text, null);
        return ScrapedText.Read(BrowserDump.Plain(story), options.TimeZone, model: LineModel.Default) is { } article
            ? [new ArticleRead(entry.File, summary is null ? article : article with { Summary = summary })]
            : [new EntryRejected(entry.File, Rejections.Blank)];
    }
}
