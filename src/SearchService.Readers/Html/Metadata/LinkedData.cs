using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;

namespace SearchService.Readers.Html.Metadata;

/// <summary>
/// The JSON of a page's <c>application/ld+json</c> scripts, as sites write it: in a comment, with raw line breaks in strings, as entities,
/// several values in one script.
/// </summary>
internal static partial class LinkedData
{
    private const int LongestScript = 1_000_000;
    private const int MaxDepth = 64;
    private const int MostItems = 2_000;

    private static readonly JsonDocumentOptions Lenient =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MaxDepth };

    private static readonly string[] Nests = ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item", "hasPart"];

    /// <summary>All objects of all scripts, those within graphs and lists too.</summary>
    public static IReadOnlyList<JsonElement> ItemsOf(IHtmlDocument page)
    {
        var items = new List<JsonElement>();
        foreach (var script in page.QuerySelectorAll("script[type*='ld+json' i]"))
        {
            if (script.TextContent.Length is > 1 and < LongestScript && Parse(script.TextContent) is { } root)
            {
                Flatten(root, items);
            }
        }

        return items;
    }

    private static void Flatten(JsonElement root, List<JsonElement> items)
    {
        if (items.Count > MostItems)
        {
            return;
        }

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
            foreach (var nest in Nests)
            {
                if (root.TryGetProperty(nest, out var inner) && inner.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
                {
                    Flatten(inner, items);
                }
            }
        }
    }

    private static JsonElement? Parse(string script)
    {
        var json = Wrapping().Replace(script, "").Trim().TrimEnd(';');
        json = HalfOfPair().Replace(Controls().Replace(json, " "), @"\uFFFD");
        return Element(json)
            ?? (json.Contains("&quot;", StringComparison.Ordinal) ? Element(WebUtility.HtmlDecode(json)) : null)
            ?? Element("[" + Adjacent().Replace(json, "},{") + "]");
    }

    /// <summary>A value in JSON; null where it breaks the grammar.</summary>
    public static JsonElement? Element(string json)
    {
        try
        {
            using var parsed = JsonDocument.Parse(json, Lenient);
            return parsed.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex(
        @"^\s*(?://|/\*)?\s*(?:<!--|<!\[CDATA\[)\s*(?:\*/)?|(?://|/\*)?\s*(?:-->|\]\]>)\s*(?:\*/)?\s*;?\s*$",
        RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Wrapping();

    /// <summary>Raw line breaks and tabs: JSON forbids them in strings and does without them elsewhere.</summary>
    [GeneratedRegex(@"[\u0000-\u001f]+", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Controls();

    [GeneratedRegex(@"\}\s*\{", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Adjacent();

    /// <summary>A half of a surrogate pair in one field must not cost the page its metadata.</summary>
    [GeneratedRegex(
        @"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F][0-9a-fA-F]{2})|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex HalfOfPair();
}
