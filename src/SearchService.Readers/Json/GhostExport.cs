using System.Text.Json;

namespace SearchService.Readers.Json;

/// <summary>
/// The export of a Ghost site (<c>{"db": [{"data": {"posts": …, "users": …}}]}</c>): the posts and pages that are published, with their
/// writers and first tag, which stand in tables of their own. Drafts and planned posts are passed over.
/// </summary>
internal static class GhostExport
{
    /// <summary>The posts in order; null where the value is no such export.</summary>
    public static IEnumerable<JsonElement>? Posts(JsonElement root)
    {
        var database = root.TryGetProperty("db", out var all) && all.ValueKind == JsonValueKind.Array && all.GetArrayLength() > 0
            ? all[0]
            : root;
        return database.ValueKind == JsonValueKind.Object && database.TryGetProperty("data", out var data)
            && data.ValueKind == JsonValueKind.Object && Rows(data, "posts").Any() && Has(data, "users", "posts_authors", "posts_tags")
            ? Published(data)
            : null;
    }

    private static IEnumerable<JsonElement> Published(JsonElement data)
    {
        var users = Names(data, "users");
        var tags = Names(data, "tags");
        var writers = Rows(data, "posts_authors").ToLookup(row => Text(row, "post_id"), row => Text(row, "author_id"));
        var labels = Rows(data, "posts_tags").ToLookup(row => Text(row, "post_id"), row => Text(row, "tag_id"));
        var site = Rows(data, "settings").Where(row => Text(row, "key") == "title").Select(row => Text(row, "value")).FirstOrDefault();
        foreach (var post in Rows(data, "posts").Where(post => Text(post, "status") is null or "published"))
        {
            var id = Text(post, "id");
            var fields = post.EnumerateObject().Where(field => field.Name is not ("author" or "author_id" or "mobiledoc" or "lexical"))
                .Select(field => (field.Name, field.Value)).ToList();
            List<string> names = [.. writers[id].Append(Text(post, "author_id")).OfType<string>().Distinct()
                .Select(user => users.GetValueOrDefault(user)).OfType<string>()];
            if (names.Count > 0)
            {
                fields.Add(("authors", JsonSerializer.SerializeToElement(names)));
            }

            if (labels[id].OfType<string>().Select(tag => tags.GetValueOrDefault(tag)).FirstOrDefault(name => name is not null) is { } tag)
            {
                fields.Add(("section", JsonSerializer.SerializeToElement(tag)));
            }

            if (site is not null)
            {
                fields.Add(("source", JsonSerializer.SerializeToElement(site)));
            }

            yield return PandasTable.Row(fields);
        }
    }

    private static Dictionary<string, string> Names(JsonElement data, string table)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in Rows(data, table))
        {
            if (Text(row, "id") is { } id && Text(row, "name") is { } name)
            {
                names.TryAdd(id, name);
            }
        }

        return names;
    }

    private static bool Has(JsonElement data, params ReadOnlySpan<string> tables)
    {
        foreach (var table in tables)
        {
            if (data.TryGetProperty(table, out _))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<JsonElement> Rows(JsonElement data, string table) =>
        data.TryGetProperty(table, out var rows) && rows.ValueKind == JsonValueKind.Array
            ? rows.EnumerateArray().Where(row => row.ValueKind == JsonValueKind.Object)
            : [];

    private static string? Text(JsonElement row, string name) => !row.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : value.ValueKind == JsonValueKind.Number ? value.GetRawText()
        : null;
}
