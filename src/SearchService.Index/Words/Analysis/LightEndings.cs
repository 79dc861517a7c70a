namespace SearchService.Indexing.Words.Analysis;

/// <summary>
/// What belongs to no word, in languages that have no stemmer here or one that leaves it: a word counts with and without it, since it may
/// also be a part of it.
/// </summary>
internal static class LightEndings
{
    private const int ShortestPersian = 2;
    private const int ShortestHebrew = 3;

    /// <summary>Plural and comparison, with both forms of the letter ye; the mark without width before them is gone already.</summary>
    private static readonly string[] PersianEndings =
        ["هایی", "هايي", "ترین", "ترين", "های", "هاي", "هایم", "هايم", "هایش", "هايش", "ها", "تر"];

    /// <summary>"And", "the", "in", "to", "from", "that" and "as" are written as one with the word behind them.</summary>
    private const string HebrewPrefixes = "והבלמשכ";

    public static IEnumerable<string> Persian(string word)
    {
        yield return word;
        if (Array.Find(PersianEndings, ending => word.Length - ending.Length >= ShortestPersian
            && word.EndsWith(ending, StringComparison.Ordinal)) is { } found)
        {
            yield return word[..^found.Length];
        }
    }

    /// <summary>What belongs to somebody: polgármestere, minisztere, háza, parkja.</summary>
    public static IEnumerable<string> Hungarian(string word)
    {
        yield return word;
        if (word is [_, _, _, .., 'a' or 'e'])
        {
            yield return word[..^(word is [_, _, _, .., 'j', _] ? 2 : 1)];
        }
    }

    public static IEnumerable<string> Hebrew(string word)
    {
        yield return word;
        for (var cut = 1; cut <= 2 && word.Length - cut >= ShortestHebrew
            && HebrewPrefixes.Contains(word[cut - 1], StringComparison.Ordinal); cut++)
        {
            yield return word[cut..];
        }
    }
}
