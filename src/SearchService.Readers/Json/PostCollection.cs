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
        var parts = article.ItemsOf("contents").ToList();
        var paragraphs = parts.Where(part => part.TextOf("type") == "sanitized_html").Select(part => part.TextOf("content"))
            .OfType<string>().ToList();
        if (paragraphs.Count == 0)
        {
            yield break;
        }

        yield return JsonField.Made("bodyhtml", string.Concat(paragraphs.Select(paragraph => $"<p>{paragraph}</p>")));
        if (parts.Find(part => part.TextOf("type") == "kicker").TextOf("content") is { } section)
        {
            yield return JsonField.Made("section", section);
        }

        var captions = parts.Select(part => part.TextOf("fullcaption") ?? part.TextOf("blurb")).OfType<string>().Distinct().ToList();
        if (captions.Count > 0)
        {
            yield return JsonField.Made("captions", captions);
        }
    }
}
