using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using SearchService.Readers.Charsets;

namespace SearchService.Readers.Html;

/// <summary>
/// UTF-8 that was read as Latin-1 and written as UTF-8 again: an apostrophe stands there as <c>â</c> and two control characters.
/// </summary>
internal static partial class DoubleEncoding
{
    private static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(0x80, 0x20).Select(code => (char)code)]);

    /// <summary>
    /// The text with its letters restored. Control characters from U+0080 to U+009F give such a text away, since no text has them for
    /// their own sake; one without them, or where one of them is no part of UTF-8, is returned as it is.
    /// </summary>
    public static string Mended(string text)
    {
        if (!text.AsSpan().ContainsAny(Controls))
        {
            return text;
        }

        var mended = Sequence().Replace(text, match => Decoded(match.Value));
        return mended.AsSpan().ContainsAny(Controls) ? text : mended;
    }

    /// <summary>A text whose letters are known to be the bytes of UTF-8, put together; the text itself where they are not.</summary>
    public static string OfBytes(string text) =>
        text.AsSpan().ContainsAnyInRange('\u0080', '\u00FF') && !text.AsSpan().ContainsAnyExceptInRange('\0', '\u00FF')
            ? Decoded(text) : text;

    private static string Decoded(string sequence)
    {
        try
        {
            return Charset.StrictUtf8.GetString(Encoding.Latin1.GetBytes(sequence));
        }
        catch (DecoderFallbackException)
        {
            return sequence;
        }
    }

    [GeneratedRegex(
        "[\u00c2-\u00df][\u0080-\u00bf]|[\u00e0-\u00ef][\u0080-\u00bf]{2}|[\u00f0-\u00f4][\u0080-\u00bf]{3}",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Sequence();
}
