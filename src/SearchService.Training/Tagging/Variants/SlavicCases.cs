namespace SearchService.Training.Tagging.Variants;

/// <summary>
/// Bends Russian and Ukrainian names by the commonest rules, for made-up sentences: what is wrong once in ten does no harm there.
/// </summary>
internal static class SlavicCases
{
    private const string Hushing = "гкхжшчщ";

    /// <param name="name">One or more words, each bent by itself.</param>
    /// <param name="grammaticalCase">2 genitive, 3 dative, 5 instrumental, 6 prepositional.</param>
    public static string Bend(string name, int grammaticalCase, string language) =>
        string.Join(' ', name.Split(' ').Select(word => BendWord(word, grammaticalCase, language == "uk")));

    private static string BendWord(string word, int grammaticalCase, bool ukrainian)
    {
        if (word.Length < 3)
        {
            return word;
        }

        var (stem2, stem1) = (word[..^2], word[..^1]);
        return word switch
        {
            [.., 'и', 'я'] => stem1 + (grammaticalCase == 5 ? "ей" : "и"),
            [.., 'і', 'я'] => stem1 + (grammaticalCase == 5 ? "єю" : "ї"),
            [.., 'и' or 'ы' or 'о', 'й'] => stem2 + Of(grammaticalCase, "ого", "ому", ukrainian ? "им" : "ым", "ом"),
            [.., 'а', 'я'] => stem2 + "ой",
            [.., 'о' or 'е', 'в', 'а'] or [.., 'и', 'н', 'а'] => stem1 + "ой",
            [.., 'о' or 'е' or 'ё', 'в'] or [.., 'и', 'н'] =>
                word + Of(grammaticalCase, "а", "у", ukrainian ? "им" : "ым", ukrainian ? "і" : "е"),
            [.., 'й' or 'ь'] => stem1 + Of(grammaticalCase, "я", "ю", "ем", ukrainian ? "ї" : "е"),
            [.., 'а'] => stem1 + Of(grammaticalCase, ukrainian || Hushing.Contains(stem1[^1], StringComparison.Ordinal) ? "и" : "ы",
                ukrainian ? "і" : "е", "ой", ukrainian ? "і" : "е"),
            [.., 'я'] => stem1 + Of(grammaticalCase, "и", ukrainian ? "і" : "е", "ей", ukrainian ? "і" : "е"),
            [.., 'о' or 'е' or 'и' or 'у' or 'ю' or 'і' or 'э' or 'ы'] => word,
            _ => word + Of(grammaticalCase, "а", "у", "ом", ukrainian ? "і" : "е"),
        };
    }

    private static string Of(int grammaticalCase, string genitive, string dative, string instrumental, string prepositional) =>
        grammaticalCase switch
        {
            2 => genitive,
            3 => dative,
            5 => instrumental,
            _ => prepositional,
        };
}
