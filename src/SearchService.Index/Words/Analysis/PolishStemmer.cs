namespace SearchService.Indexing.Words.Analysis;

/// <summary>
/// A light stemmer of our own for Polish: takes the ending of case, number or gender off nouns and adjectives, then undoes the softening of
/// the consonant that stood before it.
/// </summary>
internal static class PolishStemmer
{
    private const int ShortestStem = 3;

    private static readonly string[] Endings =
    [
        "owaniach", "owaniami", "owaniem", "owania", "owaniu", "iejszych", "iejszego", "iejszej", "owanie",
        "ościami", "ościach", "ością", "ości",
        "iami", "ymi", "imi", "ami", "ach", "ech", "ego", "emu", "owi", "owie", "iej", "ych", "ich", "iem", "iom", "iach",
        "ów", "om", "em", "ej", "ie", "ia", "ią", "ię", "iu", "io", "ym", "im", "ą", "ę", "a", "e", "i", "o", "u", "y",
    ];

    private static readonly (string Soft, string Hard)[] Softened =
        [("śc", "st"), ("dzi", "d"), ("ść", "ść"), ("sc", "sk"), ("dz", "d"), ("rz", "r"), ("ci", "t"), ("ni", "n"), ("si", "s"),
            ("zi", "z"), ("ć", "t"), ("c", "t"), ("ń", "n"), ("ś", "s"), ("ź", "z"), ("k", "k")];

    public static string Stem(string word)
    {
        var ending = Array.Find(
            Endings, each => word.Length - each.Length >= ShortestStem && word.EndsWith(each, StringComparison.Ordinal));
        var stem = ending is null ? word : word[..^ending.Length];
        if (ending is "y" && stem.EndsWith('c'))
        {
            // Rolnicy, Polacy: the plural of men softens k.
            return stem[..^1] + "k";
        }

        var (soft, hard) = Array.Find(
            Softened, pair => stem.Length > pair.Soft.Length + 1 && stem.EndsWith(pair.Soft, StringComparison.Ordinal));
        return soft is null ? stem : stem[..^soft.Length] + hard;
    }
}
