using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using SearchService.Articles;
using SearchService.Readers.Dates;

namespace SearchService.Readers.Html.Metadata;

/// <summary>
/// The date in the state that a page made by a script carries: <c>"publishedAt":"2023-09-12T08:30:00Z"</c>, also escaped.
/// </summary>
internal static partial class ScriptDates
{
    private const int LongestScript = 3_000_000;

    /// <summary>The day of publication where all such fields of the page agree on it; null where they do not, or there is none.</summary>
    public static PublicationTime? Published(IHtmlDocument page, TimeZoneInfo zone)
    {
        PublicationTime? only = null;
        foreach (var script in page.Scripts)
        {
            if (script.TextContent.Length is < 20 or > LongestScript)
            {
                continue;
            }

            foreach (Match field in Field().Matches(script.TextContent))
            {
                if (PrintedTime.Read(field.Groups["date"].Value, zone) is not { } time)
                {
                    continue;
                }

                if (only is { } other && other.Date != time.Date)
                {
                    return null;
                }

                only ??= time;
            }
        }

        return only;
    }

    [GeneratedRegex(
        @"(?:datePublished|date_published|publishedAt|published_at|publishedDate|published_date|publishDate|publish_date"
        + @"|publicationDate|publication_date|firstPublished\w*|pubDate|post_date)"
        + @"\\*[""']?\s*:\s*\\*[""'](?<date>\d{4}-\d\d-\d\d(?:[T ][\d:.]+(?:Z|[+\-]\d\d:?\d\d)?)?|\p{L}{3,9}\.? \d{1,2}, \d{4})\\*[""']",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Field();
}
