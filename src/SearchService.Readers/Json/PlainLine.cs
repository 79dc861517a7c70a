using System.Text.Encodings.Web;
using System.Text.Json;
using SearchService.Articles;

namespace SearchService.Readers.Json;

/// <summary>Writes an article's object with an id that holds, whatever names its own ids had.</summary>
internal static class PlainLine
{
    private const string Id = "id";

    // The object itself was read within its limit; writing adds no level.
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 1_000 };

    public static byte[] Of(JsonElement article, ArticleId id)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Writing))
        {
            writer.WriteStartObject();
            writer.WriteString(Id, id.Value);
            foreach (var field in article.EnumerateObject().Where(field => !IsThisId(field, id)))
            {
                field.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        return bytes.ToArray();
    }

    /// <summary>The field that the id was read from, and whatever else stands under the name that it gets.</summary>
    private static bool IsThisId(JsonProperty field, ArticleId id) =>
        field.NameEquals(Id) || (FieldNames.Find(field.Name) is (FieldMeaning.Id, _) && JsonValues.Text(field.Value) == id.Value);
}
