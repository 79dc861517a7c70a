using SearchService.Entities.Places;

namespace SearchService.Training.Places;

/// <summary>
/// Which of GeoNames' further names of a city are kept. The source tells no language, so those in Latin letters count in every text but
/// English ones, and only of towns large enough to be spoken of abroad; other scripts count everywhere.
/// </summary>
/// <param name="areas">Countries, regions, seas: "Mexico" stays the country, whatever else the city is called.</param>
internal sealed class OtherNames(IEnumerable<PlaceDraft> areas)
{
    private const long LeastLatin = 15_000;
    private const long LeastOfOtherScripts = 1_000;

    /// <summary>Characters of Chinese and scripts of which the archive knows no more than the letters.</summary>
    private const long LeastOfFarScripts = 15_000;

    private const int ShortestLatin = 3;
    private const int Longest = 40;

    private readonly HashSet<string> _areas = areas.SelectMany(area => area.Spellings.Select(spelling => spelling.Name).Append(area.Name))
        .Select(name => PlaceKey.Folded(name)).ToHashSet(StringComparer.Ordinal);

    public IEnumerable<CuratedSpelling> Of(CityRecord city)
    {
        foreach (var name in city.OtherNames)
        {
            var isLatin = name.Any(letter => char.IsLetter(letter) && letter < '\u0370');
            if (name.Length <= Longest && (isLatin ? IsLatinName(name, city) : IsOfOtherScript(name, city))
                && !_areas.Contains(PlaceKey.Folded(name)))
            {
                yield return new CuratedSpelling(name, isLatin ? SpellingUse.Foreign : SpellingUse.Anywhere);
            }
        }
    }

    /// <summary>Small letters mark what only spells another script ("wei ye na"), capitals codes of airports.</summary>
    private static bool IsLatinName(string name, CityRecord city) => city.Population >= LeastLatin && name.Length >= ShortestLatin
        && char.IsUpper(name[0]) && name.Any(char.IsLower)
        && !name.Any(letter => char.IsDigit(letter) || letter is '(' or '/' or '[' or ':');

    private static bool IsOfOtherScript(string name, CityRecord city)
    {
        var first = name.FirstOrDefault(char.IsLetter);
        var isNear = first is (>= '\u0370' and < '\u0530') or (>= '\u0600' and < '\u0780')
            or (>= '\u3040' and < '\u3100') or (>= '\uAC00' and < '\uD7B0');
        return first != default && name.Length >= 2 && city.Population >= (isNear ? LeastOfOtherScripts : LeastOfFarScripts);
    }
}
