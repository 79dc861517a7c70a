using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using SearchService.Indexing.Matching;
using SearchService.Queries;

namespace SearchService.OpenSearch.Searching;

/// <summary>Where a page ended. Any process that asks the cluster can go on from it.</summary>
/// <param name="Point">The point in time that it was read from.</param>
/// <param name="After">
/// What its last hit was sorted by, as JSON; an empty array for one of the best hits, whose order is not the cluster's.
/// </param>
/// <param name="Partial">The last hit was one in which a word is missing.</param>
/// <param name="Asked">What was asked, as <see cref="HitCursor.FingerprintOf"/> gives it.</param>
internal sealed record ClusterCursor(string Point, string After, bool Partial, string Asked)
{
    private const string Nothing = "[]";

    /// <summary>How many of the best hits were shown where the last was one of them, else 0.</summary>
    public int Passed { get; init; }

    /// <summary>What hits come behind, or null where <see cref="Passed"/> says it.</summary>
    [JsonIgnore]
    public string? SortedAfter => Passed > 0 ? null : After;

    /// <summary>Goes on behind a hit.</summary>
    public static ClusterCursor Behind(ShownHit hit, bool isPartial, string point, SearchRequest request) => new(
        point, hit.Lent is null ? hit.Hit.Sort.GetRawText() : Nothing, isPartial, HitCursor.FingerprintOf(request))
    {
        Passed = hit.Lent?.Passed ?? 0,
    };

    public string Encode() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(this, ClusterCursorJson.Default.ClusterCursor));

    /// <exception cref="SearchException">The text is not a cursor, or that of another query.</exception>
    public static ClusterCursor Decode(string text, SearchRequest request)
    {
        ClusterCursor? cursor = null;
        try
        {
            cursor = JsonSerializer.Deserialize(Base64Url.DecodeFromChars(text), ClusterCursorJson.Default.ClusterCursor);
        }
        catch (Exception malformed) when (malformed is FormatException or JsonException or DecoderFallbackException)
        {
            // It has no value then, which is refused below.
        }

        if (cursor is not { Point: not null, After: not null, Asked: not null, Passed: >= 0 } || !IsArray(cursor.After))
        {
            throw new SearchException(SearchErrorCode.InvalidCursor, "The cursor is not one that an answer gave as `next`.");
        }

        return cursor.Asked == HitCursor.FingerprintOf(request) ? cursor : throw new SearchException(SearchErrorCode.InvalidCursor,
            "The cursor belongs to another query: use it with the query, filters, match, copies and sort that it was given for.");
    }

    private static bool IsArray(string json)
    {
        try
        {
            using var parsed = JsonDocument.Parse(json);
            return parsed.RootElement.ValueKind == JsonValueKind.Array;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

[JsonSerializable(typeof(ClusterCursor))]
internal sealed partial class ClusterCursorJson : JsonSerializerContext;
