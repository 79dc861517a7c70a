using System.Globalization;
using SearchService.Entities.Places;

namespace SearchService.Training.Places;

/// <summary>
/// Joins the sources and the curated tables to one list of places. The same sources give the same list, in the same order.
/// </summary>
internal sealed class GazetteerBuilder(
    IReadOnlyList<CountryRecord> countries, IReadOnlyList<CityRecord> cities, IEnumerable<string[]> cityNames)
{
    private readonly Dictionary<string, byte> _countryNumbers =
        countries.Select((country, number) => (country.Code, number)).ToDictionary(pair => pair.Code, pair => (byte)pair.number);

    private readonly ILookup<string, CityRecord> _citiesByCountry = cities.ToLookup(city => city.Country);

    private readonly ILookup<(string, string), CityRecord> _citiesByRegion = cities.ToLookup(city => (city.Country, city.AdminCode));

    private readonly IReadOnlyList<string[]> _translations = [.. CuratedTable.Read("translations", fields: 3),
        .. CuratedTable.Read("names", fields: 3), .. cityNames];

    private readonly HashSet<string[]> _translated = [];

    /// <summary>What in the curated tables fits no source.</summary>
    public List<string> Complaints { get; } = [];

    public GazetteerColumns Build()
    {
        var countryDrafts = MakeCountries();
        var regionDrafts = CuratedTable.Read("regions", fields: 4).Select(MakeRegion).ToList();
        var featureDrafts = CuratedTable.Read("features", fields: 7).Select(MakeFeature).ToList();
        AddTranslations([.. countryDrafts, .. regionDrafts, .. featureDrafts], cities: false);
        var cityMaker = new CityDrafts(countries, [.. countryDrafts, .. regionDrafts, .. featureDrafts]);
        var cityDrafts = cityMaker.Make(cities).Where(new OwnCountryNames(countryDrafts).IsAnotherName).ToList();
        Complaints.AddRange(cityMaker.Unused.Select(row => $"cities.tsv: no such city: {row}"));
        AddTranslations(cityDrafts, cities: true);
        var places = new List<PlaceDraft>([.. countryDrafts, .. regionDrafts, .. featureDrafts]);
        places.AddRange(cityDrafts
            .OrderBy(city => city.Country, StringComparer.Ordinal).ThenBy(city => city.AdminCode, StringComparer.Ordinal)
            .ThenBy(city => city.Name, StringComparer.Ordinal).ThenByDescending(city => city.Prominence)
            .ThenBy(city => city.Latitude).ThenBy(city => city.Longitude));
        return new ColumnWriter(countries, _countryNumbers, places).Write(DemonymTable.Read(countries));
    }

    /// <summary>Names in other languages go to the best known place of the English name in that country.</summary>
    private void AddTranslations(IEnumerable<PlaceDraft> places, bool cities)
    {
        var byName = places.ToLookup(place => (place.Country ?? "-", place.Name));
        foreach (var row in _translations.Where(row => !_translated.Contains(row)))
        {
            if (byName[(row[0], row[1])].MaxBy(place => place.Prominence) is { } place)
            {
                _translated.Add(row);
                place.Spellings.AddRange(row[2].Split('|').Select(name => name.Split(':'))
                    .Select(name => new CuratedSpelling(name[1], SpellingUse.In(name[0]))));
            }
            else if (cities)
            {
                Complaints.Add($"No such place: {row[0]} {row[1]} (translations.tsv, names.tsv, zones.tsv)");
            }
        }
    }

    private List<PlaceDraft> MakeCountries()
    {
        var curated = CuratedTable.Read("countries", fields: 3).ToDictionary(row => row[0]);
        return [.. countries.Select(country => MakeCountry(country, curated.GetValueOrDefault(country.Code, ["", "", ""])))];
    }

    private PlaceDraft MakeCountry(CountryRecord country, string[] curated) =>
        new(curated[1].Length > 0 ? curated[1] : country.Name, PlaceKind.Country, country.Code)
        {
            Latitude = country.Latitude,
            Longitude = country.Longitude,
            Prominence = Prominence.OfCountry(_citiesByCountry[country.Code].Where(IsWhole).Sum(city => city.Population)),
            Spellings =
        [
            new(country.Name, SpellingUse.Anywhere),
            new(country.OfficialName, SpellingUse.Anywhere),
            .. CuratedSpelling.ReadAll(curated[2]),
            .. country.Translations.Select(translation => new CuratedSpelling(translation.Name, SpellingUse.In(translation.Language))),
        ],
        };

    private PlaceDraft MakeRegion(string[] row)
    {
        var draft = new PlaceDraft(row[1], PlaceKind.Region, row[0]) { Spellings = [.. CuratedSpelling.ReadAll(row[2])] };
        if (!row[3].StartsWith('='))
        {
            var middle = row[3].Split(',');
            return draft with
            {
                Latitude = Number(middle[0]),
                Longitude = Number(middle[1]),
                Prominence = middle.Length > 2 ? Number(middle[2]) : Prominence.NamedRegion,
            };
        }

        var towns = _citiesByRegion[(row[0], row[3][1..])].Where(IsWhole).ToList();
        if (towns.Count == 0)
        {
            Complaints.Add($"regions.tsv: no city has the code {row[3]}: {row[0]} {row[1]}");
            return draft;
        }

        return draft with
        {
            AdminCode = row[3][1..],
            Latitude = towns.Average(town => town.Latitude),
            Longitude = towns.Average(town => town.Longitude),
            Prominence = Prominence.OfRegion(towns.Sum(town => town.Population)),
        };
    }

    private static PlaceDraft MakeFeature(string[] row)
    {
        var kind = row[0] switch
        {
            "continent" or "area" => PlaceKind.WorldArea,
            "ocean" or "sea" or "river" or "lake" => PlaceKind.Water,
            "mountain" or "desert" or "island" => PlaceKind.Landform,
            "district" => PlaceKind.Site,
            "former" => PlaceKind.FormerCountry,
            _ => throw new InvalidDataException($"features.tsv: no such kind: {row[0]}"),
        };
        return new PlaceDraft(row[1], kind, row[3] == "-" ? null : row[3])
        {
            Latitude = Number(row[4]),
            Longitude = Number(row[5]),
            Prominence = Prominence.OfFeature((int)Number(row[6])),
            Spellings = [.. CuratedSpelling.ReadAll(row[2])],
        };
    }

    /// <summary>A quarter's people are counted in its city already.</summary>
    private static bool IsWhole(CityRecord city) => city.FeatureCode != "PPLX";

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
