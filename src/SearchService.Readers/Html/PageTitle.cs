using AngleSharp.Html.Dom;
using SearchService.Readers.Text;

namespace SearchService.Readers.Html;

/// <summary>The headline, without the paper's name that pages put behind it.</summary>
internal static class PageTitle
{
    private static readonly string[] Parters = [" | ", " - ", " – ", " — ", " :: ", " • ", " · "];

    public static string? Read(IHtmlDocument page, MetaTags tags, JsonLd? linked, string? source)
    {
        var shown = page.QuerySelectorAll("h1").Select(heading => Spaces.Clean(heading.TextContent)).Where(heading => heading.Length > 0).ToList();
        var given = linked?.Text("headline") ?? tags.First("og:title", "twitter:title", "dc.title", "citation_title", "parsely-title");
        if (given is not null)
        {
            return WithoutSource(Spaces.Clean(given), source, shown);
        }

        var named = Spaces.Clean(page.Title ?? "");
        var heading = shown.FirstOrDefault(heading => named.Contains(heading, StringComparison.OrdinalIgnoreCase)) ?? (shown.Count == 1 ? shown[0] : null);
        return heading ?? (named.Length > 0 ? WithoutSource(named, source, shown) : null);
    }

    private static string WithoutSource(string title, string? source, List<string> headings)
    {
        foreach (var parter in Parters)
        {
            var at = title.LastIndexOf(parter, StringComparison.Ordinal);
            if (at > 0 && (title[(at + parter.Length)..].Equals(source, StringComparison.OrdinalIgnoreCase) || headings.Contains(title[..at])))
            {
                return title[..at].TrimEnd();
            }
        }

        return title;
    }
}
