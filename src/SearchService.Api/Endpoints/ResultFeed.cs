using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using SearchService.Api.Pages;
using SearchService.Api.Pages.Shell;
using SearchService.Articles;
using SearchService.Queries;

namespace SearchService.Api.Endpoints;

/// <summary>RSS 2.0: what a query finds, to be followed.</summary>
internal static class ResultFeed
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";

    /// <param name="hits">The items, in order.</param>
    /// <param name="title">What they are found by; empty for everything.</param>
    /// <param name="page">Where the same is to be seen, from the root of the site.</param>
    /// <param name="http">The call.</param>
    public static XDocument Of(IReadOnlyList<SearchHit> hits, string title, string page, HttpRequest http)
    {
        var site = $"{http.Scheme}://{http.Host}{http.PathBase}";
        return new XDocument(new XElement(
            "rss",
            new XAttribute("version", "2.0"),
            new XAttribute(XNamespace.Xmlns + "atom", Atom),
            new XAttribute(XNamespace.Xmlns + "dc", DublinCore),
            new XElement(
                "channel",
                new XElement("title", Clean(string.IsNullOrWhiteSpace(title) ? "News archive" : $"{title} – News archive")),
                new XElement("link", site + page),
                new XElement("description", "Articles that match a query."),
                new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("type", "application/rss+xml"),
                    new XAttribute("href", $"{site}{http.Path}{http.QueryString}")),
                hits.Select(hit => Item(hit, site)))));
    }

    public static async Task WriteAsync(Stream body, XDocument feed, CancellationToken cancellation)
    {
        await using var xml = XmlWriter.Create(body,
            new XmlWriterSettings { Async = true, Indent = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        await feed.SaveAsync(xml, cancellation);
    }

    private static XElement Item(SearchHit hit, string site) => new(
        "item",
        new XElement("title", Clean(hit.Title ?? hit.Id.Value)),
        new XElement("link", site + PageAddress.Article(hit.Id.Value)),
        new XElement("guid", new XAttribute("isPermaLink", "false"), Clean(hit.Id.Value)),
        hit.Authors.Select(author => new XElement(DublinCore + "creator", Clean(author))),
        Moment(hit.Published) is { } moment ? new XElement("pubDate", moment) : null,
        new XElement("description", Clean(hit.Restricted ? Words.Restricted : string.Join(" … ", hit.Snippets))));

    /// <summary>RFC 822, in the zone of the place that printed it; null where no day is known.</summary>
    private static string? Moment(PublicationTime? published)
    {
        if (published is not { Date: { Month: { } month, Day: { } day } date } known)
        {
            return null;
        }

        var local = new DateOnly(date.Year, month, day).ToDateTime(known.Time ?? TimeOnly.MinValue);
        var offset = known.Offset ?? TimeSpan.Zero;
        return string.Create(
            CultureInfo.InvariantCulture, $"{local:ddd, dd MMM yyyy HH:mm:ss} {(offset < TimeSpan.Zero ? '-' : '+')}{offset:hhmm}");
    }

    /// <summary>Without the characters that XML cannot hold.</summary>
    private static string Clean(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => rune.Value is '\t' or '\n' or '\r' or (>= 0x20 and not 0xFFFE and not 0xFFFF)));
}
