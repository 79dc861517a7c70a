using System.Buffers;

namespace SearchService.Entities;

/// <summary>
/// Signs that look like another as the other, each where it stands: the apostrophes of typewriters and of some alphabets
/// ("Марʼяна", "L`Aquila"), spaces that do not break, and letters of Latin inside a Cyrillic word, or the other way about, as recognised
/// print and some keyboards have them ("Cергей" with a Latin C).
/// </summary>
internal static class UsualLetters
{
    private const char Apostrophe = '’';

    private const string Latin = "ABCEHIKMOPTXaceiopxy";
    private const string Cyrillic = "АВСЕНІКМОРТХасеіорху";

    private static readonly SearchValues<char> Apostrophes = SearchValues.Create("ʼʹ′`´‘‛");

    private static readonly SearchValues<char> LatinLetters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static readonly SearchValues<char> Marks = SearchValues.Create(
        "ʼʹ′`´‘‛\u00A0\u202F\u2007\u2002\u2003\u2004\u2005\u2006\u2008\u2009");

    /// <summary>The text with the usual signs; the same string where it has no others.</summary>
    public static string Of(string text)
    {
        char[]? usual = null;
        for (var at = text.AsSpan().IndexOfAny(Marks); at >= 0; at = Next(text, at))
        {
            var isApostrophe = Apostrophes.Contains(text[at]);
            if (!isApostrophe || IsInWord(text, at))
            {
                usual ??= text.ToCharArray();
                usual[at] = isApostrophe ? Apostrophe : ' ';
            }
        }

        if (text.AsSpan().ContainsAnyInRange('\u0400', '\u04FF'))
        {
            usual = OfOneAlphabet(text, usual);
        }

        return usual is null ? text : new string(usual);
    }

    private static int Next(string text, int at) => text.AsSpan(at + 1).IndexOfAny(Marks) is var ahead and >= 0 ? at + 1 + ahead : -1;

    private static bool IsInWord(string text, int at) =>
        at > 0 && at + 1 < text.Length && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]);

    private static char[]? OfOneAlphabet(string text, char[]? usual)
    {
        // Few words of a Cyrillic text have a Latin letter: the others are passed over at once.
        for (var at = text.AsSpan().IndexOfAny(LatinLetters); at >= 0; at = NextLatin(text, at))
        {
            var start = at;
            while (start > 0 && char.IsLetter(text[start - 1]))
            {
                start--;
            }

            var (latin, cyrillic) = (0, 0);
            for (at = start; at < text.Length && char.IsLetter(text[at]); at++)
            {
                latin += char.IsAsciiLetter(text[at]) ? 1 : 0;
                cyrillic += IsCyrillic(text[at]) ? 1 : 0;
            }

            if (cyrillic > 0 && latin + cyrillic == at - start && latin != cyrillic)
            {
                usual = Write(text.AsSpan(start, at - start), start, latin < cyrillic, text, usual);
            }
        }

        return usual;
    }

    private static int NextLatin(string text, int from) =>
        text.AsSpan(from).IndexOfAny(LatinLetters) is var ahead and >= 0 ? from + ahead : -1;

    /// <summary>The word in the alphabet of most of its letters, if each of the others has its like there.</summary>
    private static char[]? Write(ReadOnlySpan<char> word, int start, bool inCyrillic, string text, char[]? usual)
    {
        var (from, to) = inCyrillic ? (Latin, Cyrillic) : (Cyrillic, Latin);
        foreach (var letter in word)
        {
            if (IsCyrillic(letter) != inCyrillic && !from.Contains(letter, StringComparison.Ordinal))
            {
                return usual;
            }
        }

        usual ??= text.ToCharArray();
        for (var i = 0; i < word.Length; i++)
        {
            usual[start + i] = from.IndexOf(word[i], StringComparison.Ordinal) is var like and >= 0 ? to[like] : word[i];
        }

        return usual;
    }

    private static bool IsCyrillic(char letter) => letter is >= '\u0400' and <= '\u04FF';
}
