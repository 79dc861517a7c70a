using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SearchService.Articles;
using SearchService.Readers.Html;
using SearchService.Readers.Text;

namespace SearchService.Readers.Databases.Factiva;

/// <summary>Factiva's page: an element of the class <c>article</c> for each document, its fields as rows of a table or as lines.</summary>
internal static class FactivaPage
{
    private const string Paragraphs = ".articleParagraph, [class*='articleParagraph']";

    /// <summary>An article, or null for one without text, for each document; null where the page is not Factiva's.</summary>
    public static IReadOnlyList<Article?>? Articles(IHtmlDocument page, TimeZoneInfo zone)
    {
        var documents = page.QuerySelectorAll("div.article")
            .Where(element => element.ClassList.Any(name => name.EndsWith("Article", StringComparison.Ordinal))
                || element.QuerySelector(Paragraphs) is not null).ToList();
        return documents.Count == 0 ? null : [.. documents.Select(document => Read(document, zone))];
    }

    private static Article? Read(IElement document, TimeZoneInfo zone)
    {
        var rows = document.QuerySelectorAll("tr").Where(row => row.Children.Length > 1 && Label(row) is not null).ToList();
        return (rows.Count > 0 ? Labelled(rows) : Plain(document)).ToArticle(zone);
    }

    private static string? Label(IElement row) =>
        Spaces.Clean(row.Children[0].TextContent) is { Length: 2 or 3 } label && label.All(char.IsAsciiLetterUpper) ? label : null;

    private static FactivaFields Labelled(List<IElement> rows)
    {
        var fields = new FactivaFields();
        foreach (var row in rows)
        {
            var label = Label(row)!;
            fields.Add(label, label is "LP" or "TD" ? BlockText.Of(row.Children[1]) : Spaces.Clean(row.Children[1].TextContent));
        }

        return fields;
    }

    private static FactivaFields Plain(IElement document)
    {
        List<IElement> paragraphs = [.. document.QuerySelectorAll(Paragraphs)];
        var text = string.Join("\n\n", paragraphs.Select(BlockText.Of).Where(paragraph => paragraph.Length > 0));
        var headline = document.QuerySelector("#hd, [class$='Headline'], .headline");
        var named = headline is null ? null : Spaces.Clean(headline.TextContent);
        paragraphs.ForEach(paragraph => paragraph.Remove());
        var lines = BlockText.Of(document).Split("\n\n");
        var fields = FactivaPlain.Read(
            [.. lines.SelectMany(line => (string[])[line, ""]).TakeWhile(line => !line.StartsWith("Document ", StringComparison.Ordinal))])
            ?? new FactivaFields();
        var article = new FactivaFields();
        foreach (var label in (ReadOnlySpan<string>)["BY", "SE", "PD", "ET", "SN", "SC", "PG", "LA", "HD"])
        {
            article.Add(label, label == "HD" ? named ?? fields["HD"] ?? "" : fields[label] ?? "");
        }

        article.Add("AN", Array.Find(lines, line => line.StartsWith("Document ", StringComparison.Ordinal)) ?? "");
        article.Add("TD", text.Length > 0 ? text : fields["TD"] ?? "");
        return article;
    }
}
