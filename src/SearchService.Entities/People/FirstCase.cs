using SearchService.Entities.Tagging;
using static SearchService.Entities.People.CaseEndings;

namespace SearchService.Entities.People;

/// <summary>
/// The first case of a name that a Slavic language or Greek has bent: "Владимиром Зеленским" is Владимир Зеленский, "Donalda Tuska" is
/// Donald Tusk. Given and family name stand in one case, and are a man's or a woman's. Each way to read both is weighed by what is known
/// of the two names; where the first case is as likely as another, the name stays as it is printed.
/// </summary>
internal sealed class FirstCase(PersonNames people)
{
    /// <summary>Below this, nothing tells that both words are names.</summary>
    private const int LeastEvidence = 3;

    /// <summary>Shorter endings end other words too.</summary>
    private const int LongAlone = 4;

    /// <summary>All but the first.</summary>
    private const string AllCases = "gdail";

    /// <summary>How well a given name is known that is one of another language.</summary>
    private const int Foreign = 2;

    private readonly FamilyCase _families = new(people);

    /// <summary>The words in the first case; null where the name stands in it, or the language is none of those known here.</summary>
    /// <param name="words">A full name: given name first, family name last. Or a family name alone.</param>
    /// <param name="language">ISO 639-1.</param>
    /// <param name="isOblique">The word before tells that the name does not stand in the first case.</param>
    public string[]? Of(string[] words, string language, bool isOblique = false) => Read(words, language, isOblique).Straight;

    /// <summary>As <see cref="Of"/>, with the other way to read a name that it leaves as it is.</summary>
    /// <returns>
    /// The words in the first case, or null; and, where they are null, what else the name may be of: "Александра Петрова" of Александр
    /// Петров.
    /// </returns>
    public (string[]? Straight, string[]? Perhaps) Read(string[] words, string language, bool isOblique)
    {
        if (CaseEndings.In(language) is not { } endings || IsOfGreekWoman(words[^1]) || EndsAsOne(words[^1], endings.Women.AlwaysFirst))
        {
            return default;
        }

        if (words.Length == 1 || IsInitial(words[0]))
        {
            return Family(words, endings, isOblique) is { } family ? ([.. words[..^1], family], null) : default;
        }

        var isBent = FamilyCase.IsNeverFirst(words[^1], endings);
        var bent = Bent(words, endings.Men, endings, isBent).Or(Bent(words, endings.Women, endings, isBent));
        if (bent is not { Given: { } given, Case: { } reading })
        {
            return default;
        }

        var straight = Straight(words, given, reading);
        return isBent || isOblique
            || bent.Weight > Math.Max(InFirstCase(words, endings.Men, endings), InFirstCase(words, endings.Women, endings))
            ? (straight, null)
            : (null, straight);
    }

    /// <summary>Whether no name in the first case stands behind this word: a preposition, or a man's title in another case.</summary>
    /// <param name="before">In small letters.</param>
    /// <param name="language">ISO 639-1.</param>
    public static bool IsObliqueBehind(ReadOnlySpan<char> before, string language) => CaseEndings.In(language) is { } endings
        && (endings.Prepositions.Contains(before) || BentTitles.Contains(before));

    /// <summary>"Papadopoulou", "Dimitriadou": no case of another name.</summary>
    private static bool IsOfGreekWoman(string family) => family.EndsWith("poulou", StringComparison.Ordinal)
        || family.EndsWith("idou", StringComparison.Ordinal) || family.EndsWith("adou", StringComparison.Ordinal);

    private static bool IsInitial(string given) => given.Length == 1 || given[^1] == '.';

    /// <summary>
    /// "Зеленского" alone: only where no name in the first case ends so, and no woman's either. Initials tell that it is a name; behind
    /// them, and where it is oblique, a man's likeliest one counts.
    /// </summary>
    private string? Family(string[] words, CaseEndings endings, bool isOblique)
    {
        // "Толстой" alone is a man's name; "Петровой" behind initials is not, but "Трубецкой".
        var (printed, shortest) = (words[^1], words.Length > 1 ? 2 : LongAlone);
        var mayBeFirst = EndsAsOne(printed, endings.Men.Shapes)
            && (words.Length == 1
                || Array.Exists(endings.Men.Shapes, end => end.Length >= LongAlone && printed.EndsWith(end, StringComparison.Ordinal)));
        foreach (var names in (ReadOnlySpan<NamesOf>)[endings.Men, endings.Women])
        {
            foreach (var ending in names.Family.Of(printed))
            {
                if (ending.IsNeverFirst && ending.Printed.Length >= shortest && !mayBeFirst && ending.Lead(printed) is { } first)
                {
                    return first;
                }
            }
        }

        return isOblique && words.Length > 1 && _families.Bent(printed, endings.Men, endings, AllCases) is { Weight: > 0, First: var led }
            && led != printed ? led : null;
    }

