using System.Buffers.Text;
using System.Globalization;
using System.Text;
using SearchService.Queries;

namespace SearchService.Indexing.Answers.NewArrivals;

/// <summary>Where a page of new articles ended. It names no generation: what it holds is the same in each.</summary>
/// <param name="Seen">When the last article was first seen, in UTC ticks.</param>
/// <param name="Id">Its id.</param>
internal sealed record ArrivalCursor(long Seen, string Id)
{
    public string Encode() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Seen} {Id}")));

    /// <exception cref="SearchException">The text is not a cursor.</exception>
    public static ArrivalCursor Decode(string text)
    {
        try
        {
            var parts = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Base64Url.DecodeFromChars(text)).Split(' ', 2);
            if (parts.Length == 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var seen))
            {
                return new ArrivalCursor(seen, parts[1]);
            }
        }
        catch (Exception malformed) when (malformed is FormatException or DecoderFallbackException)
        {
            // It says nothing then, which is refused below.
        }

        throw new SearchException(SearchErrorCode.InvalidCursor, "The cursor is not one that an answer gave as `next`.");
    }
}
