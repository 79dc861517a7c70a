using System.Collections.Frozen;
using SearchService.Entities.Tagging;

namespace SearchService.Entities.People;

/// <summary>
/// The first case of a name of which a language bends the last word alone: Finnish "Sauli Niinistön", Hungarian "Orbán Viktorral", the
/// genitive of the Germanic languages, "Robert Habecks". The endings lie in <c>last-words.txt</c> beside this file.
/// </summary>
internal sealed class LastWordCase(PersonNames people)
{
    private const int ShortestStem = 3;

    private const int ShortestOfFamily = 4;

    private static readonly Lazy<FrozenDictionary<string, Table>> Languages = new(() => KeyedLines.Read("last-words.txt")
        .ToFrozenDictionary(each => each.Key, each => Table.Of(each.Value), StringComparer.Ordinal));

    /// <summary>The languages whose endings are known.</summary>
    public static bool Reads(string language) => Languages.Value.ContainsKey(language);

    /// <summary>Whether a word ends as family names alone do, in another case: "Spielbergs", "Anderssons".</summary>
    public static bool IsOfFamily(ReadOnlySpan<char> printed, string language)
    {
        foreach (var (ending, _) in Languages.Value.TryGetValue(language, out var table) ? table.Sure : [])
        {
            if (ending.Length >= ShortestOfFamily && printed.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word in its first case; null where it stands in it, or nothing tells.</summary>
    /// <param name="printed">The last word of a name of several.</param>
    /// <param name="language">ISO 639-1.</param>
    public string? Of(string printed, string language)
    {
        if (!Languages.Value.TryGetValue(language, out var table))
        {
            return null;
        }

        foreach (var ending in table.Cases)
        {
            if (printed.EndsWith(ending, StringComparison.Ordinal) && table.Stem(printed[..^ending.Length]) is { } stem)
            {
                return stem;
            }
        }

        var isKnown = people.Contains(printed);
        foreach (var (ending, first) in table.Sure)
        {
            if (Lead(printed, ending, first) is { } led && !(isKnown && (language == "fi" || !people.Contains(led))))
            {
                return led;
            }
        }

        foreach (var (ending, first) in isKnown ? [] : table.Maybe)
        {
            if (Lead(printed, ending, first) is { } led && (ending.Length == 1 || led.Length > ShortestStem)
                && (people.Contains(led) || table.HasShape(led, ending)))
            {
                return led;
            }
        }

        return null;
    }

    private static string? Lead(string printed, string ending, string first)
    {
        // "Holms" is of Holm, as "Hedeholms" is of Hedeholm.
        if (ending.Length >= ShortestOfFamily && printed.Length == ending.Length && first.Length > 0
            && printed.Equals(ending, StringComparison.OrdinalIgnoreCase))
        {
            return char.ToUpperInvariant(first[0]) + first[1..];
        }

        if (printed.Length < ending.Length + ShortestStem || !printed.EndsWith(ending, StringComparison.Ordinal))
        {
            return null;
        }

        // "Virtasen", but not "Jensen"; an i is put in behind a consonant alone.
        var before = printed[^(ending.Length + 1)];
        var isRight = first == "nen" ? CaseEndings.IsVowel(before)
            : first.Length > 0 || ending[0] != 'i' || !CaseEndings.IsVowel(before);
        return isRight ? string.Concat(printed.AsSpan(0, printed.Length - ending.Length), first) : null;
    }

    private sealed record Table(
        string[] Cases, (string Ending, string First)[] Sure, (string Ending, string First)[] Maybe, (string Ending, string First)[] Stems,
        string[] Shapes)
    {
        public static Table Of(ILookup<string, string> lines) => new(
            [.. lines["case"]], Pairs(lines["sure"]), Pairs(lines["maybe"]), Pairs(lines["stem"]), [.. lines["shape"]]);

        /// <summary>"Kivimäe" is the stem of Kivimäki.</summary>
        public string? Stem(string word)
        {
            foreach (var (ending, first) in Stems)
            {
                if (word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                {
                    // The first letter of a whole name is a capital: "Aallo".
                    var start = word.Length - ending.Length;
                    return start == 0 ? char.ToUpperInvariant(first[0]) + first[1..] : string.Concat(word.AsSpan(0, start), first);
                }
            }

            return null;
        }

        public bool HasShape(string word, string ending) => ending.Length == 1 && CaseEndings.EndsAsOne(word, Shapes);

        private static (string, string)[] Pairs(IEnumerable<string> entries) =>
            [.. entries.Select(entry => entry.Split('=')).Select(parts => (parts[0], parts[1]))];
    }
}
