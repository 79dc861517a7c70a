namespace SearchService.Indexing.Words.Analysis;

/// <summary>A light stemmer of our own for Swedish nouns: takes number, article and genitive off.</summary>
internal static class SwedishNouns
{
    private const int ShortestStem = 3;

    private static readonly string[] Endings =
    [
        "heterna", "heten", "heter", "arna", "erna", "orna", "ornas", "arnas", "ernas", "aren", "ar", "er", "or",
        "an", "en", "et", "na", "ans", "ens", "ets",
        "a", "e", "n", "t",
    ];

    public static string Stem(string word)
    {
        var ending = Array.Find(
            Endings, each => word.Length - each.Length >= ShortestStem && word.EndsWith(each, StringComparison.Ordinal));
        return ending is null ? word : word[..^ending.Length];
    }
}
