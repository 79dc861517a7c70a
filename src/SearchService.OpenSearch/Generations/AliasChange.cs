using System.Text.Json;
using System.Text.Json.Serialization;

namespace SearchService.OpenSearch.Generations;

/// <summary>What a name in the cluster stands for from now on; all of it holds at once.</summary>
internal sealed record AliasChange(IReadOnlyList<AliasAction> Actions);

/// <summary>One of both.</summary>
internal sealed record AliasAction(AliasedName? Add, AliasedName? Remove);

internal sealed record AliasedName(string Index, string Alias);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AliasChange))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class AliasJson : JsonSerializerContext;