    private int InFirstCase(string[] words, NamesOf names, CaseEndings endings) =>
        Given(words[0], names) + _families.InFirstCase(words[^1], names, endings);

    /// <summary>The likeliest reading in another case than the first.</summary>
    private Reading Bent(string[] words, NamesOf names, CaseEndings endings, bool isBent)
    {
        var best = default(Reading);
        foreach (var ending in names.Given.Of(words[0]))
        {
            if (ending.Lead(words[0]) is not { } given)
            {
                continue;
            }

            var known = Given(given, names);
            if (known == 0 && !isBent)
            {
                continue;
            }

            // "Ješa Doža" is nobody's form: what ends so is a name of its own more often.
            var family = _families.Bent(words[^1], names, endings, ending.Cases);
            var isLikely = known != Foreign || family.Weight > 1 || words[0][^1] is not ('a' or 'а' or 'я');
            if ((known > (isBent ? Foreign : 0) && isLikely) || family.IsNeverFirst)
            {
                best = best.Or(new Reading(known + family.Weight, given, new Case(family.First, ending.Cases, names)));
            }
        }

        // "Джо Байдена": no case changes the given name.
        if (Given(words[0], names) is > Foreign and var unbent
            && Array.Exists(endings.FixedGiven, end => words[0].EndsWith(end, StringComparison.Ordinal))
            && _families.Bent(words[^1], names, endings, AllCases) is { First: var first } fixedGiven && first != words[^1])
        {
            best = best.Or(new Reading(unbent + fixedGiven.Weight, words[0], new Case(first, AllCases, names)));
        }

        return best.Weight >= LeastEvidence ? best : default;
    }

    /// <summary>
    /// How well a given name is known: 5 a frequent one, 4 a known one, 3 a compound, 2 one of another language, 0 not at all.
    /// </summary>
    private int Given(string name, NamesOf names)
    {
        if (names.Knows(name))
        {
            return names.Frequent.Contains(name) ? 5 : 4;
        }

        // "Жан-Клод": the last part is what is bent.
        var hyphen = name.LastIndexOf('-');
        return hyphen > 0 && hyphen + 2 < name.Length ? Given(name[(hyphen + 1)..], names)
            : names.IsLikely(name) ? 3
            : people.Contains(name) ? Foreign : 0;
    }

    private static string[] Straight(string[] words, string given, Case reading)
    {
        string[] straight = [given, .. words[1..^1], reading.Family];
        for (var i = 1; i + 1 < straight.Length; i++)
        {
            if (char.IsUpper(straight[i][0]))
            {
                straight[i] = Middle(straight[i], reading.Names, reading.Cases);
            }
        }

        return straight;
    }

    private static string Middle(string printed, NamesOf names, string cases)
    {
        // "Pekarovou Adamovou" are two family names.
        foreach (var ending in names.Family.Of(printed))
        {
            if (ending.IsNeverFirst && ending.Printed.Length > 2 && ending.Lead(printed) is { } family)
            {
                return family;
            }
        }

        foreach (var ending in names.Given.Of(printed))
        {
            if (ending.Cases.AsSpan().ContainsAny(cases) && ending.Lead(printed) is { } first)
            {
                return first;
            }
        }

        return printed;
    }

    /// <param name="Family">In the first case.</param>
    /// <param name="Cases">That the given name may stand in.</param>
    /// <param name="Names">A man's or a woman's.</param>
    private sealed record Case(string Family, string Cases, NamesOf Names);

    /// <param name="Weight">Larger for what is likelier.</param>
    /// <param name="Given">The given name in the first case.</param>
    /// <param name="Case">Null where the name stands in the first case as it is printed.</param>
    private readonly record struct Reading(int Weight, string? Given, Case? Case)
    {
        /// <summary>The likelier of two; of equals this one.</summary>
        public Reading Or(Reading other) => other.Given is not null && (Given is null || other.Weight > Weight) ? other : this;
    }
}
