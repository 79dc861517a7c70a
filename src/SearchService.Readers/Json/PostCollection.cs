using System.Text.Json;

namespace SearchService.Readers.Json;

/// <summary>
/// The collection of the Washington Post (TREC): an article is a list of parts, each of a type; paragraphs are markup, captions belong to
/// pictures.
/// </summary>
internal static class PostCollection
{
    public static IEnumerable<JsonField> Of(JsonElement article)
    {
        if (!article.TryGetProperty("contents", out var contents) || contents.ValueKind != JsonValueKind.Array)
        {
            yield break;
        }

        var parts = contents.EnumerateArray().Where(part => part.ValueKind == JsonValueKind.Object).ToList();
        var paragraphs = parts.Where(part => Text(part, "type") == "sanitized_html").Select(part => Text(part, "content"))
            .OfType<string>().ToList();
        if (paragraphs.Count == 0)
        {
            yield break;
        }

        yield return Made("bodyhtml", string.Concat(paragraphs.Select(paragraph => $"<p>{paragraph}</p>")));
        if (parts.Find(part => Text(part, "type") == "kicker") is { ValueKind: JsonValueKind.Object } kicker
            && Text(kicker, "content") is { } section)
        {
            yield return Made("section", section);
        }

        var captions = parts.Select(part => Text(part, "fullcaption") ?? Text(part, "blurb")).OfType<string>().Distinct().ToList();
        if (captions.Count > 0)
        {
            yield return Made("captions", captions);
        }
    }

    private static JsonField Made<T>(string name, T value) => new(name, JsonSerializer.SerializeToElement(value), IsMade: true);

    private static string? Text(JsonElement part, string name) =>
        part.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
