using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SearchService.Wire.Citations;
using SearchService.Wire.Requests;

namespace SearchService.Wire.Json;

/// <summary>The JSON of collections and citations.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CollectionBody))]
[JsonSerializable(typeof(CollectionResponse))]
[JsonSerializable(typeof(KeptResponse))]
[JsonSerializable(typeof(KeptArticleResponse))]
[JsonSerializable(typeof(ExportedKeptArticle))]
[JsonSerializable(typeof(CslItem))]
public sealed partial class CollectionJson : JsonSerializerContext
{
    /// <summary>With letters of every script written as they are.</summary>
    public static CollectionJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
