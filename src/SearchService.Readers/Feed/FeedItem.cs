using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SearchService.Articles;
using SearchService.Readers.Dates;
using SearchService.Readers.Html;
using SearchService.Readers.Names;
using SearchService.Readers.Xml;

namespace SearchService.Readers.Feed;

/// <summary>One item of RSS or one entry of Atom.</summary>
internal static partial class FeedItem
{
    public static Article? Read(XElement item, FeedChannel channel, TimeZoneInfo zone)
    {
        var content = Markup(item.Child("encoded") ?? item.Child("content"));
        var description = Markup(item.Child("description", "summary"));
        if ((content ?? description) is not { } text)
        {
            return null;
        }

        var published = PrintedTime.Read(item.Child("pubDate", "published", "issued", "date", "updated").Line(), zone);
        var categories = item.Elements().Where(child => child.Name.LocalName is "category" or "subject")
            .Select(category => category.Line() ?? category.Of("term"))
            .OfType<string>().Where(category => !BloggerExport.IsKind(category)).ToList();
        return new Article
        {
            Text = text,
            Title = PlainLine(item.Child("title")),
            Summary = content is not null && description != content ? description : null,
            Id = ArticleId.Given(item.Child("guid", "id").Line()),
            Url = Address(item),
            Authors = Authors(item) is { Count: > 0 } authors ? authors : channel.Authors,
            Source = item.Child("source")?.Child("title").Line() ?? item.Child("source").Line() ?? channel.Title,
            Section = categories.FirstOrDefault(),
            Language = LanguageCode.Read(item.Of("lang") ?? item.Child("language").Line()) ?? channel.Language,
            Published = published,
            PublishedFrom = published is null ? null : PublishedFrom.File,
            Modified = item.Child("published") is null ? null : PrintedTime.Read(item.Child("updated").Line(), zone),
            Captions = [.. item.Below("description", "text").Where(IsMedia).Select(caption => caption.Line()).OfType<string>().Distinct()],
            Extra = categories.Count > 1 ? new Dictionary<string,
            JsonElement>
            { ["categories"] = JsonSerializer.SerializeToElement(categories) } : new Dictionary<string, JsonElement>(),
        };
    }

    private static bool IsMedia(XElement element) => element.Name.NamespaceName.Contains("search.yahoo.com/mrss", StringComparison.Ordinal);

    /// <summary>The text of content that is HTML, escaped or not, XHTML or plain.</summary>
    private static string? Markup(XElement? content)
    {
        if (content is null || IsMedia(content))
        {
            return null;
        }

        var markup = content.HasElements
            ? string.Concat(content.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting)))
            : content.Value;
        return content.HasElements ? PlainMarkup.ToText(markup) : EscapedMarkup.ToText(markup);
    }

    /// <summary>Titles are often escaped twice or carry markup.</summary>
    internal static string? PlainLine(XElement? title) =>
        title.Line() is not { } line ? null
            : line.AsSpan().ContainsAny('<', '&') ? EscapedMarkup.ToText(line)?.Replace("\n\n", " ", StringComparison.Ordinal)
            : line;

    private static string? Address(XElement item)
    {
        var links = item.Elements().Where(child => child.Name.LocalName == "link").ToList();
        var best = links.FirstOrDefault(link => link.Of("rel") is null or "alternate") ?? links.FirstOrDefault();
        return item.Child("origLink").Line() ?? best.Line() ?? best.Of("href")
            ?? (item.Child("guid") is { } guid && guid.Of("isPermaLink") != "false" && guid.Line() is { } address
                && address.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? address : null);
    }

    private static IReadOnlyList<string> Authors(XElement item)
    {
        var creators = item.Elements().Where(child => child.Name.LocalName == "creator").Select(creator => creator.Line());
        var authors = item.Elements().Where(child => child.Name.LocalName == "author")
            .Select(Named);
        return AuthorNames.Split(creators) is { Count: > 0 } names ? names : AuthorNames.Split(authors);
    }

    /// <summary>The name in an element of Atom or RSS 2.0.</summary>
    internal static string? Named(XElement author) => author.Child("name").Line() ?? NameInBrackets(author.Line());

    /// <summary>RSS 2.0 asks for <c>ann@post.example (Ann Lee)</c>.</summary>
    private static string? NameInBrackets(string? author) =>
        author is not null && Bracketed().Match(author) is { Success: true } match ? match.Groups["name"].Value : author;

    [GeneratedRegex(@"^\S+@\S+\s*\((?<name>[^)]+)\)\s*$", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Bracketed();
}
