using System.Text.Json;

namespace SearchService.Readers.Json;

/// <summary>JSON Feed (jsonfeed.org): what the feed says of all its items counts for each that does not say it itself.</summary>
internal static class JsonFeed
{
    /// <summary>The items; null where the value is no such feed.</summary>
    public static IEnumerable<JsonElement>? Items(JsonElement root) =>
        root.TryGetProperty("version", out var version) && version.ValueKind == JsonValueKind.String
            && version.GetString()!.Contains("jsonfeed.org/version", StringComparison.OrdinalIgnoreCase)
            && root.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array
            ? items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Select(item => Whole(item, root))
            : null;

    private static JsonElement Whole(JsonElement item, JsonElement feed)
    {
        var fields = item.EnumerateObject().Select(field => (field.Name, field.Value)).ToList();
        Add("source", "title");
        Add("language", "language");
        if (!item.TryGetProperty("author", out _) && !item.TryGetProperty("authors", out _))
        {
            Add("authors", "authors");
            Add("author", "author");
        }

        return PandasTable.Row(fields);

        void Add(string name, string ofFeed)
        {
            if (feed.TryGetProperty(ofFeed, out var value))
            {
                fields.Add((name, value));
            }
        }
    }
}
