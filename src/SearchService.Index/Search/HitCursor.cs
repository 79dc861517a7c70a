using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using SearchService.Queries;

namespace SearchService.Indexing.Search;

/// <summary>Where a page ended: the generation it was read from, and what its last hit was sorted by.</summary>
/// <param name="Generation">The name of the generation.</param>
/// <param name="Partial">The last hit was one in which a word is missing.</param>
/// <param name="Score">Its score.</param>
/// <param name="Published">Its moment of publication, 0 without one.</param>
/// <param name="Id">Its id.</param>
internal sealed record HitCursor(string Generation, bool Partial, float Score, long Published, string Id)
{
    public string Encode() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(this, CursorJson.Default.HitCursor));

    /// <exception cref="SearchException">The text is not a cursor, or its generation is gone.</exception>
    public static HitCursor Decode(string text, string generation)
    {
        HitCursor? cursor = null;
        try
        {
            cursor = JsonSerializer.Deserialize(Base64Url.DecodeFromChars(text), CursorJson.Default.HitCursor);
        }
        catch (Exception malformed) when (malformed is FormatException or JsonException or DecoderFallbackException)
        {
            // Told below, like a cursor that says nothing.
        }

        if (cursor is not { Id: not null, Generation: not null })
        {
            throw new SearchException(SearchErrorCode.InvalidCursor, "The cursor is not one that an answer gave as `next`.");
        }

        return cursor.Generation == generation
            ? cursor
            : throw new SearchException(SearchErrorCode.CursorGone, "The index was rebuilt since the cursor was given; ask again without it.");
    }
}

[JsonSerializable(typeof(HitCursor))]
internal sealed partial class CursorJson : JsonSerializerContext;
