using System.Buffers;
using System.Text.Json;
using SearchService.OpenSearch.Asking;

namespace SearchService.OpenSearch.Searching;

/// <summary>One request to search, asked of one point in time.</summary>
/// <param name="PointInTime">Its id.</param>
/// <param name="Query">What is looked for.</param>
internal sealed record ClusterSearch(string PointInTime, Clause Query)
{
    /// <summary>How long the point in time is kept from now on, at least.</summary>
    public TimeSpan KeepAlive { get; init; } = PointsInTime.UsualKeep;

    /// <summary>Hits to return, 0 to 10,000.</summary>
    public int Size { get; init; }

    /// <summary>Count all that is found; else the number is not asked for.</summary>
    public bool CountsAll { get; init; }

    public HitSort Sort { get; init; } = HitSort.None;

    /// <summary>The sort values that hits come behind, as JSON; null from the start.</summary>
    public string? After { get; init; }

    /// <summary>Of each value of a field the first hit alone; null for all.</summary>
    public string? Collapsed { get; init; }

    /// <summary>What is read of a hit; the sort values are always.</summary>
    public IReadOnlyList<string> Read { get; init; } = [];

    /// <summary>
    /// Fields of which the values are read, and not what is read back of a hit: of many hits that costs much less.
    /// </summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Of what is found and counted, what is shown as hits; null for all.</summary>
    public Clause? Shown { get; init; }

    /// <summary>Counts the combined values of these fields; empty for none.</summary>
    public IReadOnlyList<string> Counted { get; init; } = [];

    /// <summary>Of these, the combination that the next ones come behind, as JSON; null from the start.</summary>
    public string? CountedAfter { get; init; }

    /// <summary>
    /// Of each of these sets of fields the first combinations, all in one answer: see <see cref="SearchAnswer.TogetherName"/>.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<string>> Together { get; init; } = [];

    /// <summary>What is counted beside, each under its name.</summary>
    public IReadOnlyList<Aggregation> Beside { get; init; } = [];

    /// <summary>A number that is added up in the articles of each combination; null for none.</summary>
    public string? Summed { get; init; }

    /// <summary>How many articles each of these finds, counted apart.</summary>
    public IReadOnlyList<Clause> Filters { get; init; } = [];

    /// <summary>The most frequent values of a field that fit an expression, as every shard counts them; null for none.</summary>
    public FrequentValues? Frequent { get; init; }

    /// <summary>Adds up the scores of all that is found.</summary>
    public bool SumsScores { get; init; }

    /// <summary>Says of each hit how its score came about.</summary>
    public bool Explains { get; init; }

    /// <summary>Combinations of values in one answer.</summary>
    public const int CountedSize = 5_000;

    public byte[] ToJson()
    {
        var bytes = new ArrayBufferWriter<byte>(1024);
        using var json = new Utf8JsonWriter(bytes);
        json.WriteStartObject();
        json.WriteStartObject("pit");
        json.WriteString("id", PointInTime);
        json.WriteString("keep_alive", FormattableString.Invariant($"{(int)KeepAlive.TotalSeconds}s"));
        json.WriteEndObject();
        json.WritePropertyName("query");
        Query.Write(json);
        json.WriteNumber("size", Size);
        json.WriteBoolean("track_total_hits", CountsAll);
        json.WriteBoolean("explain", Explains);
        WriteHits(json);
        WriteCounts(json);
        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenSpan.ToArray();
    }

    private void WriteHits(Utf8JsonWriter json)
    {
        if (Read.Count == 0)
        {
            // An empty list would read everything.
            json.WriteBoolean("_source", false);
        }
        else
        {
            WriteNames(json, "_source", Read);
        }

        if (Values.Count > 0)
        {
            WriteNames(json, "docvalue_fields", Values);
            json.WriteString("stored_fields", "_none_");
        }

        if (Sort != HitSort.None)
        {
            Sort.Write(json);
        }

        if (Shown is { } shown)
        {
            json.WritePropertyName("post_filter");
            shown.Write(json);
        }

        if (After is { } after)
        {
            json.WritePropertyName("search_after");
            json.WriteRawValue(after);
        }

        if (Collapsed is { } field1)
        {
            json.WriteStartObject("collapse");
            json.WriteString("field", field1);
            json.WriteEndObject();
        }
    }

    private static void WriteNames(Utf8JsonWriter json, string name, IReadOnlyList<string> fields)
    {
        json.WriteStartArray(name);
        foreach (var field in fields)
        {
            json.WriteStringValue(field);
        }

        json.WriteEndArray();
    }

    private void WriteCounts(Utf8JsonWriter json)
    {
        if (Counted.Count == 0 && Together.Count == 0 && Filters.Count == 0 && Beside.Count == 0 && Frequent is null && !SumsScores)
        {
            return;
        }

        json.WriteStartObject("aggs");
        if (Counted.Count > 0)
        {
            WriteCombinations(json, SearchAnswer.Combinations, Counted);
        }

        for (var i = 0; i < Together.Count; i++)
        {
            WriteCombinations(json, SearchAnswer.TogetherName(i), Together[i]);
        }

        if (SumsScores)
        {
            json.WriteStartObject(SearchAnswer.ScoreSum);
            json.WriteStartObject("sum");
            json.WriteString("script", "_score");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        Frequent?.Write(json);
        foreach (var each in Beside)
        {
            each.Write(json);
        }

        for (var i = 0; i < Filters.Count; i++)
        {
            json.WriteStartObject(SearchAnswer.FilterName(i));
            json.WritePropertyName("filter");
            Filters[i].Write(json);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>Counts of a composite aggregation are exact: it goes through all combinations in order, some at a time.</summary>
    private void WriteCombinations(Utf8JsonWriter json, string name, IReadOnlyList<string> fields)
    {
        json.WriteStartObject(name);
        json.WriteStartObject("composite");
        json.WriteNumber("size", CountedSize);
        json.WriteStartArray("sources");
        foreach (var field in fields)
        {
            json.WriteStartObject();
            json.WriteStartObject(field);
            json.WriteStartObject("terms");
            json.WriteString("field", field);
            json.WriteBoolean("missing_bucket", true);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (CountedAfter is { } after)
        {
            json.WritePropertyName("after");
            json.WriteRawValue(after);
        }

        json.WriteEndObject();
        if (Summed is { } number)
        {
            json.WriteStartObject("aggs");
            json.WriteStartObject("sum");
            json.WriteStartObject("sum");
            json.WriteString("field", number);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
