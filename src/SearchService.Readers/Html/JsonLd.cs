using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SearchService.Readers.Json;

namespace SearchService.Readers.Html;

/// <summary>The schema.org description of the article that a page carries as JSON-LD, also inside a graph or a list.</summary>
internal sealed partial class JsonLd
{
    private const int LongestScript = 1_000_000;
    private const int MaxDepth = 64;

    /// <summary>Kinds that are an article's, the surest last.</summary>
    private static readonly string[] Kinds = ["WebPage", "CreativeWork", "BlogPosting", "Report", "Article", "OpinionNewsArticle", "AnalysisNewsArticle", "LiveBlogPosting", "ReportageNewsArticle", "NewsArticle"];

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

    public static JsonLd? In(IHtmlDocument page)
    {
        var items = new List<JsonElement>();
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']").Where(script => script.TextContent.Length is > 1 and < LongestScript))
        {
            if (Parse(script.TextContent) is { } root)
            {
                Flatten(root, items);
            }
        }

        var best = items.Select(item => (item, rank: Rank(item))).Where(item => item.rank > 0).OrderByDescending(item => item.rank).Select(item => (JsonElement?)item.item).FirstOrDefault();
        return best is { } article ? new JsonLd(article, items) : null;
    }

    public string? Text(params string[] names) => names.Select(name => Find(name) is { } value ? JsonValues.Text(value) : null).FirstOrDefault(text => text is not null)?.Trim();

    /// <summary>Names of the people or bodies in a field, following references into the graph.</summary>
    public IReadOnlyList<string> Names(string field) =>
        Find(field) is { } value ? JsonValues.Authors(value) : [];

    /// <summary>Names of what the article is about that is of one of these kinds.</summary>
    public IReadOnlyList<string> About(params string[] kinds) =>
        [.. new[] { "about", "mentions", "contentLocation", "locationCreated", "spatialCoverage" }
            .SelectMany(Items)
            .Where(item => TypesOf(item).Any(kinds.Contains))
            .Select(JsonValues.Text)
            .OfType<string>()
            .Distinct()];

    private IEnumerable<JsonElement> Items(string field) => Find(field) switch
    {
        { ValueKind: JsonValueKind.Array } list => list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object),
        { ValueKind: JsonValueKind.Object } item => [item],
        _ => [],
    };

    private JsonElement? Find(string name)
    {
        if (!_article.TryGetProperty(name, out var value))
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Object && !value.TryGetProperty("name", out _)
            && value.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String && _byId.TryGetValue(id.GetString()!, out var referred)
            ? referred
            : value;
    }

    private static int Rank(JsonElement item) => TypesOf(item).Select(type => Array.IndexOf(Kinds, type) + 1).DefaultIfEmpty().Max();

    private static IEnumerable<string> TypesOf(JsonElement item) => item.TryGetProperty("@type", out var type) ? JsonValues.Texts(type) : [];

    private static void Flatten(JsonElement root, List<JsonElement> items)
    {
        if (root.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in root.EnumerateArray())
            {
                Flatten(item, items);
            }
        }
        else if (root.ValueKind == JsonValueKind.Object)
        {
            items.Add(root);
            foreach (var nested in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage"])
            {
                if (root.TryGetProperty(nested, out var inner) && inner.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
                {
                    Flatten(inner, items);
                }
            }
        }
    }

    private static JsonElement? Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(HalfOfPair().Replace(json.Trim().TrimEnd(';'), @"\uFFFD"), Lenient);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static readonly JsonSerializerOptions Lenient = new() { AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip, MaxDepth = MaxDepth };

    /// <summary>A half of a surrogate pair in one field must not cost the page its metadata.</summary>
    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F][0-9a-fA-F]{2})|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex HalfOfPair();
}
