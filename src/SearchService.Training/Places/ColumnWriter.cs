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
        var spellings = places.SelectMany(FurtherSpellings).ToList();
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
            Spellings = PackedStrings.From(spellings.Select(spelling => spelling.Spelling.Name)),
            SpellingPlace = [.. spellings.Select(spelling => spelling.Place)],
            SpellingUses = [.. spellings.Select(spelling => spelling.Spelling.Use.Value)],
            Demonyms = PackedStrings.From(demonyms.Select(demonym => demonym.Word)),
            DemonymCountry = [.. demonyms.Select(demonym => NumberOf(demonym.Country))],
        };
    }

    /// <summary>Those that are not the name itself written otherwise.</summary>
    private static IEnumerable<(CuratedSpelling Spelling, int Place)> FurtherSpellings(PlaceDraft place, int id)
    {
        var own = PlaceKey.Folded(place.Name);
        var everywhere = place.Spellings.Where(spelling => spelling.Use == SpellingUse.Anywhere).Select(spelling => PlaceKey.Folded(spelling.Name)).ToHashSet();
        return place.Spellings
            .Where(spelling => PlaceKey.Folded(spelling.Name) is { Length: > 0 } folded && folded != own
                && (spelling.Use.Language.Length == 0 || !everywhere.Contains(folded)))
            .DistinctBy(spelling => (PlaceKey.Folded(spelling.Name), spelling.Use))
            .Select(spelling => (spelling, id));
    }

    private byte NumberOf(string? country) => country is null ? GazetteerColumns.NoCountry : countryNumbers[country];

    private ushort RegionOf(PlaceDraft place) =>
        place.Kind != PlaceKind.Region && _regions.TryGetValue((place.Country, place.AdminCode), out var region) ? (ushort)region : GazetteerColumns.NoRegion;

    private static short Hundredths(double? degrees) => degrees is { } known ? (short)Math.Round(known * 100) : GazetteerColumns.NoLocation;
}
