using AngleSharp.Html.Dom;
using SearchService.Readers.Databases.Europresse;
using SearchService.Readers.Databases.Factiva;
using SearchService.Readers.Html;
using SearchService.Readers.Sources;

namespace SearchService.Readers.Databases;

/// <summary>An export as one web page: by the elements of Factiva and Europresse, else by its lines.</summary>
internal sealed class DatabaseHtmlReader(ReaderOptions options) : IFormatReader
{
    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        if (WholeText.ReadMarkup(entry, options.MaxArticleBytes, cancellation, out var rejection) is not { } html)
        {
            return [new EntryRejected(entry.File, rejection!)];
        }

        return PageParser.Parse(html, options.MaxDepth, cancellation) is { } page
            ? Read(page, entry.File)
            : [new EntryRejected(entry.File, Rejections.TooDeep("The HTML", options.MaxDepth))];
    }

    private IEnumerable<ReadOutcome> Read(IHtmlDocument page, string file)
    {
        using (page)
        {
            var elements = EuropressePage.Articles(page, options.TimeZone) ?? FactivaPage.Articles(page, options.TimeZone);
            var number = 0;
            var outcomes = elements?.Select(article => article is null
                    ? (ReadOutcome)new EntryRejected(
                        Numbered(file, ++number), Rejections.NoText("The article of the export has no text. Export it with the full text."))
                    : new ArticleRead(Numbered(file, ++number), article) { MayBeDatedByPath = false })
                ?? DatabaseExports.Read(BlockText.Of(page.Body ?? (AngleSharp.Dom.INode)page).Split("\n\n"), file, options)
                ?? [new EntryRejected(file, Rejections.NoText("The export holds no document."))];
            foreach (var outcome in outcomes)
            {
                yield return outcome;
            }
        }
    }

    private static string Numbered(string file, int number) => FormattableString.Invariant($"{file}#{number}");
}
