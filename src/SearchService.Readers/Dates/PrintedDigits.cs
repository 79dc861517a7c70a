using System.Globalization;

namespace SearchService.Readers.Dates;

/// <summary>
/// Digits of other scripts (Arabic, Persian, Devanagari, Thai, full width) as the Western ones that patterns and calendars know.
/// </summary>
internal static class PrintedDigits
{
    public static string ToAscii(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', '\x7f') || !text.Any(IsForeign))
        {
            return text;
        }

        return string.Create(text.Length, text, static (letters, from) =>
        {
            for (var i = 0; i < letters.Length; i++)
            {
                letters[i] = IsForeign(from[i]) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(from[i])) : from[i];
            }
        });
    }

    private static bool IsForeign(char letter) => letter > '\x7f' && char.IsDigit(letter);
}
