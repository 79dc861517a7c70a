namespace SearchService.Articles.Letters;

/// <summary>
/// Latin letters without their accents, in the form that the gazetteer's keys are made of (Unicode's Latin-1, Extended-A, -B and Additional
/// blocks). It never changes, because the keys are stored; words are compared by <see cref="Folding"/>.
/// </summary>
public static class LatinLetters
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
