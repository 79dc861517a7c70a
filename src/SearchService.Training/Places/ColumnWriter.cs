using SearchService.Entities.Places;

namespace SearchService.Training.Places;

/// <summary>Turns the drafts into the columns of the file.</summary>
internal sealed class ColumnWriter(
    IReadOnlyList<CountryRecord> countries, IReadOnlyDictionary<string, byte> countryNumbers, IReadOnlyList<PlaceDraft> places)
{
    private readonly Dictionary<(string?, string), int> _regions = places
        .Select((place, id) => (place, id))
        .Where(pair => pair.place.Kind == PlaceKind.Region && pair.place.AdminCode.Length > 0)
        .ToDictionary(pair => (pair.place.Country, pair.place.AdminCode), pair => pair.id);

    public GazetteerColumns Write(IReadOnlyList<(string Word, string? Country)> demonyms)
    {
        var keys = places.SelectMany(Keys).Distinct().Order().ToList();
        return new GazetteerColumns
        {
            Countries = [.. countries.Select((country, number) => new CountryRow(
                country.Code, places[number].Name, [.. country.Neighbours.Select(code => countryNumbers[code])]))],
            Names = PackedStrings.From(places.Select(place => place.Name)),
            Kind = [.. places.Select(place => (byte)place.Kind)],
            Country = [.. places.Select(place => NumberOf(place.Country))],
            Region = [.. places.Select(RegionOf)],
            Latitude = [.. places.Select(place => Hundredths(place.Latitude))],
            Longitude = [.. places.Select(place => Hundredths(place.Longitude))],
            Prominence = [.. places.Select(place => (byte)Math.Clamp(Math.Round(place.Prominence), 0, 255))],
            Keys = [.. keys.Select(key => key.Key)],
            KeyPlace = [.. keys.Select(key => key.Place)],
            KeyUses = [.. keys.Select(key => key.Use)],
            Demonyms = PackedStrings.From(demonyms.Select(demonym => demonym.Word)),
            DemonymCountry = [.. demonyms.Select(demonym => NumberOf(demonym.Country))],
        };
    }

    /// <summary>The name and its further spellings; of those that fold to one key, one that counts everywhere stands for all.</summary>
    private static IEnumerable<(ulong Key, int Place, byte Use)> Keys(PlaceDraft place, int id)
    {
        var spellings = place.Spellings.Prepend(new CuratedSpelling(place.Name, SpellingUse.Anywhere))
            .Select(spelling => (Key: PlaceKey.Of(spelling.Name), spelling.Use))
            .Where(spelling => spelling.Key != PlaceKey.None)
            .ToLookup(spelling => spelling.Key, spelling => spelling.Use);
        foreach (var spelling in spellings)
        {
            var uses = spelling.Distinct().ToList();
            uses = uses.Contains(SpellingUse.Anywhere) ? [.. uses.Where(use => !use.IsOfLanguage)]
                : uses.Contains(SpellingUse.Foreign) ? [.. uses.Where(use => !use.IsOfLanguage || use == SpellingUse.Foreign)]
                : uses;
            foreach (var use in uses)
            {
                yield return (PlaceKey.Kept(spelling.Key), id, use.Value);
            }
        }
    }

    private byte NumberOf(string? country) => country is null ? GazetteerColumns.NoCountry : countryNumbers[country];

    private ushort RegionOf(PlaceDraft place) =>
        place.Kind != PlaceKind.Region && _regions.TryGetValue((place.Country, place.AdminCode), out var region)
            ? (ushort)region
            : GazetteerColumns.NoRegion;

    private static short Hundredths(double? degrees) => degrees is { } known ? (short)Math.Round(known * 100) : GazetteerColumns.NoLocation;
}
