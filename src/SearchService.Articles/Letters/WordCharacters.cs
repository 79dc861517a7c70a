using System.Buffers;
using System.Globalization;
using System.Text;

namespace SearchService.Articles.Letters;

/// <summary>What words are made of.</summary>
public static class WordCharacters
{
    /// <summary>
    /// A letter, a mark on one, a digit in any script, a number sign that stands for digits ("²", "①") or letters ("Ⅷ"). Of a pair of
    /// surrogates, either half. A sign that is written with letters ("㎏", "№") is one. A fraction such as "½" is none: it has no plain form
    /// to be found by.
    /// </summary>
    public static bool IsAt(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        if (c < 0x80)
        {
            return char.IsAsciiLetterOrDigit(c);
        }

        if (!char.IsSurrogate(c))
        {
            return Is(char.GetUnicodeCategory(c), c);
        }

        var start = char.IsLowSurrogate(c) ? at - 1 : at;
        return start >= 0 && Rune.DecodeFromUtf16(text[start..], out var rune, out var length) == OperationStatus.Done
            && length == 2 && Is(Rune.GetUnicodeCategory(rune), rune.Value);
    }

    private static bool Is(UnicodeCategory category, int code) => category switch
    {
        <= UnicodeCategory.LetterNumber => true,
        UnicodeCategory.OtherNumber => code < 0x10000 ? LetterTable.Plain[code] != code : LetterTable.Several.ContainsKey(code),
        UnicodeCategory.OtherSymbol => code < 0x10000 && LetterTable.Written((char)code) is not null,
        _ => false,
    };
}
