using System.Buffers.Text;
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
internal sealed record HitCursor(string Generation, long Version, bool Partial, float Score, long Published, string Id)
{
    public static HitCursor At(HitPosition position, SnapshotId snapshot, bool partial) =>
        new(snapshot.Generation, snapshot.Version, partial, position.Score, position.Published, position.Id);

    public string Encode() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(this, CursorJson.Default.HitCursor));

    /// <summary>The state of the index that it walks through.</summary>
    [JsonIgnore]
    public SnapshotId Snapshot => new(Generation, Version);

    /// <summary>The hit that it ended at.</summary>
    [JsonIgnore]
    public HitPosition Position => new(Score, Published, Id);

    /// <exception cref="SearchException">The text is not a cursor.</exception>
    public static HitCursor Decode(string text)
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

        return cursor is { Id: not null, Generation: not null }
            ? cursor
            : throw new SearchException(SearchErrorCode.InvalidCursor, "The cursor is not one that an answer gave as `next`.");
    }
}

[JsonSerializable(typeof(HitCursor))]
internal sealed partial class CursorJson : JsonSerializerContext;
