using System.Text.Json;
using System.Text.Json.Serialization;

namespace SearchService.OpenSearch.Connection;

internal sealed record ClusterGreeting(string? ClusterName, GreetingVersion? Version);

internal sealed record GreetingVersion(string? Number, string? Distribution);

internal sealed record ClusterHealth(string Status, int NumberOfNodes, int NumberOfDataNodes, int UnassignedShards);

/// <param name="Error">An object, or a word alone where a request was malformed.</param>
internal sealed record ErrorAnswer(JsonElement? Error, int Status)
{
    public string? Type => Text(Root, "type");

    public string? Reason => Text(Root, "reason");

    /// <summary>The cause below all others.</summary>
    private JsonElement? Root =>
        Error is { ValueKind: JsonValueKind.Object } error
            ? error.TryGetProperty("root_cause", out var causes) && causes.ValueKind == JsonValueKind.Array && causes.GetArrayLength() > 0
                ? causes[0]
                : error
            : null;

    private static string? Text(JsonElement? from, string name) =>
        from is { ValueKind: JsonValueKind.Object } item && item.TryGetProperty(name, out var text)
            && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}

internal sealed record Acknowledgement(bool Acknowledged);

internal sealed record CountAnswer(long Count, [property: JsonPropertyName("_shards")] ShardCounts Shards) : IShardsAnswer;

internal sealed record RefreshAnswer([property: JsonPropertyName("_shards")] ShardCounts Shards) : IShardsAnswer;

/// <summary>An answer that is only whole where every shard gave its part.</summary>
internal interface IShardsAnswer
{
    ShardCounts Shards { get; }
}

internal sealed record ShardCounts(int Total, int Failed);

internal sealed record IndexLine(string Index);

internal sealed record ShardLine(string Index, string State);

internal sealed record SizeLine([property: JsonPropertyName("store.size")] string? Size);

internal sealed record MappedIndex(IndexMappings Mappings);

internal sealed record IndexMappings([property: JsonPropertyName("_meta")] IndexMeta? Meta);

/// <summary>What an index says of itself.</summary>
/// <param name="Schema">The layout that it was written in.</param>
internal sealed record IndexMeta(int? Schema);

internal sealed record BulkAnswer(bool Errors, IReadOnlyList<IReadOnlyDictionary<string, BulkItem>> Items);

/// <param name="Status">As of a request of its own.</param>
/// <param name="Result">What became of the document, such as <c>created</c>.</param>
/// <param name="Error">Why nothing did.</param>
internal sealed record BulkItem(int Status, string? Result, BulkFault? Error);

internal sealed record BulkFault(string? Type, string? Reason, BulkFault? CausedBy);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ClusterGreeting))]
[JsonSerializable(typeof(ClusterHealth))]
[JsonSerializable(typeof(ErrorAnswer))]
[JsonSerializable(typeof(Acknowledgement))]
[JsonSerializable(typeof(CountAnswer))]
[JsonSerializable(typeof(RefreshAnswer))]
[JsonSerializable(typeof(IReadOnlyList<IndexLine>))]
[JsonSerializable(typeof(IReadOnlyList<ShardLine>))]
[JsonSerializable(typeof(IReadOnlyList<SizeLine>))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, MappedIndex>))]
[JsonSerializable(typeof(BulkAnswer))]
internal sealed partial class ClusterJson : JsonSerializerContext;
