using System.Text.Json.Serialization;
using SearchService.Articles;

namespace SearchService.Indexing.Storage.Stored;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Article))]
[JsonSerializable(typeof(StoredFileRecord))]
[JsonSerializable(typeof(StoredRejection))]
[JsonSerializable(typeof(PublicationPart))]
internal sealed partial class StoredJson : JsonSerializerContext;

internal sealed record StoredFileRecord(
    string Hash, long Bytes, DateTimeOffset Read, int Articles, int Rejected, int Withdrawn, DateTimeOffset? Modified = null);

internal sealed record StoredRejection(string Code, string Reason);

/// <summary>The part of a stored article that says when it was published.</summary>
internal sealed record PublicationPart(PublicationTime? Published, PublishedFrom? PublishedFrom);
