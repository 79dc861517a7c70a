using System.Text.Json;

namespace SearchService.Readers.Json;

/// <summary>
/// The articles in one JSON value that is none itself: answers of services around a list (<c>response.docs</c>,
/// <c>zone[].records.article</c>), objects by their keys, and the forms in which pandas writes a table (records, columns, index, split).
/// </summary>
internal static class JsonLists
{
    private const int Deepest = 8;
    private const int MostBesideWrapped = 2;
    private static readonly string[] Wrappers = ["_source", "article", "doc", "document"];

    /// <summary>What else wraps an article, beside little more than a number: exports of Twitter, the feed of AP.</summary>
    private static readonly string[] ThinWrappers = ["tweet", "item"];

    /// <summary>The articles in order; empty where the value is one itself, or holds none.</summary>
    public static IEnumerable<JsonElement> In(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || HasText(Unwrapped(root)) || ComposedDocument.TextOf(Unwrapped(root)) is not null)
        {
            return [];
        }

        // An article without its text may list others beside it, which are not in the file.
        return GhostExport.Posts(root) ?? JsonFeed.Items(root) ?? PandasTable.Split(root) ?? PandasTable.Columns(root)
            ?? (IsArticle(root) ? Found(root, 0).Any(item => HasText(Unwrapped(item))) ? Found(root, 0) : [] : Found(root, 0));
    }

    /// <summary>Whether the object has a field for a text that is not empty.</summary>
    public static bool HasText(JsonElement item) => item.ValueKind == JsonValueKind.Object
        && item.EnumerateObject().Any(
            field => FieldNames.Find(field.Name) is ({ } meaning, _) && meaning is FieldMeaning.Text
            or FieldMeaning.Html && IsText(field.Value));

    /// <summary>
    /// Dumps of search engines and some services wrap the article: <c>{"_id": …, "_source": {…}}</c>, <c>{"article": {…}}</c>.
    /// </summary>
    public static JsonElement Unwrapped(JsonElement root)
    {
        foreach (var wrapper in Wrappers)
        {
            if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty(wrapper, out var inner)
                && inner.ValueKind == JsonValueKind.Object)
            {
                return inner;
            }
        }

        return Array.Find(ThinWrappers, name => root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var thin)
            && HasText(thin) && root.EnumerateObject().Count() <= 1 + MostBesideWrapped) is { } wrapping
            ? root.GetProperty(wrapping)
            : root;
    }

    private static IEnumerable<JsonElement> Found(JsonElement value, int depth)
    {
        if (depth > Deepest)
        {
            yield break;
        }

        var children = value.ValueKind switch
        {
            JsonValueKind.Object => value.EnumerateObject().Select(field => field.Value).ToList(),
            JsonValueKind.Array => [.. value.EnumerateArray()],
            _ => [],
        };
        foreach (var child in children.Where(child => child.ValueKind is JsonValueKind.Object or JsonValueKind.Array))
        {
            if (IsArticle(child) || HoldsArticle(child))
            {
                yield return child;
                continue;
            }

            // In a list of articles one without a text is an entry as well, and is rejected as such.
            var isListed = value.ValueKind == JsonValueKind.Array && child.ValueKind == JsonValueKind.Object && children.Exists(IsArticle);
            foreach (var inner in isListed ? [child] : Found(child, depth + 1))
            {
                yield return inner;
            }
        }
    }

    private static bool IsArticle(JsonElement item)
    {
        var inner = Unwrapped(item);
        if (inner.ValueKind != JsonValueKind.Object)
        {
            return false;
        }

        var meanings = inner.EnumerateObject().Where(field => field.Value.ValueKind != JsonValueKind.Null)
            .Select(field => FieldNames.Find(field.Name)?.Meaning).OfType<FieldMeaning>().ToHashSet();
        return (HasText(inner) && (meanings.Count > 1 || inner.EnumerateObject().Count() < 3))
            || (meanings.Contains(FieldMeaning.Title)
                && meanings.Overlaps([FieldMeaning.Published, FieldMeaning.Url, FieldMeaning.Summary]) && meanings.Count > 2);
    }

    /// <summary>An entry of a content system: its text stands in a part of it, its day or address beside that part.</summary>
    private static bool HoldsArticle(JsonElement item) => item.ValueKind == JsonValueKind.Object
        && item.EnumerateObject().Any(field => ServiceFields.Inner.Contains(field.Name) && IsArticle(field.Value))
        && item.EnumerateObject().Any(field => field.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number
            && FieldNames.Find(field.Name)?.Meaning is FieldMeaning.Id or FieldMeaning.Url or FieldMeaning.Published);

    /// <summary>A paragraph in a list of them is an object with a text and nothing that an article is known by.</summary>
    private static bool IsEntry(JsonElement item) => IsArticle(item) && Unwrapped(item).EnumerateObject()
        .Any(field => FieldNames.Find(field.Name)?.Meaning is FieldMeaning.Title or FieldMeaning.Published or FieldMeaning.Url
            or FieldMeaning.Authors or FieldMeaning.Source);

    /// <summary>The text in sections of paragraphs, as Fundus gives it.</summary>
    private static bool HasSections(JsonElement value) =>
        value.TryGetProperty("sections", out var sections) && sections.ValueKind == JsonValueKind.Array && sections.GetArrayLength() > 0
        && sections[0].ValueKind == JsonValueKind.Object && sections[0].TryGetProperty("paragraphs", out _);

    private static bool IsText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => !string.IsNullOrWhiteSpace(value.GetString()),
        JsonValueKind.Array or JsonValueKind.Object when RichText.Is(value) => RichText.Read(value) is not null,
        JsonValueKind.Array => value.GetArrayLength() > 0 && JsonValues.Text(value) is not null
        && value[0].ValueKind is JsonValueKind.String or JsonValueKind.Object && !IsEntry(value[0]),
        JsonValueKind.Object => value.TryGetProperty("rendered", out _) || value.TryGetProperty("value", out _)
        || value.TryGetProperty("$t", out _) || value.TryGetProperty("#text", out _)
        || value.TryGetProperty("stringValue", out _) || HasSections(value) || ComposedDocument.OfRuns(value) is not null,
        _ => false,
    };
}
