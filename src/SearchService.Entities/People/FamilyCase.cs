using SearchService.Entities.Tagging;
using static SearchService.Entities.People.CaseEndings;

namespace SearchService.Entities.People;

/// <summary>How likely a family name stands in its first case as it is printed, and what it is there where it is bent.</summary>
internal sealed class FamilyCase(PersonNames people)
{
    /// <summary>Larger for what is likelier: 2 where the name ends as family names do or is known, less than 0 where it is bent.</summary>
    public int InFirstCase(string printed, NamesOf names, CaseEndings endings)
    {
        if (EndsAsOne(printed, names.Shapes))
        {
            return 2;
        }

        var isMan = names == endings.Men;
        var endsInVowel = IsVowel(printed[^1]);
        return isMan && EndsAsOne(printed, endings.Women.Shapes) ? -2
            : EndsAsOne(printed, endings.Fixed) || (people.Contains(printed) && (!isMan || endsInVowel)) ? 2
            : isMan && endsInVowel ? -1 : 1;
    }

    /// <summary>
    /// The family name in its first case, and how likely it is there. What no ending of the case fits does not bend: "Шевченко", a woman
    /// called Меркель.
    /// </summary>
    public (string First, int Weight, bool IsNeverFirst) Bent(string printed, NamesOf names, CaseEndings endings, string cases)
    {
        // "Салтыкова-Щедрина": each part is bent.
        if (printed.IndexOf('-', StringComparison.Ordinal) is > 1 and var hyphen && hyphen + 2 < printed.Length)
        {
            var one = Bent(printed[..hyphen], names, endings, cases);
            var two = Bent(printed[(hyphen + 1)..], names, endings, cases);
            return ($"{one.First}-{two.First}", Math.Max(one.Weight, two.Weight), one.IsNeverFirst || two.IsNeverFirst);
        }

        var best = (First: printed, Weight: Unbent(printed, names, endings), IsNeverFirst: false);
        var bends = false;
        foreach (var ending in names.Family.Of(printed))
        {
            if (!ending.Cases.AsSpan().ContainsAny(cases) || ending.Lead(printed) is not { } first)
            {
                continue;
            }

            var weight = ending.IsNeverFirst ? 4 : EndsAsOne(first, names.Shapes) || people.Contains(first) ? 2 : 1;
            if (weight > best.Weight || (weight == best.Weight && !bends))
            {
                (best, bends) = ((first, weight, ending.IsNeverFirst), true);
            }
        }

        return best;
    }

    /// <summary>A man's name that could bend and does not stands in the first case.</summary>
    private int Unbent(string printed, NamesOf names, CaseEndings endings) =>
        EndsAsOne(printed, endings.Fixed) ? people.Contains(printed) ? 2 : 1
        : names == endings.Women && !IsVowel(printed[^1]) ? 1 : -3;

    /// <summary>No man or woman in the first case has a family name that ends so.</summary>
    public static bool IsNeverFirst(string family, CaseEndings endings) =>
        Array.Exists(endings.Men.Family.Of(family), ending => ending.IsNeverFirst && ending.Ends(family))
        || Array.Exists(endings.Women.Family.Of(family), ending => ending.IsNeverFirst && ending.Ends(family));
}
