using SearchService.Entities.Tagging;

namespace SearchService.Entities.People;

/// <summary>
/// The first case of a full name that a Slavic language has bent: "Владимиром Зеленским" is Владимир Зеленский, "Donalda Tuska" is Donald
/// Tusk. Given and family name stand in one case, and are a man's or a woman's; where they may stand in the first case as they are, they
/// stay, but for the most frequent given names.
/// </summary>
internal sealed class FirstCase(PersonNames people)
{
    /// <summary>The words in the first case; null where the name stands in it, or the language is none of those known here.</summary>
    /// <param name="words">A full name: given name first, family name last.</param>
    /// <param name="language">ISO 639-1.</param>
    public string[]? Of(string[] words, string language)
    {
        if (words.Length < 2 || CaseEndings.In(language) is not { } endings || IsOfGreekWoman(words[^1]))
        {
            return null;
        }

        var isBent = IsNeverFirst(words[^1], endings);
        if (IsFrequent(words[0], endings) && !isBent)
        {
            return null;
        }

        return Of(words, endings.Men, endings.Men.Frequent.Contains) ?? Of(words, endings.Women, endings.Women.Frequent.Contains)
            ?? (people.Contains(words[0]) && !isBent ? null : Of(words, endings.Men, IsKnown) ?? Of(words, endings.Women, IsKnown));
    }

    /// <summary>"Papadopoulou", "Dimitriadou": no case of another name.</summary>
    private static bool IsOfGreekWoman(string family) => family.EndsWith("poulou", StringComparison.Ordinal)
        || family.EndsWith("idou", StringComparison.Ordinal) || family.EndsWith("adou", StringComparison.Ordinal);

    private bool IsKnown(string name) => people.Contains(name);

    private string[]? Of(string[] words, CaseEndings.NamesOf names, Func<string, bool> isGivenName)
    {
        foreach (var given in names.Given)
        {
            if (Lead(words[0], given) is { } first && isGivenName(first))
            {
                string[] straight = [first, .. words[1..^1], Family(words[^1], names, given.Cases)];
                for (var i = 1; i + 1 < straight.Length; i++)
                {
                    straight[i] = Middle(straight[i], names, given.Cases);
                }

                return straight;
            }
        }

        return null;
    }

    /// <summary>
    /// The family name in its first case. What no ending of the case fits does not bend: "Шевченко", a woman called Меркель.
    /// </summary>
    private string Family(string printed, CaseEndings.NamesOf names, string cases)
    {
        string? likeliest = null;
        foreach (var ending in names.Family)
        {
            if (!ending.Cases.AsSpan().ContainsAny(cases) || Lead(printed, ending) is not { } first)
            {
                continue;
            }

            if (ending.IsNeverFirst || people.Contains(first))
            {
                return first;
            }

            likeliest ??= first;
        }

        return people.Contains(printed) ? printed : likeliest ?? printed;
    }

    private static string Middle(string printed, CaseEndings.NamesOf names, string cases)
    {
        foreach (var ending in names.Given)
        {
            if (ending.Cases.AsSpan().ContainsAny(cases) && Lead(printed, ending) is { } first)
            {
                return first;
            }
        }

        return printed;
    }

    private static bool IsFrequent(string given, CaseEndings endings) =>
        endings.Men.Frequent.Contains(given) || endings.Women.Frequent.Contains(given);

    private static bool IsNeverFirst(string family, CaseEndings endings) =>
        IsNeverFirst(family, endings.Men.Family) || IsNeverFirst(family, endings.Women.Family);

    private static bool IsNeverFirst(string family, CaseEndings.Ending[] endings)
    {
        foreach (ref readonly var ending in endings.AsSpan())
        {
            if (ending.IsNeverFirst && EndsAs(family, ending))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsAs(string word, in CaseEndings.Ending ending) =>
        word.Length > Math.Max(ending.Printed.Length, 2) && word.EndsWith(ending.Printed, StringComparison.Ordinal);

    private static string? Lead(string word, in CaseEndings.Ending ending) =>
        EndsAs(word, ending)
            ? string.Concat(word.AsSpan(0, word.Length - ending.Printed.Length), ending.First)
            : null;
}
