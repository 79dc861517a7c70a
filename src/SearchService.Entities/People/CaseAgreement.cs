using static SearchService.Entities.People.CaseEndings;

namespace SearchService.Entities.People;

/// <summary>Whether two words of a Slavic language are a person's given and family name, by their endings.</summary>
internal static class CaseAgreement
{
    /// <summary>Whether both words are a person's name in one case: a known given name and what family names end in.</summary>
    public static bool Is(string given, string family, string language) => CaseEndings.In(language) is { } endings
        && (Is(given, LastPart(family), endings.Men) || Is(given, LastPart(family), endings.Women));

    /// <summary>Whether a word ends as family names do, in whatever case; behind it stand initials.</summary>
    public static bool IsFamily(string family, string language) => CaseEndings.In(language) is { } endings
        && (IsFamily(family, endings.Men) || IsFamily(family, endings.Women));

    private static bool IsFamily(string family, NamesOf names) => EndsAsOne(family, names.Shapes)
        || Array.Exists(names.Family.Of(family), ending => ending.Lead(family) is { } first
            && (ending.IsNeverFirst || EndsAsOne(first, names.Shapes)));

    /// <summary>"Kidawa-Błońska".</summary>
    private static string LastPart(string family) => family[(family.LastIndexOf('-') + 1)..];

    private static bool Is(string given, string family, NamesOf names)
    {
        if (names.IsLikely(given) && EndsAsOne(family, names.Shapes))
        {
            return true;
        }

        foreach (var ending in names.Family.Of(family))
        {
            if (ending.Lead(family) is { } first && (ending.IsNeverFirst || EndsAsOne(first, names.Shapes))
                && Array.Exists(names.Given.Of(given), each =>
                    each.Cases.AsSpan().ContainsAny(ending.Cases) && each.Lead(given) is { } known && names.IsLikely(known)))
            {
                return true;
            }
        }

        return false;
    }
}
