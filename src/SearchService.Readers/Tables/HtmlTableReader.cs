using SearchService.Readers.Html;
using SearchService.Readers.Sources;

namespace SearchService.Readers.Tables;

/// <summary>A page with a table that calls itself a workbook, as databases write for spreadsheet programs: a row an article.</summary>
internal sealed class HtmlTableReader(ReaderOptions options, JsonArticles articles) : IFormatReader
{
    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        if (WholeText.ReadMarkup(entry, options.MaxTextBytes, cancellation, out var rejection) is not { } html)
        {
            yield return new EntryRejected(entry.File, rejection!);
            yield break;
        }

        using var page = PageParser.Parse(html, options.MaxDepth, cancellation);
        if (page is null)
        {
            yield return new EntryRejected(entry.File, Rejections.TooDeep("The HTML", options.MaxDepth));
            yield break;
        }

        var table = new TableArticles(articles, entry.File, new DateOrder(null));
        var any = false;
        var row = 0;
        foreach (var element in page.QuerySelectorAll("tr"))
        {
            cancellation.ThrowIfCancellationRequested();
            if (table.Read([.. element.Children.Where(cell => cell.LocalName is "td" or "th").Select(BlockText.Of)], ++row) is { } outcome)
            {
                any = true;
                yield return outcome;
            }
        }

        if (!any)
        {
            yield return new EntryRejected(entry.File, table.WhyNot());
        }
    }
}
