using System.Text.Json;
using AngleSharp.Html.Dom;
using SearchService.Articles;
using SearchService.Readers.Dates;
using SearchService.Readers.Names;

namespace SearchService.Readers.Html.Metadata;

/// <summary>What a page says about its article: JSON-LD before OpenGraph before other meta tags before what the page shows.</summary>
internal sealed record PageMetadata
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
        var address = CanonicalAddress.Read(page, tags, html);
        var headings = PageHeadline.Headings(page);
        var linked = JsonLd.In(page, address, [.. headings.Select(heading => heading.Text)]);
        var publisher = linked?.Text("publisher");
        var source = publisher
            ?? tags.First("og:site_name", "dc.publisher", "dcterms.publisher",
                "citation_journal_title", "rnews:publisher", "application-name");
        var site = new SiteNames(address, publisher, source, tags.First("og:site_name"),
            tags.First("application-name"), tags.First("twitter:site"));
        site.AddBanner(PageHeadline.Banner(headings, address));
        var headline = PageHeadline.Read(page, headings, tags, linked, site);
        var declared = page.DocumentElement?.GetAttribute("lang") ?? linked?.Text("inLanguage")
            ?? tags.First("og:locale", "content-language", "dc.language", "language");
        var lines = ShownLines.Of(page, headline.Heading);
        var evidence = new PageEvidence(page, tags, linked, lines, site, address,
            DateStyle.OfLocale(zone, declared ?? tags.First("og:locale")));
        return new PageMetadata
        {
            Title = headline.Title,
            Authors = PageAuthors.Read(evidence),
            Source = source ?? TitleTail.Site(page, headline.Title, address),
            Section = linked?.Text("articleSection") ?? tags.First("article:section", "parsely-section", "section", "dc.subject"),
            Url = address ?? CanonicalAddress.Given(linked?.Text("url")),
            Language = LanguageCode.Read(declared),
            Description = tags.First("og:description", "description", "dc.description") ?? linked?.Text("description"),
            Published = PageDates.Published(evidence),
            Modified = PageDates.Modified(evidence),
            ArticleBody = linked?.Body(),
            People = linked?.About("Person") is { Count: > 0 } people ? people : tags.All("per"),
            Places = linked?.About("Place", "City", "Country", "State", "AdministrativeArea") is { Count: > 0 } places ? places
                : tags.All("geo.placename", "geo"),
            Keywords = [.. tags.All("news_keywords", "keywords", "article:tag").SelectMany(Words).Distinct()],
        };
    }

    public Article ToArticle(PageBody body) => new()
    {
        Text = WithoutTitle(body.Text),
        Title = Title,
        Summary = body.Summary ?? (Description is { } description && !IsIn(description, body.Text) && description != Title
            ? description : null),
        Authors = Authors,
        Source = Source,
        Section = Section,
        Url = Url,
        Language = Language,
        Published = Published,
        PublishedFrom = Published is null ? null : PublishedFrom.File,
        Modified = Modified,
        Captions = body.Captions,
        Dateline = Readers.Text.Lines.Dateline.Read(body.Text) is { } dateline ? dateline.Printed : null,
        Agency = Readers.Text.Lines.Dateline.Read(body.Text)?.Agency,
        Declared = People.Count + Places.Count == 0 ? DeclaredEntities.None : new DeclaredEntities(People, Places, []),
        Extra = Keywords.Count == 0 ? new Dictionary<string, JsonElement>()
            : new Dictionary<string, JsonElement> { ["keywords"] = JsonSerializer.SerializeToElement(Keywords) },
    };

    private string WithoutTitle(string text) =>
        Title is { Length: > 0 } title && text.StartsWith(title + "\n\n", StringComparison.Ordinal) ? text[(title.Length + 2)..] : text;

    /// <summary>Descriptions are often the text's first words, cut with an ellipsis.</summary>
    private static bool IsIn(string description, string text)
    {
        var start = description.TrimEnd('.', '…', ' ');
        return text.Contains(start.Length > 80 ? start[..80] : start, StringComparison.Ordinal);
    }

    private static string[] Words(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
