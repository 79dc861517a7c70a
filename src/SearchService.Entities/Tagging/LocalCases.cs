using SearchService.Articles;

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

    /// <summary>"Ateenassa", "İstanbul'dan", "Ankara'ya": the ending says "in", "from" or "to".</summary>
    public static bool SayWhere(string text, TextSpan name, string language) => language switch
    {
        "fi" => Ends(name.Of(text), FinnishInside),
        "hu" => Ends(name.Of(text), Hungarian),
        "tr" => name.End + 1 < text.Length && text[name.End] is '\'' or '’' && text[name.End + 1] is 'd' or 't' or 'y' or 'a' or 'e',
        _ => false,
    };

    /// <summary>Whether a name that the tagger takes for a person ends so, and nobody with more names is called so.</summary>
    public static bool IsIn(IReadOnlyList<string> texts, List<TaggedName> names, TaggedName name, string language)
    {
        var text = texts[name.Part];
        var word = name.Span.Of(text);
        return language switch
        {
            // "Erdoğan'a": "to" people ends as "to" places.
            "tr" => IsTurkish(text.AsSpan(name.Span.End)),
            "fi" when Ends(word, FinnishAt) => !FullNames.Have(word[..^4], texts, names),
            _ => SayWhere(text, name.Span, language),
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
