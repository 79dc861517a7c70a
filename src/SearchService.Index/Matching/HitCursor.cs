using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Queries;

namespace SearchService.Indexing.Matching;

/// <summary>Where a page ended: the state of the index that it was read from, and what its last hit was sorted by.</summary>
/// <param name="Generation">The name of the generation.</param>
/// <param name="Version">Of the commit in it.</param>
/// <param name="Partial">The last hit was one in which a word is missing.</param>
/// <param name="Score">Its score.</param>
/// <param name="Published">Its moment of publication, 0 without one.</param>
/// <param name="Id">Its id.</param>
/// <param name="Asked">What was asked, as <see cref="FingerprintOf"/> gives it.</param>
internal sealed record HitCursor(
    string Generation, long Version, bool Partial, float Score, long Published, string Id, string Asked)
{
    public static HitCursor At(HitPosition position, SnapshotId snapshot, bool partial, SearchRequest request) =>
        new(snapshot.Generation, snapshot.Version, partial, position.Score, position.Published, position.Id, FingerprintOf(request));

    /// <summary>The same for two requests that list the same hits in the same order, whatever else they ask of them.</summary>
    public static string FingerprintOf(SearchRequest request)
    {
        var asked = new StringBuilder(request.Query.Trim());
        foreach (var filter in request.Filters)
        {
            asked.Append('\0').Append(filter);
        }

        asked.Append(CultureInfo.InvariantCulture,
            $"\0{request.Match}\0{request.Copies}\0{request.Sort}\0{request.BoostRecent}\0{request.Synonyms}");
        asked.Append(CultureInfo.InvariantCulture,
            $"\0{request.FromDate}\0{request.ToDate}\0{request.Mentions?.First}..{request.Mentions?.Last}\0{request.Near}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(asked.ToString())).AsSpan(0, 8));
    }

    public string Encode() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(this, CursorJson.Default.HitCursor));

    /// <summary>The state of the index that it walks through.</summary>
    [JsonIgnore]
    public SnapshotId Snapshot => new(Generation, Version);

    /// <summary>The hit that it ended at.</summary>
    [JsonIgnore]
    public HitPosition Position => new(Score, Published, Id);

    /// <exception cref="SearchException">The text is not a cursor, or that of another query.</exception>
    public static HitCursor Decode(string text, SearchRequest request)
    {
        HitCursor? cursor = null;
        try
        {
            cursor = JsonSerializer.Deserialize(Base64Url.DecodeFromChars(text), CursorJson.Default.HitCursor);
        }
        catch (Exception malformed) when (malformed is FormatException or JsonException or DecoderFallbackException)
        {
            // It has no value then, which is refused below.
        }

        if (cursor is { Asked: { } asked } && asked != FingerprintOf(request))
        {
            throw new SearchException(SearchErrorCode.InvalidCursor,
                "The cursor belongs to another query: use it with the query, filters, match, copies and sort that it was given for.");
        }

        return cursor is { Id: not null, Generation: not null, Asked: not null }
            ? cursor
            : throw new SearchException(SearchErrorCode.InvalidCursor, "The cursor is not one that an answer gave as `next`.");
    }
}

[JsonSerializable(typeof(HitCursor))]
internal sealed partial class CursorJson : JsonSerializerContext;
