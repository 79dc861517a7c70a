using SearchService.Readers.Sources;
using SearchService.Readers.Text;

namespace SearchService.Readers.Wikis;

/// <summary>The source of one page of a wiki, as it is saved by itself: its file has the page's title as its name.</summary>
internal sealed class WikiTextReader(ReaderOptions options) : IFormatReader
{
    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        if (WholeText.Read(entry, options.MaxTextBytes, cancellation, out var rejection) is not { } text)
        {
            return [new EntryRejected(entry.File, rejection!)];
        }

        var page = new WikiPage { Text = text, Title = TitleIn(entry.Path) };
        return
        [
            !page.IsArticle
                ? new EntryRejected(entry.File, Rejections.NoText("The page only leads to another one (#REDIRECT)."))
            : WikiArticle.From(page, new WikiSite(), options.TimeZone) is { } article
                ? new ArticleRead(entry.File, article with { Title = page.Title.Length > 0 ? page.Title : null })
            : new EntryRejected(
                entry.File, Rejections.NoText("The page has no running text: it is a list of links, a table or a template.")),
        ];
    }

    /// <summary>A name of several words is a title; of one, it may be a number or a code.</summary>
    private static string TitleIn(string path) =>
        Spaces.Clean(Path.GetFileNameWithoutExtension(path).Replace('_', ' ')) is var name && name.Contains(' ', StringComparison.Ordinal)
            ? name
            : "";
}
