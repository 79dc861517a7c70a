using System.Text.Json;
using System.Text.Json.Serialization;

namespace SearchService.OpenSearch.Made;

/// <summary>Something that people made, as it lies in the cluster.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Order">Those of a kind are listed by it.</param>
/// <param name="Value">The thing itself, which the cluster keeps and does not look into.</param>
/// <param name="State">In which of several states it is; null where its kind has none.</param>
internal sealed record MadeDocument(string Kind, string Order, JsonElement Value, string? State);

/// <summary>A document, and which change of it was the last.</summary>
internal sealed record VersionedDocument(
    [property: JsonPropertyName("_seq_no")] long SeqNo, [property: JsonPropertyName("_primary_term")] long PrimaryTerm,
    [property: JsonPropertyName("_id")] string Id, [property: JsonPropertyName("_source")] MadeDocument Source, JsonElement? Sort);

internal sealed record MadeAnswer(MadeHits Hits);

internal sealed record MadeHits(MadeTotal? Total, IReadOnlyList<VersionedDocument> Hits);

internal sealed record MadeTotal(long Value);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(MadeDocument))]
[JsonSerializable(typeof(VersionedDocument))]
[JsonSerializable(typeof(MadeAnswer))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class MadeJson : JsonSerializerContext;
