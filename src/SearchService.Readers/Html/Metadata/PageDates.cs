using SearchService.Articles;
using SearchService.Readers.Dates;

namespace SearchService.Readers.Html.Metadata;

/// <summary>When a page says it was published and changed.</summary>
internal static class PageDates
{
    /// <summary>Days behind which a change is no correction of the news.</summary>
    private const int LongAfter = 60;

    private static readonly string[] PublishedTags =
    [
        "article:published_time", "og:article:published_time", "article:published", "og:published_time", "og:pubdate",
        "rnews:datePublished", "datePublished", "publish-date",
        "published-date", "publish_date", "publishdate", "published_date", "published_time", "published", "publication_date",
        "publication-date", "pub_date", "pubdate", "pdate",
        "parsely-pub-date", "sailthru.date", "cXenseParse:recs:publishtime", "cXenseParse:publishtime",
        "cXenseParse:recs:recs-publishtime", "article_date_original",
        "article.published", "article.created", "article:post_date", "originalpublicationdate", "bt:pubDate", "DISPLAYDATE",
        "displaydate", "ptime", "release_date",
        "citation_publication_date", "citation_online_date", "citation_date", "prism.publicationDate", "dc.date.issued",
        "dcterms.issued", "dc.date.created", "dcterms.created",
        "dc.date", "dcterms.date", "dc.date.publication", "dcterms.available", "datecreated", "creation_date", "created",
        "date_published", "timestamp", "vr:published_time",
        "sort_date", "live_date", "date",
    ];

    private static readonly string[] ModifiedTags =
    [
        "article:modified_time", "og:article:modified_time", "article:modified", "og:updated_time", "og:modified_time",
        "rnews:dateModified", "dateModified", "dcterms.modified",
        "dc.date.modified", "last-modified", "lastmod", "last_updated", "updated_time", "modified-date", "revision_date",
        "article.updated", "article_date_updated", "utime",
        "sailthru.lastmod", "updated date", "modified-time", "updated", "last-updated", "date_modified", "updated_at",
    ];

    private static readonly string[] Marked =
    [
        "time[pubdate]", "time[itemprop~='datePublished']", "[itemprop~='datePublished']", "[property~='datePublished']",
        "[property='dc:date dc:created']",
        "[property='schema:datePublished']", "time.entry-date.published", "abbr.published", "time[class*='publish' i]",
    ];

    public static PublicationTime? Published(PageEvidence page)
    {
        var given = Given(page);
        var shown = ShownDates.In(page.Lines, page.Style);
        var sure = shown.FirstOrDefault(date => date.Sureness <= DateSureness.NearHeadline)?.Time;
        if (given is { } metadata)
        {
            if (IsHidden(metadata, shown, page))
            {
                return shown.FirstOrDefault(date => date.Sureness == DateSureness.NearHeadline)?.Time;
            }

            // The one line of the page that says "published", wherever it stands.
            var only = shown.Where(date => date.Sureness == DateSureness.PublishedElsewhere).Select(date => date.Time)
                .DistinctBy(time => time.Date).ToList() is [var single] ? single : (PublicationTime?)null;
            sure ??= only is { } said && Day(said) < Day(metadata) ? said : null;
            return sure is { } printed ? Earlier(metadata, printed) : metadata;
        }

        // A page that tells its changes apart, and shows the last one alone, does not say when it was published.
        var address = CanonicalAddress.Date(page.Address);
        if (shown.Count > 0 && shown.All(date => date.Sureness == DateSureness.Updated)
            && Modified(page)?.Date == shown[0].Time.Date)
        {
            return address ?? ScriptDates.Published(page.Page, page.Style.Zone);
        }

        return shown.FirstOrDefault(date => date.Sureness == DateSureness.Published)?.Time
            ?? (address is { Date.Day: not null } ? WithClock(address.Value, sure) : (PublicationTime?)null)
            ?? sure
            ?? ScriptDates.Published(page.Page, page.Style.Zone)
            ?? (shown.Count > 0 ? shown[0].Time : (PublicationTime?)null)
            ?? address;
    }

    /// <summary>
    /// Whether the page shows its readers only the day of a change, long after a day of publication that its metadata alone has. Of 12
    /// such pages that people dated, and whose later day stands by itself, 8 had that day; of 30 that call it a change 14 had it and 16
    /// the earlier one, so that nothing is said. News is left out: it is changed within days, and its metadata is kept with care.
    /// </summary>
    private static bool IsHidden(PublicationTime given, IReadOnlyList<ShownDate> shown, PageEvidence page)
    {
        if (given.Date.Day is null || page.Linked is { IsNews: true }
            || shown.Any(date => date.Time.Date == given.Date
                || date.Sureness is DateSureness.Published or DateSureness.PublishedElsewhere))
        {
            return false;
        }

        return Modified(page) is { Date.Day: not null } changed && Day(changed).DayNumber - Day(given).DayNumber > LongAfter
            && shown.Any(date => date.Time.Date == changed.Date);
    }

    public static PublicationTime? Modified(PageEvidence page) =>
        (page.Linked?.Texts("dateModified") ?? []).Select(value => PrintedTime.Read(value, page.Style))
            .FirstOrDefault(time => time is not null)
        ?? page.Tags.Time(ModifiedTags, page.Style);

    private static PublicationTime? Given(PageEvidence page) =>
        (page.Linked?.Texts("datePublished", "dateCreated", "uploadDate") ?? [])
            .Select(value => PrintedTime.Read(value, page.Style))
            .FirstOrDefault(time => time is not null && !MetaTags.IsUnset(time.Value))
        ?? page.Tags.Time(PublishedTags, page.Style)
        ?? Elements(page);

    private static PublicationTime? Elements(PageEvidence page) => Marked
        .SelectMany(selector => page.Page.QuerySelectorAll(selector))
        .Select(element => PrintedTime.Read(element.GetAttribute("datetime") ?? element.GetAttribute("content")
            ?? element.GetAttribute("title"), page.Style)
            ?? PrintedTime.Read(element.TextContent, page.Style))
        .FirstOrDefault(time => time is not null);

    /// <summary>
    /// A story printed before its page was made keeps its day. A day apart and a time in UTC is one moment: the printed day is the
    /// local one.
    /// </summary>
    private static PublicationTime Earlier(PublicationTime given, PublicationTime shown)
    {
        if (given.Date.Day is null)
        {
            return given.Date.Year == shown.Date.Year ? shown : given;
        }

        var (first, second) = (Day(given), Day(shown));
        return second < first || (second.DayNumber - first.DayNumber == 1 && given is { Time: not null, Offset.Ticks: 0 }) ? shown : given;
    }

    private static DateOnly Day(PublicationTime time) => new(time.Date.Year, time.Date.Month ?? 1, time.Date.Day ?? 1);

    private static PublicationTime WithClock(PublicationTime address, PublicationTime? shown) =>
        shown is { } time && time.Date == address.Date ? time : address;
}
