using SearchService.Entities.Places;

namespace SearchService.Training.Places;

/// <summary>
/// Singapore the city and Singapore the country are one place to a reader: where a city bears a name of its own country, the country
/// stands for both.
/// </summary>
internal sealed class OwnCountryNames(IEnumerable<PlaceDraft> countries)
{
    private readonly HashSet<(string?, string)> _names = countries
        .SelectMany(country => country.Spellings.Where(spelling => spelling.Use == SpellingUse.Anywhere).Select(spelling => spelling.Name)
            .Append(country.Name).Select(name => (country.Country, PlaceKey.Folded(name))))
        .ToHashSet();

    public bool IsAnotherName(PlaceDraft city) => !_names.Contains((city.Country, PlaceKey.Folded(city.Name)));
}
