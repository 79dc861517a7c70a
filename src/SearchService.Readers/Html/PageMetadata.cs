using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using SearchService.Articles;
using SearchService.Readers.Names;
using SearchService.Readers.Text;

namespace SearchService.Readers.Html;

/// <summary>What a page says about its article: JSON-LD before OpenGraph before other meta tags before what the page shows.</summary>
internal sealed partial record PageMetadata
{
    public string? Title { get; private init; }

    public IReadOnlyList<string> Authors { get; private init; } = [];

    public string? Source { get; private init; }

    public string? Section { get; private init; }

    public string? Url { get; private init; }

    public string? Language { get; private init; }

    public string? Description { get; private init; }

    public PublicationTime? Published { get; private init; }

    public PublicationTime? Modified { get; private init; }

    /// <summary>The text that JSON-LD carries; often cut short, so it only stands in for a body that is missing.</summary>
    public string? ArticleBody { get; private init; }

    public IReadOnlyList<string> People { get; private init; } = [];

    public IReadOnlyList<string> Places { get; private init; } = [];

    public IReadOnlyList<string> Keywords { get; private init; } = [];

    public static PageMetadata Read(IHtmlDocument page, string html, TimeZoneInfo zone)
    {
        var tags = new MetaTags(page);
        var linked = JsonLd.In(page);
        var source = linked?.Text("publisher") ?? tags.First("og:site_name", "dc.publisher", "dcterms.publisher", "citation_journal_title", "application-name");
        return new PageMetadata
        {
            Title = PageTitle.Read(page, tags, linked, source),
            Authors = PageAuthors.Read(page, tags, linked),
            Source = source,
            Section = linked?.Text("articleSection") ?? tags.First("article:section", "parsely-section", "section", "dc.subject"),
            Url = Address(page, tags, linked, html),
            Language = LanguageCode.Read(page.DocumentElement?.GetAttribute("lang") ?? linked?.Text("inLanguage") ?? tags.First("og:locale", "content-language", "dc.language", "language")),
            Description = Plain(tags.First("og:description", "description", "dc.description") ?? linked?.Text("description")),
            Published = PageDates.Published(page, tags, linked, zone),
            Modified = PageDates.Modified(tags, linked, zone),
            ArticleBody = linked?.Text("articleBody"),
            People = linked?.About("Person") is { Count: > 0 } people ? people : tags.All("per"),
            Places = linked?.About("Place", "City", "Country", "State", "AdministrativeArea") is { Count: > 0 } places ? places : tags.All("geo.placename", "geo"),
            Keywords = [.. tags.All("news_keywords", "keywords", "article:tag").SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct()],
        };
    }

    public Article ToArticle(PageBody body) => new()
    {
        Text = WithoutTitle(body.Text),
        Title = Title,
        Summary = body.Summary ?? (Description is { } description && !IsIn(description, body.Text) && description != Title ? description : null),
        Authors = Authors,
        Source = Source,
        Section = Section,
        Url = Url,
        Language = Language,
        Published = Published,
        PublishedFrom = Published is null ? null : PublishedFrom.File,
        Modified = Modified,
        Captions = body.Captions,
        Dateline = Text.Lines.Dateline.Read(body.Text) is { } dateline ? dateline.Printed : null,
        Agency = Text.Lines.Dateline.Read(body.Text)?.Agency,
        Declared = People.Count + Places.Count == 0 ? DeclaredEntities.None : new DeclaredEntities(People, Places, []),
        Extra = Keywords.Count == 0 ? new Dictionary<string, JsonElement>() : new Dictionary<string, JsonElement> { ["keywords"] = JsonSerializer.SerializeToElement(Keywords) },
    };

    private string WithoutTitle(string text) =>
        Title is { Length: > 0 } title && text.StartsWith(title + "\n\n", StringComparison.Ordinal) ? text[(title.Length + 2)..] : text;

    /// <summary>Descriptions are often the text's first words, cut with an ellipsis.</summary>
    private static bool IsIn(string description, string text)
    {
        var start = description.TrimEnd('.', '…', ' ');
        return text.Contains(start.Length > 80 ? start[..80] : start, StringComparison.Ordinal);
    }

    private static string? Address(IHtmlDocument page, MetaTags tags, JsonLd? linked, string html)
    {
        string?[] candidates =
        [
            page.QuerySelector("link[rel='canonical']")?.GetAttribute("href"),
            tags.First("og:url"),
            linked?.Text("url"),
            SavedFrom().Match(html[..Math.Min(html.Length, 2000)]) is { Success: true } saved ? saved.Groups["url"].Value : null,
            tags.First("twitter:url", "parsely-link"),
        ];
        return candidates.Select(candidate => candidate?.Trim()).FirstOrDefault(candidate =>
            Uri.TryCreate(candidate, UriKind.Absolute, out var address) && address.Scheme is "http" or "https");
    }

    private static string? Plain(string? text) => text is null ? null : Spaces.Clean(text);

    /// <summary>The comments that browsers and the SingleFile extension write when they save a page.</summary>
    [GeneratedRegex(@"saved from url=(?:\(\d+\))?(?<url>https?://\S+)|url:\s*(?<url>https?://\S+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, ReadingPattern.Patience)]
    private static partial Regex SavedFrom();
}
