using System.Globalization;

namespace SearchService.Entities.Tokens;

/// <summary>What a character is to the tokenizer.</summary>
internal static class CharacterKinds
{
    /// <summary>
    /// Letters, digits and the marks that combine with them. Characters beyond the basic plane are not counted as letters.
    /// </summary>
    public static bool IsWordPart(char c) => char.IsAscii(c)
        ? char.IsAsciiLetterOrDigit(c) || c == '_'
        : char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    public static bool IsApostrophe(char c) => c is '\'' or '’';

    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    public static bool IsQuote(char c) => c is '"' or '\'' or '”' or '’' or '“' or '»';
}
