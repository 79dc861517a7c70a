using System.Text.Json;
using SearchService.Articles;

namespace SearchService.Wire.Json;

/// <summary>
/// The fields of a file that no field of the article could hold, as they are written out: under their own names, and under
/// <c>asGiven</c> where the article has a field of that name already (<c>"published": "early autumn 1987"</c>).
/// </summary>
public static class KeptFields
{
    private const string AsGiven = "asGiven";

    /// <param name="article">The article.</param>
    /// <param name="own">The names of the article's own fields.</param>
    public static Dictionary<string, JsonElement>? Of(Article article, IReadOnlySet<string> own)
    {
        if (article.Extra.Count == 0)
        {
            return null;
        }

        var fields = article.Extra.Where(field => !own.Contains(field.Key)).ToDictionary();
        var given = article.Extra.Where(field => own.Contains(field.Key)).ToList();
        if (given.Count > 0)
        {
            var earlier = fields.TryGetValue(AsGiven, out var before) && before.ValueKind == JsonValueKind.Object ? before.EnumerateObject()
                .Select(field => KeyValuePair.Create(field.Name, field.Value)) : [];
            fields[AsGiven] = JsonSerializer.SerializeToElement(
                earlier.Concat(given).DistinctBy(field => field.Key).ToDictionary(), WireJson.Default.DictionaryStringJsonElement);
        }

        return fields;
    }
}
