namespace SearchService.Indexing.Words.Analysis;

/// <summary>
/// A light stemmer of our own for Ukrainian: takes the ending of case, number or gender off nouns and adjectives, and і as the
/// vowel of a closed syllable for о.
/// </summary>
internal static class UkrainianStemmer
{
    private const int ShortestStem = 3;
    private const string Vowels = "аеєиіїоуюяьй";

    private static readonly string[] Endings =
    [
        "остями", "остях", "ості", "істю", "ість",
        "енями", "еннями", "ення", "енню", "енням",
        "ями", "ами", "ові", "еві", "єві", "ого", "ому", "ими", "іми", "ього", "ьому", "ою", "ею", "єю", "ах", "ях", "их", "іх", "ій", "ий",
        "ів", "їв", "ом", "ем", "єм", "ам", "ям", "им", "ім", "ію", "ія", "ії", "ією", "а", "я", "у",
        "ю", "о", "е", "є", "и", "і", "ї", "ь", "й",
    ];

    private static readonly string[] Longest = [.. Endings.OrderByDescending(ending => ending.Length)];

    /// <summary>
    /// The stem, and what becomes of a vowel that other forms open again: Київ and Києва, вибір and вибори, ніч and ночі.
    /// </summary>
    public static IEnumerable<string> Stems(string word)
    {
        var stem = Stem(word);
        yield return stem;
        foreach (var closed in stem == word ? [word] : (string[])[word, stem])
        {
            if (closed.Length >= ShortestStem && closed[^2] is 'і' or 'ї' && !Vowels.Contains(closed[^1], StringComparison.Ordinal))
            {
                foreach (var vowel in closed[^2] == 'ї' ? "є" : "ое")
                {
                    yield return $"{closed[..^2]}{vowel}{closed[^1]}";
                }
            }
        }
    }

    public static string Stem(string word)
    {
        var ending = Array.Find(
            Longest, each => word.Length - each.Length >= ShortestStem && word.EndsWith(each, StringComparison.Ordinal));
        return ending is null ? word : word[..^ending.Length];
    }
}
