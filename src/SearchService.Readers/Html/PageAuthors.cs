using AngleSharp.Html.Dom;
using SearchService.Readers.Names;
using SearchService.Readers.Text;

namespace SearchService.Readers.Html;

/// <summary>The writers of a page, one name each.</summary>
internal static class PageAuthors
{
    private const string Shown =
        "[itemprop='author'] [itemprop='name'], [itemprop='author'], [rel='author'], .byline__name, .byline-name, .author-name, .author__name, .byline, .author, [class*='byline']";

    public static IReadOnlyList<string> Read(IHtmlDocument page, MetaTags tags, JsonLd? linked)
    {
        if (linked?.Names("author") is { Count: > 0 } named && named.All(name => !IsAddress(name)))
        {
            return [.. named.SelectMany(AuthorNames.Split).Distinct()];
        }

        var tagged = tags.All("author", "article:author", "dc.creator", "dcterms.creator", "citation_author", "parsely-author", "sailthru.author", "byl").Where(value => !IsAddress(value));
        return AuthorNames.Split(tagged) is { Count: > 0 } authors ? authors : InText(page);
    }

    private static IReadOnlyList<string> InText(IHtmlDocument page)
    {
        var byline = page.QuerySelectorAll(Shown).Select(element => Spaces.Clean(element.TextContent)).FirstOrDefault(text => text.Length is > 3 and < 120);
        return AuthorNames.Split(byline);
    }

    private static bool IsAddress(string value) => value.StartsWith("http", StringComparison.OrdinalIgnoreCase);
}
