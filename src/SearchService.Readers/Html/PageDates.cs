using AngleSharp.Html.Dom;
using SearchService.Articles;
using SearchService.Readers.Dates;

namespace SearchService.Readers.Html;

/// <summary>When a page says it was published and changed.</summary>
internal static class PageDates
{
    private static readonly string[] PublishedTags =
    [
        "article:published_time", "og:article:published_time", "datePublished", "publish-date", "publication_date", "parsely-pub-date", "sailthru.date", "citation_publication_date",
        "citation_date", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created", "pubdate", "publishdate", "cXenseParse:recs:publishtime", "article.published", "date", "DISPLAYDATE", "originalpublicationdate", "bt:pubDate", "OriginalPublicationDate",
    ];

    private static readonly string[] ModifiedTags =
        ["article:modified_time", "og:updated_time", "dateModified", "dcterms.modified", "dc.date.modified", "last-modified", "lastmod", "revision_date", "article.updated"];

    private const string Shown = "time[pubdate], time[itemprop='datePublished'], [itemprop='datePublished'][content], [itemprop='datePublished'], article time[datetime], main time[datetime], header time[datetime], time[datetime]";

    public static PublicationTime? Published(IHtmlDocument page, MetaTags tags, JsonLd? linked, TimeZoneInfo zone) =>
        PrintedTime.Read(linked?.Text("datePublished", "dateCreated"), zone)
        ?? PublishedTags.Select(name => PrintedTime.Read(tags.First(name), zone)).FirstOrDefault(time => time is not null)
        ?? InText(page, zone);

    public static PublicationTime? Modified(MetaTags tags, JsonLd? linked, TimeZoneInfo zone) =>
        PrintedTime.Read(linked?.Text("dateModified"), zone)
        ?? ModifiedTags.Select(name => PrintedTime.Read(tags.First(name), zone)).FirstOrDefault(time => time is not null);

    private static PublicationTime? InText(IHtmlDocument page, TimeZoneInfo zone)
    {
        foreach (var selector in Shown.Split(", "))
        {
            foreach (var element in page.QuerySelectorAll(selector))
            {
                var given = element.GetAttribute("datetime") ?? element.GetAttribute("content");
                if ((PrintedTime.Read(given, zone) ?? PrintedTime.Read(element.TextContent, zone)) is { } time)
                {
                    return time;
                }
            }
        }

        return null;
    }
}
