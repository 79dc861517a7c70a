using System.Globalization;
using System.Text;

namespace SearchService.Readers.Dates;

/// <summary>
/// Digits of other scripts (Arabic, Persian, Devanagari, Thai, full width) as the Western ones that patterns and calendars know, and
/// without the marks of direction and joining that scripts put between them.
/// </summary>
internal static class PrintedDigits
{
    public static string ToAscii(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', '\x7f') || !text.Any(letter => IsForeign(letter) || IsMark(letter)))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (!IsMark(letter))
            {
                plain.Append(IsForeign(letter) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(letter)) : letter);
            }
        }

        return plain.ToString();
    }

    /// <summary>Whether digits stand there that Persian, Pashto and Urdu have, and Arabic has not.</summary>
    public static bool ArePersian(string text) => text.AsSpan().ContainsAnyInRange('۰', '۹');

    private static bool IsForeign(char letter) => letter > '\x7f' && char.IsDigit(letter);

    private static bool IsMark(char letter) => letter is >= '\u200b' and <= '\u200f' or '\u061c';
}
