using System.Text.Json;
using System.Xml.Linq;
using SearchService.Articles;
using SearchService.Readers.Dates;
using SearchService.Readers.Html;
using SearchService.Readers.Names;
using SearchService.Readers.Xml;

namespace SearchService.Readers.WordPress;

/// <summary>One post: its text without shortcodes, captions apart.</summary>
internal static class WordPressPost
{
    public static Article? Read(XElement item, WordPressSite site, TimeZoneInfo zone)
    {
        var content = item.Elements().FirstOrDefault(
            child => child.Name.LocalName == "encoded" && !child.Name.NamespaceName.Contains("excerpt", StringComparison.Ordinal))?.Value
            ?? "";
        var excerpt = item.Elements().FirstOrDefault(
            child => child.Name.LocalName == "encoded" && child.Name.NamespaceName.Contains("excerpt", StringComparison.Ordinal))?.Value;
        var (text, captions) = WordPressMarkup.Read(content);
        if (text.Length == 0)
        {
            return null;
        }

        var published = Local(item, zone) ?? PrintedTime.Read(item.Child("pubDate").Line(), zone);
        List<string> tags = [.. item.Elements().Where(child => child.Name.LocalName == "category" && child.Of("domain") == "post_tag")
            .Select(tag => tag.Line()).OfType<string>()];
        return new Article
        {
            Text = text,
            Title = item.Child("title").Line() is { } title ? title.Contains('<', StringComparison.Ordinal)
            || title.Contains('&', StringComparison.Ordinal) ? PlainMarkup.ToText(title) : title : null,
            Summary = string.IsNullOrWhiteSpace(excerpt) ? null : PlainMarkup.ToText(excerpt),
            Id = ArticleId.Given(item.Child("guid").Line()),
            Url = item.Child("link").Line(),
            Authors = AuthorNames.Single(site.AuthorOf(item.Child("creator").Line())) is { } author ? [author] : [],
            Source = site.Title,
            Section = item.Elements().Where(child => child.Name.LocalName == "category" && child.Of("domain") is null or "category")
                .Select(category => category.Line()).FirstOrDefault(name => name is not null and not "Uncategorized"),
            Language = site.Language,
            Published = published,
            PublishedFrom = published is null ? null : PublishedFrom.File,
            Captions = captions,
            Extra = tags.Count == 0 ? new Dictionary<string, JsonElement>() : new Dictionary<string,
            JsonElement>
            { ["keywords"] = JsonSerializer.SerializeToElement(tags) },
        };
    }

    /// <summary>The time on the site's clock, and the offset from the same moment in UTC, which stands beside it.</summary>
    private static PublicationTime? Local(XElement item, TimeZoneInfo zone)
    {
        if (PrintedTime.Read(item.Child("post_date").Line(), TimeZoneInfo.Utc) is not { Time: { } time } local || local.Date.Year < 1970)
        {
            return null;
        }

        var utc = PrintedTime.Read(item.Child("post_date_gmt").Line(), TimeZoneInfo.Utc);
        var offset = utc?.Time is null
            ? (TimeSpan?)null
            : TimeSpan.FromSeconds((local with { Offset = null }).SortKey - (utc.Value with { Offset = null }).SortKey);
        return offset is { } known && known.Duration() <= TimeSpan.FromHours(14) && known.Seconds == 0 ? local with { Offset = known }
            : PrintedTime.Read(item.Child("post_date").Line(), zone);
    }
}
