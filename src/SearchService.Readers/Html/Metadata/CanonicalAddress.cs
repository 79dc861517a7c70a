using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using SearchService.Articles;
using SearchService.Articles.Calendars;
using SearchService.Readers.Dates;

namespace SearchService.Readers.Html.Metadata;

/// <summary>The address that a page gives as its own; of an archived copy that of the original.</summary>
internal static partial class CanonicalAddress
{
    private const int CommentLength = 4000;

    public static string? Read(IHtmlDocument page, MetaTags tags, string html)
    {
        var saved = SavedFrom().Match(html[..Math.Min(html.Length, CommentLength)]);
        string?[] candidates =
        [
            page.QuerySelector("link[rel~='canonical' i]")?.GetAttribute("href"),
            tags.First("og:url"),
            saved.Success ? saved.Groups["url"].Value : null,
            tags.First("twitter:url", "parsely-link", "dc.identifier", "citation_public_url"),
            page.QuerySelector("base")?.GetAttribute("href") is { } start && start.Count('/') > 3 ? start : null,
        ];
        return candidates.Select(Whole).FirstOrDefault(candidate => candidate is not null);
    }

    /// <summary>
    /// The address without what an archive puts before it: <c>https://web.archive.org/web/20200101000000/https://example.org/</c>.
    /// </summary>
    public static string Original(string address) =>
        Archived().Match(address) is { Success: true } copy ? copy.Groups["url"].Value : address;

    /// <summary>An address of the web that a page gives elsewhere, or null where it is none.</summary>
    public static string? Given(string? address) => Whole(address);

    /// <summary>Whether two addresses are one but for scheme, <c>www</c>, query and a closing slash.</summary>
    public static bool AreSame(string one, string other) => string.Equals(Bare(one), Bare(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The day in an address's path, or its year and month: <c>/2023/09/12/summit</c>, <c>/20230912/</c>, <c>/2023/sep/12/</c>.
    /// </summary>
    public static PublicationTime? Date(string? address)
    {
        if (address is null || !Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            return null;
        }

        var path = Uri.UnescapeDataString(uri.AbsolutePath);
        foreach (var form in (ReadOnlySpan<Regex>)[DayPath(), NamedMonth(), JoinedDay(), MonthPath()])
        {
            if (form.Match(path) is { Success: true } match && Valid(match) is { } date)
            {
                return new PublicationTime(date);
            }
        }

        return null;
    }

    /// <summary>The article with the address at which it was fetched, and with the day in that where the page gives none.</summary>
    public static Article Fetched(Article article, string address)
    {
        address = Original(address);
        var dated = article.Published is null && Date(address) is { Date.Day: not null } day ? day : (PublicationTime?)null;
        return article with
        {
            Url = address,
            Published = article.Published ?? dated,
            PublishedFrom = dated is null ? article.PublishedFrom : PublishedFrom.Path,
        };
    }

    private static PartialDate? Valid(Match match)
    {
        var year = PrintedDate.Number(match.Groups["year"]);
        var month = match.Groups["name"].Success ? CalendarWords.MonthNamed(match.Groups["name"].Value)
            : PrintedDate.Number(match.Groups["month"]);
        var day = PrintedDate.Number(match.Groups["day"]);
        return month is not null && year is >= 1900 and <= 2100 && PrintedDate.IsDate(year, month, day)
            ? new PartialDate(year.Value, month, day) : null;
    }

    private static string? Whole(string? candidate) =>
        candidate is not null && Original(candidate.Trim()) is var address
        && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? address : null;

    private static string Bare(string address)
    {
        var bare = Decoration().Replace(Original(address), "");
        return bare.TrimEnd('/');
    }

    [GeneratedRegex(@"^https?://(?:www\.)?|[?#].*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, ReadingPattern.Patience)]
    private static partial Regex Decoration();

    /// <summary>Wayback, archive.today and the archives of national libraries.</summary>
    [GeneratedRegex(
        @"^https?://(?:[\w.\-]*archive[\w.\-]*|(?:www\.)?webcitation\.org)(?::\d+)?(?:/\w+)*?/(?:\d{4,14}(?:[a-z]{2}_)?"
        + @"|\d{4}\.\d\d\.\d\d-\d{6})/(?<url>https?:/+\S+)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Archived();

    /// <summary>The comments that browsers and the SingleFile extension write when they save a page.</summary>
    [GeneratedRegex(
        @"saved from url=(?:\(\d+\))?(?<url>https?://\S+)|url:\s*(?<url>https?://\S+)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex SavedFrom();

    [GeneratedRegex(
        @"(?<![\d])(?<year>(?:19|20)\d\d)[/\-_.](?<month>[01]?\d)[/\-_.](?<day>[0-3]?\d)(?!\d)",
        RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex DayPath();

    [GeneratedRegex(
        @"/(?<year>(?:19|20)\d\d)[/\-](?<name>\p{L}{3,9})[/\-](?<day>[0-3]?\d)(?!\d)",
        RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex NamedMonth();

    [GeneratedRegex(
        @"(?<!\d)(?<year>(?:19|20)\d\d)/?(?<month>[01]\d)(?<day>[0-3]\d)(?!\d)",
        RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex JoinedDay();

    [GeneratedRegex(@"/(?<year>(?:19|20)\d\d)/(?<month>[01]\d)/", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex MonthPath();
}
