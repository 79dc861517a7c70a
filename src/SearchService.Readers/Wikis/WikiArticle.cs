using System.Text.Json;
using SearchService.Articles;
using SearchService.Readers.Dates;

namespace SearchService.Readers.Wikis;

/// <summary>
/// A page of a wiki to an article: the day that its date template prints is its publication, its last revision its change.
/// </summary>
internal static class WikiArticle
{
    public static Article? From(WikiPage page, WikiSite site, TimeZoneInfo zone)
    {
        var text = WikiText.Read(page.Text);
        if (text.Text.Length == 0)
        {
            return null;
        }

        var published = text.Date is null ? null : PrintedTime.Read(text.Date, zone);
        return new Article
        {
            Text = text.Text,
            Title = page.Title.Trim(),
            Source = site.Name,
            Language = site.Language,
            Url = site.AddressOf(page.Title.Trim()),
            Dateline = text.Location,
            Published = published,
            PublishedFrom = published is null ? null : PublishedFrom.File,
            Modified = PrintedTime.Read(page.Timestamp, zone),
            Captions = text.Captions,
            Extra = text.Categories.Count == 0 ? new Dictionary<string, JsonElement>() : new Dictionary<string,
            JsonElement>
            { ["categories"] = JsonSerializer.SerializeToElement(text.Categories) },
        };
    }
}
