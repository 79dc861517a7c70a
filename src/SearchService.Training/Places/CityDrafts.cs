using System.Globalization;
using SearchService.Entities.Places;

namespace SearchService.Training.Places;

/// <summary>Cities and towns: GeoNames' records under their common English names, with the spellings that the curated table adds.</summary>
internal sealed class CityDrafts
{
    /// <summary>
    /// Countries whose names reach us transliterated: the accents there tell letters of another script apart, no reader writes them.
    /// </summary>
    private static readonly HashSet<string> Transliterated =
    [
        "AE", "AF", "AM", "AZ", "BD", "BG", "BH", "BT", "BY", "CN", "CY", "DJ", "DZ", "EG", "ER", "ET", "GE", "GR", "HK", "IL", "IN", "IQ",
        "IR", "JO", "JP", "KG", "KH", "KP", "KR", "KW", "KZ", "LA", "LB", "LK", "LY", "MA", "MK", "MM", "MN", "MO", "MR", "NP", "OM", "PK",
        "PS", "QA", "RU", "SA", "SD", "SO", "SY", "TH", "TJ", "TM", "TN", "TW", "UA", "UZ", "YE",
    ];

    /// <summary>Us in France and Uk in Russia would do more harm than good.</summary>
    private const int ShortestName = 3;

    /// <summary>Where the curated name shall not be met by the source's: "Gaza" is the strip, Gaza City the town.</summary>
    private const string NotByItsOwnName = "!";

    private static readonly string[] Additions = [" am ", " an der ", " im ", " bei ", " upon ", "-upon-", "-on-", " on "];

    private readonly Dictionary<(string Country, string Name), string[]> _curated = [];
    private readonly HashSet<(string Country, string Name)> _capitals = [];
    private readonly HashSet<(string Country, string Name)> _used = [];

    private readonly OtherNames _otherNames;

    /// <param name="areas">Names of countries, regions and seas, which no city takes from them by a name in another language.</param>
    public CityDrafts(IReadOnlyList<CountryRecord> countries, IEnumerable<PlaceDraft> areas)
    {
        _otherNames = new OtherNames(areas);
        foreach (var row in CuratedTable.Read("cities", fields: 5))
        {
            _curated.Add((row[0], row[1]), row);
        }

        foreach (var country in countries)
        {
            _capitals.UnionWith(country.Capitals.Select(capital => (country.Code, PlaceKey.Folded(capital))));
        }
    }

    /// <summary>Rows of the curated table that no city of the source has taken up.</summary>
    public IEnumerable<string> Unused => _curated.Keys.Where(key => !_used.Contains(key)).Select(key => $"{key.Country} {key.Name}");

    /// <summary>In order of population, so that of two towns of one name in one country the larger takes the curated row.</summary>
    public IEnumerable<PlaceDraft> Make(IEnumerable<CityRecord> cities) =>
        from city in cities.OrderByDescending(city => city.Population).ThenBy(city => city.Name, StringComparer.Ordinal)
        where PlaceKey.Folded(city.Name).Length >= ShortestName
        select Make(city);

    private PlaceDraft Make(CityRecord city)
    {
        var row = _used.Add((city.Country, city.Name)) ? _curated.GetValueOrDefault((city.Country, city.Name)) : null;
        var (name, other) = Clean(city);
        var spellings = new List<CuratedSpelling>();
        if (row is not null)
        {
            spellings.AddRange(row[3] == NotByItsOwnName ? [] : CuratedSpelling.ReadAll(row[3]).Prepend(new(name, SpellingUse.Anywhere)));
            name = row[2].Length > 0 ? row[2] : name;
        }

        if ((other ?? ShortName(name)) is { } second)
        {
            spellings.Add(new CuratedSpelling(second, SpellingUse.Anywhere));
        }

        spellings.AddRange(_otherNames.Of(city));

        var isCapital = IsCapital(city, name);
        return new PlaceDraft(name, isCapital ? PlaceKind.Capital : PlaceKind.City, city.Country)
        {
            AdminCode = city.AdminCode,
            Latitude = city.Latitude,
            Longitude = city.Longitude,
            Prominence = Prominence.OfCity(city, isCapital) + ExtraWeight(row),
            Spellings = spellings,
        };
    }

    /// <summary>GeoNames leaves out capitals that are disputed; the other source names them.</summary>
    private bool IsCapital(CityRecord city, string name) => city.FeatureCode == "PPLC"
        || (city.FeatureCode.StartsWith("PPLA", StringComparison.Ordinal) && _capitals.Contains((city.Country, PlaceKey.Folded(name))));

    private static int ExtraWeight(string[]? row) =>
        row is { } known && known[4].Length > 0 ? int.Parse(known[4], CultureInfo.InvariantCulture) : 0;

    /// <summary>"Ludwigshafen" of "Ludwigshafen am Rhein", "Stoke" of "Stoke-on-Trent"; else null.</summary>
    private static string? ShortName(string name) =>
        Additions.Select(addition => name.IndexOf(addition, StringComparison.Ordinal))
            .FirstOrDefault(at => at > 0) is var end and > 0 ? name[..end] : null;

    /// <summary>"Biel/Bienne" is two names; "Zürich (Kreis 7) / Witikon" is Witikon, a quarter.</summary>
    private static (string Name, string? Other) Clean(CityRecord city)
    {
        var parts = city.Name.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('(')[0].Trim()).Where(part => part.Length > 0).ToList();
        var (name, other) = parts switch
        {
            [var only] => (only, null),
            [_, var quarter] when city.FeatureCode == "PPLX" || city.Name.Contains('(') => (quarter, null),
            [var first, var second, ..] => (first, second),
            _ => (city.Name, (string?)null),
        };
        return (Common(name, city.Country), other is null ? null : Common(other, city.Country));
    }

    private static string Common(string name, string country)
    {
        name = name.Replace('’', '\'').Replace("‘", "").Replace("`", "'").Replace("\"", "").Replace("”", "");
        if (!Transliterated.Contains(country))
        {
            return name;
        }

        var plain = LetterFolding.WithoutAccents(name).Replace("ʹ", "");
        return country is "CN" or "IL" ? plain : plain.Replace("'", "");
    }
}
