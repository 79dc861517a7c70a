using System.Text.Json;

namespace SearchService.Training.Places;

/// <summary>
/// Names of countries in further languages: i18n-iso-countries 7.14, a file a language, a name or a list of names for each ISO code.
/// </summary>
internal static class CountryNameFiles
{
    public static IReadOnlyList<string> Languages { get; } =
    [
        "ar", "cs", "de", "fi", "fr", "it", "ja", "ko", "nl", "fa", "pl", "pt", "ru", "es", "sv", "tr", "zh", "da",
        "no", "uk", "el", "ro", "bg", "sl", "lt",
        "lv", "ca", "be", "he", "hi", "th", "vi", "hu", "sk", "hr", "sr", "id", "et",
    ];

    /// <summary>The countries with those names added.</summary>
    public static IEnumerable<CountryRecord> AddTo(IReadOnlyList<CountryRecord> countries, string folder)
    {
        var names = countries.ToDictionary(country => country.Code, country => country.Translations.ToList());
        foreach (var language in Languages)
        {
            using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, language + ".json")));
            foreach (var country in file.RootElement.GetProperty("countries").EnumerateObject()
                .Where(country => names.ContainsKey(country.Name)))
            {
                names[country.Name].AddRange(TextsOf(country.Value).Select(name => (language, name)));
            }
        }

        return countries.Select(country => country with { Translations = [.. names[country.Code].Distinct()] });
    }

    private static IEnumerable<string> TextsOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(item => item.GetString() ?? "") : [value.GetString() ?? ""];
}
