using System.Text.Json;
using System.Text.Json.Serialization;
using SearchService.OpenSearch.Connection;

namespace SearchService.OpenSearch.Searching;

/// <summary>What the cluster answers to a <see cref="ClusterSearch"/>.</summary>
internal sealed record SearchAnswer(
    bool TimedOut,
    [property: JsonPropertyName("_shards")] ShardCounts Shards,
    FoundHits Hits,
    IReadOnlyDictionary<string, CountedAnswer>? Aggregations)
{
    /// <summary>The same with values of fields where what is read of hits is looked for.</summary>
    public SearchAnswer Read() => this with { Hits = Hits with { Hits = [.. Hits.Hits.Select(hit => hit.Read())] } };

    public const string Combinations = "combinations";
    public const string ScoreSum = "scores";

    public static string TogetherName(int number) => FormattableString.Invariant($"together{number}");

    public static string FilterName(int number) => FormattableString.Invariant($"filter{number}");
}

/// <summary>An answer to each of several requests, in their order.</summary>
internal sealed record SearchAnswers(IReadOnlyList<OneOfAnswers> Responses);

/// <param name="Error">Where it is none.</param>
internal sealed record OneOfAnswers(
    JsonElement? Error,
    int Status,
    bool TimedOut,
    [property: JsonPropertyName("_shards")] ShardCounts? Shards,
    IReadOnlyDictionary<string, CountedAnswer>? Aggregations);

internal sealed record FoundHits(FoundTotal? Total, IReadOnlyList<FoundHit> Hits);

internal sealed record FoundTotal(long Value);

/// <param name="Sort">The values that it was sorted by.</param>
internal sealed record FoundHit(
    [property: JsonPropertyName("_score")] double? Score, JsonElement Sort, [property: JsonPropertyName("_source")] HitSource? Source)
{
    /// <summary>How the score came about, where that was asked.</summary>
    [JsonPropertyName("_explanation")]
    public ScoreStep? Explanation { get; init; }

    /// <summary>The values of fields, where these were asked for.</summary>
    public HitValues? Fields { get; init; }

    /// <summary>The values that a field of names with their printed forms has, where these were asked for.</summary>
    public IEnumerable<string> FormsOf(string field) =>
        Fields?.Others?.TryGetValue(field, out var forms) == true ? forms.EnumerateArray().Select(form => form.GetString()!) : [];

    /// <summary>The same with values of fields where they are looked for.</summary>
    public FoundHit Read() => this with
    {
        Source = new HitSource(Fields?.Id?[0], Fields?.Group?[0], null) { Profile = Fields?.ProfileBytes, Sources = Fields?.Source },
    };
}

/// <param name="Profile">In Base64 without padding.</param>
internal sealed record HitValues(
    IReadOnlyList<string>? Id, IReadOnlyList<string>? Group, IReadOnlyList<string>? Profile, IReadOnlyList<string>? Source)
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }

    /// <summary>The words of the article, as <see cref="Indexing.Words.Weights.ArticleProfile"/> encodes them.</summary>
    public byte[]? ProfileBytes =>
        Profile is [var text, ..] ? Convert.FromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '=')) : null;
}

/// <param name="Value">What it comes to.</param>
/// <param name="Description">As Lucene says it.</param>
/// <param name="Details">What it is made of.</param>
internal sealed record ScoreStep(double Value, string Description, IReadOnlyList<ScoreStep> Details);

/// <summary>The fields of an article that are read back, as far as they were asked for.</summary>
internal sealed record HitSource(string? Id, string? Group, StoredFields? Stored)
{
    public string? Line { get; init; }

    public string? CopyOf { get; init; }

    public string? Hash { get; init; }

    public string? File { get; init; }

    public string? Embargo { get; init; }

    /// <summary>The words of the article, where values of fields were read.</summary>
    [JsonIgnore]
    public byte[]? Profile { get; set; }

    /// <summary>The key of whoever published it.</summary>
    [JsonPropertyName("source")]
    public IReadOnlyList<string>? Sources { get; init; }

    /// <summary>Of a line that says that an article was withdrawn.</summary>
    [JsonPropertyName("withdrawn")]
    public string? WithdrawnId { get; init; }
}

