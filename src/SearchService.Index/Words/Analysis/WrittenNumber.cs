using System.Globalization;
using SearchService.Articles.Letters;

namespace SearchService.Indexing.Words.Analysis;

/// <summary>
/// A number as people write it: digits, groups of three behind a separator (in India of two, up to the last), and decimals. What looks like
/// a date is left apart.
/// </summary>
internal static class WrittenNumber
{
    /// <summary>Where the number ends that begins with a digit.</summary>
    public static int EndOf(string text, int start)
    {
        var end = EndOfGroups(text, start);
        if (end + 1 >= text.Length || text[end] is not ('.' or ',') || !IsDigit(text, end + 1))
        {
            return end;
        }

        var behind = EndOfDigits(text, end + 1);
        var goesOn = behind + 1 < text.Length && text[behind] is '.' or ',' && IsDigit(text, behind + 1);
        return goesOn ? end : behind;
    }

    public static bool IsThreeDigits(string text, int at) => EndOfDigits(text, at) == at + 3;

    public static bool IsDigit(string text, int at) => text[at] < 0x80 ? char.IsAsciiDigit(text[at])
        : char.GetUnicodeCategory(text[at]) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber
            && WordCharacters.IsAt(text, at);

    private static int EndOfGroups(string text, int start)
    {
        var digits = EndOfDigits(text, start);
        var end = digits - start <= 2 ? EndOfPairs(text, digits) : digits;
        var isGrouped = end > digits;
        while ((isGrouped || end - start <= 3) && IsGroup(text, end))
        {
            end += 4;
            isGrouped = true;
        }

        return end;
    }

    /// <summary>Groups of two digits, where one of three follows: the "00" of "10,00,000".</summary>
    private static int EndOfPairs(string text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] == ',' && EndOfDigits(text, end + 1) == end + 3)
        {
            end += 3;
        }

        return end > at && end < text.Length && text[end] == ',' && IsGroup(text, end) ? end : at;
    }

    private static int EndOfDigits(string text, int at)
    {
        while (at < text.Length && IsDigit(text, at))
        {
            at++;
        }

        return at;
    }

    private static bool IsGroup(string text, int at) => at < text.Length
        && text[at] is ',' or '.' or '\'' or '’' or '\u00A0' or '\u202F' or '\u2009' && IsThreeDigits(text, at + 1);
}
