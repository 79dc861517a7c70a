using AngleSharp.Html.Dom;

namespace SearchService.Readers.Html;

/// <summary>What the Wayback Machine puts above a page that it shows: its own menu, with the days of all its copies.</summary>
internal static class ArchiveToolbar
{
    private const string Mark = "wm-ipp";

    public static void Remove(IHtmlDocument page, string html)
    {
        if (!html.Contains(Mark, StringComparison.Ordinal))
        {
            return;
        }

        foreach (var part in page.QuerySelectorAll("[id^='wm-ipp'], #donato").ToList())
        {
            part.Remove();
        }
    }
}
