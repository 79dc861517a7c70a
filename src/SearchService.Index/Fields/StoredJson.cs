using System.Text.Json.Serialization;
using SearchService.Articles;

namespace SearchService.Indexing.Fields;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Article))]
[JsonSerializable(typeof(StoredFileRecord))]
[JsonSerializable(typeof(StoredRejection))]
internal sealed partial class StoredJson : JsonSerializerContext;

internal sealed record StoredFileRecord(string Hash, long Bytes, DateTimeOffset Read, int Articles, int Rejected);

internal sealed record StoredRejection(string Code, string Reason);
