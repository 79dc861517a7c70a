using SearchService.Entities.Places;

namespace SearchService.Training.Places;

/// <summary>
/// A further name in a curated table; its first character may say where it counts: ^ in capitals only, ~ abbreviation, # postal code.
/// </summary>
internal readonly record struct CuratedSpelling(string Name, SpellingUse Use)
{
    public static IEnumerable<CuratedSpelling> ReadAll(string field) =>
        field.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Read);

    private static CuratedSpelling Read(string text) => text[0] switch
    {
        '^' => new(text[1..], SpellingUse.Of(SpellingRule.CapitalsOnly)),
        '~' => new(text[1..], SpellingUse.Of(SpellingRule.Abbreviation)),
        '#' => new(text[1..], SpellingUse.Of(SpellingRule.PostalCode)),
        _ => new(text, SpellingUse.Anywhere),
    };
}
