using SearchService.Articles;
using SearchService.Readers.Databases;
using SearchService.Readers.Names;
using SearchService.Readers.Sources;
using SearchService.Readers.Text;

namespace SearchService.Readers.Rtf;

/// <summary>Rich text: an export of a database with its documents, else one article by the rules for plain text.</summary>
internal sealed class RtfReader(ReaderOptions options) : IFormatReader
{
    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        if (WholeContent.Read(entry, options.MaxArticleBytes, cancellation, out var rejection) is not { } bytes)
        {
            return [new EntryRejected(entry.File, rejection!)];
        }

        if (RtfText.Read(bytes, options.MaxTextBytes * 4, cancellation) is not { } text)
        {
            return [new EntryRejected(entry.File, Rejections.TooDeep("The rich text", options.MaxDepth))];
        }

        return DatabaseExports.Read(text.Paragraphs, entry.File, options)
            ?? [ToArticle(text) is { } article
                ? new ArticleRead(entry.File, article)
                : new EntryRejected(entry.File, Rejections.NoText("The rich text document holds no text."))];
    }

    private Article? ToArticle(RtfText rtf)
    {
        List<string> paragraphs = [.. rtf.Paragraphs.Where(paragraph => !string.IsNullOrWhiteSpace(paragraph))
            .Select(paragraph => paragraph.Replace('\t', ' '))];
        var text = string.Join("\n\n", paragraphs);
        var title = rtf.Title is { } named
            && paragraphs.Exists(paragraph => Spaces.Clean(paragraph) == Spaces.Clean(named)) ? Spaces.Clean(named) : null;
        return text.Length > options.MaxTextBytes || ScrapedText.Read(text, options.TimeZone, title) is not { } article ? null
            : article with { Authors = article.Authors.Count > 0 ? article.Authors : AuthorNames.Split(rtf.Author) };
    }
}
