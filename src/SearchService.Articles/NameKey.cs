using System.Buffers;
using System.Globalization;
using SearchService.Articles.Letters;

namespace SearchService.Articles;

/// <summary>
/// What the spellings of one name have in common: lower case, no accents, words parted by one space, whether a hyphen, a
/// dot or a space parted them, and one way of carrying a word over from another script. "Kim Jong-un", "KIM JONG UN" and
/// "Kim Jong Un" share the key <c>kim jong un</c>, "Wladimir Putin", "Vladimir Poutine" and "Владимир Путин" the key <c>vladimir putin</c>.
/// </summary>
public static class NameKey
{
    private const int Usual = 256;

    private static readonly SearchValues<char> Apostrophes = SearchValues.Create("'’‘ʼ`´′ʻʹ");

    /// <summary>The key; the trimmed name itself where it has neither letter nor digit.</summary>
    public static string Of(string name) => Transliteration.FoldWords(Transliteration.Romanize(AsWritten(name)));

    /// <summary>The key of a name that is still being typed: its last word may be the beginning of one.</summary>
    public static string OfBeginning(string typed)
    {
        var written = Transliteration.Romanize(AsWritten(typed));
        var last = written.LastIndexOf(' ') + 1;
        return Transliteration.FoldWords(written[..last]) + Transliteration.FoldBeginning(written[last..]);
    }

    /// <summary>
    /// The same with every word as it was written: for what was typed and may be a word of a text, or the beginning of one.
    /// </summary>
    public static string AsWritten(string name)
    {
        var letters = Folding.Fold(name);
        var key = letters.Length <= Usual ? stackalloc char[Usual] : new char[letters.Length];
        var length = 0;
        var gap = false;
        foreach (var c in letters)
        {
            if (!IsPartOfWord(c))
            {
                gap |= !Apostrophes.Contains(c);
                continue;
            }

            if (gap && length > 0)
            {
                key[length++] = ' ';
            }

            key[length++] = c;
            gap = false;
        }

        return length == 0 ? name.Trim() : new string(key[..length]);
    }

    /// <summary>Marks too: the vowels of the scripts of India are some.</summary>
    private static bool IsPartOfWord(char c) =>
        char.IsLetterOrDigit(c) || char.IsSurrogate(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
