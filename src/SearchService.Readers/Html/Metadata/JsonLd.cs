using System.Text.Json;
using AngleSharp.Html.Dom;
using SearchService.Readers.Json;

namespace SearchService.Readers.Html.Metadata;

/// <summary>The schema.org description of the article that a page carries as JSON-LD.</summary>
internal sealed class JsonLd
{
    /// <summary>Kinds that are an article's, the surest last.</summary>
    private static readonly string[] Kinds =
    [
        "WebPage", "CreativeWork", "MedicalWebPage", "Recipe", "TechArticle", "HowTo", "BlogPosting", "SocialMediaPosting", "Report",
        "ScholarlyArticle", "Article",
        "ReviewNewsArticle", "OpinionNewsArticle", "BackgroundNewsArticle", "AnalysisNewsArticle", "AskPublicNewsArticle",
        "LiveBlogPosting", "ReportageNewsArticle", "NewsArticle",
    ];

    private const int SameStory = 100;

    private static readonly string[] Organisations = ["Organization", "NewsMediaOrganization", "Corporation", "Brand"];

    private readonly JsonElement _article;
    private readonly Dictionary<string, JsonElement> _byId = new(StringComparer.Ordinal);

    private JsonLd(JsonElement article, IEnumerable<JsonElement> all)
    {
        _article = article;
        foreach (var item in all)
        {
            if (item.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String)
            {
                _byId.TryAdd(id.GetString()!, item);
            }
        }
    }

    /// <summary>Whether the page says of itself that it is news, not a blog's or a firm's page.</summary>
    public bool IsNews => TypesOf(_article).Any(type =>
        type.EndsWith("NewsArticle", StringComparison.Ordinal) || type == "LiveBlogPosting");

    /// <summary>
    /// The description of the page's own story: of several the one with its address or one of its headlines, else the surest kind.
    /// </summary>
    public static JsonLd? In(IHtmlDocument page, string? address, IReadOnlyCollection<string> headlines)
    {
        var items = LinkedData.ItemsOf(page);
        var best = items
            .Select(item => (Item: item, Rank: Rank(item)))
            .Where(item => item.Rank > 0)
            .Select(item => (item.Item, Rank: item.Rank + (IsOf(item.Item, address, headlines) ? SameStory : 0)))
            .OrderByDescending(item => item.Rank)
            .Select(item => (JsonElement?)item.Item)
            .FirstOrDefault();
        return best is { } article ? new JsonLd(article, items) : null;
    }

    public string? Text(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Find(_article, name) is { } value && JsonValues.Text(value) is { } text && EscapedText.Plain(text) is { Length: > 0 } plain)
            {
                return plain;
            }
        }

        return null;
    }

    /// <summary>All values of these fields, as texts in the order of the names.</summary>
    public IEnumerable<string> Texts(params string[] names) =>
        names.Select(name => Text(name)).OfType<string>();

    /// <summary>The body as the field gives it, its line breaks too.</summary>
    public string? Body() => Find(_article, "articleBody") is { } value ? JsonValues.Text(value)?.Trim() : null;

    /// <summary>Names of the people or bodies in a field, following references into the graph, with what the graph says they are.</summary>
    public IReadOnlyList<LinkedName> Names(string field) =>
        Find(_article, field) is { } value ? [.. Each(value).SelectMany(NamesIn).DistinctBy(name => name.Name)] : [];

    /// <summary>Names of what the article is about that is of one of these kinds.</summary>
    public IReadOnlyList<string> About(params string[] kinds) =>
        [.. new[] { "about", "mentions", "contentLocation", "locationCreated", "spatialCoverage" }
            .SelectMany(field => Find(_article, field) is { } value ? Each(value) : [])
            .Where(item => item.ValueKind == JsonValueKind.Object && TypesOf(item).Any(kinds.Contains))
            .Select(JsonValues.Text)
            .OfType<string>()
            .Select(EscapedText.Plain)
            .Distinct()];

    private IEnumerable<LinkedName> NamesIn(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return JsonValues.Text(value) is { } text ? [new LinkedName(EscapedText.Plain(text), IsOrganisation: false)] : [];
        }

        var item = Referred(value);
        foreach (var nested in (ReadOnlySpan<string>)["author", "creator", "person", "mainEntity"])
        {
            if (!item.TryGetProperty("name", out _) && Find(item, nested) is { ValueKind: JsonValueKind.Object } inner)
            {
                item = inner;
            }
        }

        var isOrganisation = TypesOf(item).Any(Organisations.Contains);
        return JsonValues.Text(item) is { } named
            ? [new LinkedName(EscapedText.Plain(named), isOrganisation)]
            : JsonValues.Authors(item).Select(name => new LinkedName(EscapedText.Plain(name), isOrganisation));
    }

    private static JsonElement[] Each(JsonElement value) => value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];

    private JsonElement? Find(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) ? Referred(value) : null;

    private JsonElement Referred(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && !value.TryGetProperty("name", out _)
            && value.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String
                && _byId.TryGetValue(id.GetString()!, out var referred)
            ? referred
            : value;

    private static bool IsOf(JsonElement item, string? address, IReadOnlyCollection<string> headlines)
    {
        if (item.TryGetProperty("headline", out var headline) && JsonValues.Text(headline) is { } text
            && headlines.Contains(EscapedText.Plain(text)))
        {
            return true;
        }

        return address is not null && new[] { "url", "@id", "mainEntityOfPage" }.Any(name =>
            item.TryGetProperty(name, out var value) && AddressIn(value) is { } own && CanonicalAddress.AreSame(own, address));
    }

    private static string? AddressIn(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Object when value.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String => id.GetString(),
        _ => null,
    };

    private static int Rank(JsonElement item) => TypesOf(item).Select(type => Array.IndexOf(Kinds, type) + 1).DefaultIfEmpty().Max();

    private static IEnumerable<string> TypesOf(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty("@type", out var type)
            ? JsonValues.Texts(type).Select(name => name[(name.LastIndexOfAny([':', '/']) + 1)..])
            : [];
}

/// <summary>A name that JSON-LD gives.</summary>
/// <param name="Name">As it stands there, entities resolved.</param>
/// <param name="IsOrganisation">Whether it says that this is an organisation.</param>
internal sealed record LinkedName(string Name, bool IsOrganisation);
