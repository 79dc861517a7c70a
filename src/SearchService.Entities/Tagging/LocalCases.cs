namespace SearchService.Entities.Tagging;

/// <summary>
/// Endings that say "in" and "from" in Finnish, Hungarian and Turkish, which put no word before a place: "Turussa", "Pécsről", "Van'da".
/// </summary>
internal static class LocalCases
{
    private static readonly string[] FinnishInside = ["ssa", "ssä", "sta", "stä"];

    /// <summary>What people have and get ends so too: "Niinistöllä".</summary>
    private static readonly string[] FinnishAt = ["lla", "llä", "lta", "ltä", "lle"];

    private static readonly string[] Hungarian = ["ban", "ben", "ból", "ből", "ba", "be"];

    private static readonly string[] Turkish = ["da", "de", "ta", "te", "dan", "den", "tan", "ten"];

    /// <summary>Whether a name that the tagger takes for a person ends so, and nobody with more names is called so.</summary>
    public static bool IsIn(IReadOnlyList<string> texts, List<TaggedName> names, TaggedName name, string language)
    {
        var word = name.Span.Of(texts[name.Part]);
        return language switch
        {
            "fi" => Ends(word, FinnishInside) || (Ends(word, FinnishAt) && !FullNames.Have(word[..^4], texts, names)),
            "hu" => Ends(word, Hungarian),
            "tr" => IsTurkish(texts[name.Part].AsSpan(name.Span.End)),
            _ => false,
        };
    }

    /// <summary>The ending stands behind an apostrophe, and is no part of the name.</summary>
    private static bool IsTurkish(ReadOnlySpan<char> behind)
    {
        if (behind.Length < 2 || behind[0] is not ('\'' or '’'))
        {
            return false;
        }

        var end = 1;
        while (end < behind.Length && char.IsLetter(behind[end]))
        {
            end++;
        }

        return Array.IndexOf(Turkish, behind[1..end].ToString()) >= 0;
    }

    private static bool Ends(ReadOnlySpan<char> word, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending))
            {
                return true;
            }
        }

        return false;
    }
}