/// <summary>The field of what is read back and never searched.</summary>
internal sealed record StoredFields(
    JsonElement Article, byte[] Entities, byte[]? CorrectedEntities, string Folder, string Name, string Entry, string Versions)
{
    public string? EntitiesVersion { get; init; }

    public byte[]? Sketch { get; init; }

    /// <summary>Of a line of the ledger: what it says.</summary>
    public JsonElement? Record { get; init; }

    /// <summary>What the generation keeps of the runs that wrote it.</summary>
    public JsonElement? State { get; init; }
}

/// <param name="DocCount">Of a filter: how many articles it finds.</param>
/// <param name="Buckets">Of combinations: in order.</param>
/// <param name="AfterKey">Of the last of these; null behind the end.</param>
internal sealed record CountedAnswer(long? DocCount, IReadOnlyList<Combination>? Buckets, JsonElement? AfterKey)
{
    /// <summary>Of a sum: what it comes to.</summary>
    public double? Value { get; init; }

    /// <summary>Of frequent values: how many articles a value may have at most that is not among them.</summary>
    public long? DocCountErrorUpperBound { get; init; }

    /// <summary>Of frequent values: what the values have that are not among them; 0 where all are.</summary>
    public long? SumOtherDocCount { get; init; }

    /// <summary>What was counted of a part, by its name.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Within { get; set; }

    /// <summary>What was counted of the part under a name.</summary>
    public CountedAnswer Of(string name) => Find(name) ?? throw new InvalidDataException($"The cluster's answer lacks {name}.");

    /// <summary>The same; null where it was not asked for.</summary>
    public CountedAnswer? Find(string name) => Within?.TryGetValue(name, out var counted) == true
        ? counted.Deserialize(SearchJson.Default.CountedAnswer)
        : null;
}

/// <param name="Key">
/// The value of each field; null where an article has none. Of frequent values the one value, under an empty name.
/// </param>
internal sealed record Combination(
    [property: JsonConverter(typeof(CombinationKeyJson))] IReadOnlyDictionary<string, string?> Key, long DocCount)
{
    /// <summary>The articles without a value of any field.</summary>
    public bool HasNothing => Key.Values.All(value => value is null);

    /// <summary>Of a frequent value: by how much the number may be too small.</summary>
    public long? DocCountErrorUpperBound { get; init; }

    /// <summary>What was added up, where that was asked.</summary>
    public AddedUp? Sum { get; init; }
}

internal sealed record AddedUp(double Value);

internal sealed class CombinationKeyJson : JsonConverter<IReadOnlyDictionary<string, string?>>
{
    public override IReadOnlyDictionary<string, string?> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
    {
        Dictionary<string, string?> values = [];
        if (reader.TokenType == JsonTokenType.String)
        {
            values.Add("", reader.GetString());
            return values;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = reader.GetString()!;
            reader.Read();
            values.Add(field, reader.GetString());
        }

        return values;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, string?> value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Answers are read.");
}

internal sealed record FoundDocument(bool Found, [property: JsonPropertyName("_source")] HitSource? Source);

internal sealed record OpenedPoint(string PitId, [property: JsonPropertyName("_shards")] ShardCounts Shards);

internal sealed record ClosedPoints(IReadOnlyList<string> PitId);

internal sealed record IndexStatistics(IReadOnlyDictionary<string, StatisticsOfIndex>? Indices);

/// <param name="Uuid">Of the index.</param>
/// <param name="Shards">The copies of each shard, by its number.</param>
internal sealed record StatisticsOfIndex(string Uuid, IReadOnlyDictionary<string, IReadOnlyList<StatisticsOfCopy>>? Shards);

/// <param name="SeqNo">Null of a copy that a node is still bringing back, which answers nothing yet.</param>
/// <param name="Refresh">When it came to show what was written.</param>
internal sealed record StatisticsOfCopy(CopyChanges? SeqNo, RefreshStatistics Refresh);

/// <param name="MaxSeqNo">The number of the last change, which no restart begins anew; -1 where there was none.</param>
internal sealed record CopyChanges(long MaxSeqNo);

/// <param name="ExternalTotal">How often what was written came to be seen since the node has the copy.</param>
internal sealed record RefreshStatistics(long ExternalTotal);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(SearchAnswer))]
[JsonSerializable(typeof(SearchAnswers))]
[JsonSerializable(typeof(FoundDocument))]
[JsonSerializable(typeof(OpenedPoint))]
[JsonSerializable(typeof(ClosedPoints))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(IndexStatistics))]
internal sealed partial class SearchJson : JsonSerializerContext;
