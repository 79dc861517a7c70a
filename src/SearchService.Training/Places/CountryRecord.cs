using System.Text.Json;

namespace SearchService.Training.Places;

/// <summary>A country as the npm package world-countries tells of it.</summary>
/// <param name="Code">ISO 3166-1 alpha-2.</param>
/// <param name="Name">The common English name.</param>
/// <param name="OfficialName">The official English name.</param>
/// <param name="Capitals">English names.</param>
/// <param name="Latitude">Degrees.</param>
/// <param name="Longitude">Degrees.</param>
/// <param name="Neighbours">Codes of the countries that it borders on.</param>
/// <param name="Demonyms">English words for its people.</param>
/// <param name="Translations">Its common name in other languages: ISO 639-1 code, name.</param>
internal sealed record CountryRecord(
    string Code,
    string Name,
    string OfficialName,
    IReadOnlyList<string> Capitals,
    double Latitude,
    double Longitude,
    IReadOnlyList<string> Neighbours,
    IReadOnlyList<string> Demonyms,
    IReadOnlyList<(string Language, string Name)> Translations)
{
    /// <summary>ISO 639-3 (and -2/B, as the package mixes them) to 639-1, for the languages that the gazetteer keeps names in.</summary>
    private static readonly Dictionary<string, string> Languages = new()
    {
        ["ara"] = "ar",
        ["bre"] = "br",
        ["ces"] = "cs",
        ["cym"] = "cy",
        ["deu"] = "de",
        ["est"] = "et",
        ["fin"] = "fi",
        ["fra"] = "fr",
        ["hrv"] = "hr",
        ["hun"] = "hu",
        ["ita"] = "it",
        ["jpn"] = "ja",
        ["kor"] = "ko",
        ["nld"] = "nl",
        ["per"] = "fa",
        ["fas"] = "fa",
        ["pol"] = "pl",
        ["por"] = "pt",
        ["rus"] = "ru",
        ["slk"] = "sk",
        ["spa"] = "es",
        ["srp"] = "sr",
        ["swe"] = "sv",
        ["tur"] = "tr",
        ["urd"] = "ur",
        ["zho"] = "zh",
        ["ind"] = "id",
        ["dan"] = "da",
        ["nor"] = "no",
        ["nob"] = "no",
        ["ukr"] = "uk",
        ["ell"] = "el",
        ["ron"] = "ro",
    };

    /// <summary>Reads countries.json of world-countries 5.1, in order of the codes.</summary>
    public static IReadOnlyList<CountryRecord> ReadAll(string path)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(path));
        var countries = file.RootElement.EnumerateArray().OrderBy(country => Text(country, "cca2"), StringComparer.Ordinal).ToList();
        var codes = countries.ToDictionary(country => Text(country, "cca3"), country => Text(country, "cca2"));
        return [.. countries.Select(country => Read(country, codes))];
    }

    private static CountryRecord Read(JsonElement country, Dictionary<string, string> codes)
    {
        var name = country.GetProperty("name");
        var demonyms = country.GetProperty("demonyms").GetProperty("eng");
        var middle = country.GetProperty("latlng");
        return new CountryRecord(
            Text(country, "cca2"),
            Text(name, "common"),
            Text(name, "official"),
            Texts(country, "capital"),
            middle[0].GetDouble(),
            middle[1].GetDouble(),
            [.. Texts(country, "borders").Select(code => codes[code])],
            [.. new[] { Text(demonyms, "m"), Text(demonyms, "f") }.Distinct().Where(word => word.Length > 0)],
            [.. CommonNames(country.GetProperty("translations")).Concat(CommonNames(name.GetProperty("native"))).Distinct()]);
    }

    private static IEnumerable<(string Language, string Name)> CommonNames(JsonElement names) =>
        from name in names.ValueKind == JsonValueKind.Object ? names.EnumerateObject().ToList() : []
        where Languages.ContainsKey(name.Name)
        orderby name.Name
        select (Languages[name.Name], Text(name.Value, "common"));

    private static string Text(JsonElement of, string field) => of.GetProperty(field).GetString() ?? "";

    private static IReadOnlyList<string> Texts(JsonElement of, string field) =>
        of.TryGetProperty(field, out var list) ? [.. list.EnumerateArray().Select(item => item.GetString() ?? "")] : [];
}
