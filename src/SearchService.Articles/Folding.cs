using System.Text;

namespace SearchService.Articles;

/// <summary>
/// Letters without their accents, so that "Beyoğlu" and "Beyoglu" meet. The runtime's own normalisation needs the ICU
/// library, which a bare machine lacks. Covers the Latin letters of Unicode's Latin-1, Extended-A, -B and Additional blocks.
/// </summary>
public static class Folding
{
    private const char Unchanged = '.';
    private const char Several = '*';

    // The base letters of U+00C0 to U+024F and of U+1E00 to U+1EFF, read off the Unicode decomposition data.
    private const string Latin =
        "AAAAAA*CEEEEIIIIDNOOOOO.OUUUUY**aaaaaa*ceeeeiiiidnooooo.ouuuuy*yAaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGg" +
        "GgGgHhHhIiIiIiIiIi**JjKkkLlLlLl..LlNnNnNn.NnOoOoOo**RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs" +
        ".........DD....A..f.....Kk......Oo.............Uu............................AaIiOoUuUuUuUuUu.Aa" +
        "Aa....GgKkOoOo..j...Gg..NnAa....AaAaEeEeIiIiOoOoRrRrUuUuSsTt..Hh......AaEeOoOoOoOoYy............" +
        "................";

    private const string LatinAdditional =
        "AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRr" +
        "SsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVvWwWwWwWwWwXxXxYyZzZzZzhtwy....*.AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEe" +
        "EeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy......";

    /// <summary>The text without accents; letter case is kept. Returns the same string where nothing changes.</summary>
    public static string RemoveAccents(string text)
    {
        var first = 0;
        while (first < text.Length && !Changes(text[first]))
        {
            first++;
        }

        if (first == text.Length)
        {
            return text;
        }

        var folded = new StringBuilder(text, 0, first, text.Length + 8);
        foreach (var c in text.AsSpan(first))
        {
            Append(folded, c);
        }

        return folded.ToString();
    }

    /// <summary>Writes the letter without its accent, one character or two ("æ" is "ae"), and says how many; its case is kept.</summary>
    public static int Append(char letter, Span<char> into)
    {
        switch (Look(letter))
        {
            case Unchanged:
                into[0] = letter;
                return 1;
            case Several:
                var several = SeveralLetters(letter);
                several.CopyTo(into);
                return several.Length;
            case var found:
                into[0] = found;
                return 1;
        }
    }

    private static void Append(StringBuilder folded, char c)
    {
        switch (Look(c))
        {
            case Unchanged when IsCombining(c):
                break;
            case Unchanged:
                folded.Append(c);
                break;
            case Several:
                folded.Append(SeveralLetters(c));
                break;
            case var letter:
                folded.Append(letter);
                break;
        }
    }

    private static bool Changes(char c) => c >= '\u00C0' && (Look(c) != Unchanged || IsCombining(c));

    private static bool IsCombining(char c) => c is >= '\u0300' and <= '\u036F';

    private static char Look(char c) => c switch
    {
        >= '\u00C0' and <= '\u024F' => Latin[c - '\u00C0'],
        >= '\u1E00' and <= '\u1EFF' => LatinAdditional[c - '\u1E00'],
        _ => Unchanged,
    };

    private static string SeveralLetters(char c) => c switch
    {
        '\u00C6' => "AE",
        '\u00DE' => "TH",
        '\u00DF' => "ss",
        '\u00E6' => "ae",
        '\u00FE' => "th",
        '\u0132' => "IJ",
        '\u0133' => "ij",
        '\u0152' => "OE",
        '\u0153' => "oe",
        '\u1E9E' => "SS",
        _ => c.ToString(),
    };
}
