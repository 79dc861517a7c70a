using System.Buffers;
using System.Text.Json;
using SearchService.Entities.Places;

namespace SearchService.Training.Places;

/// <summary>
/// Names of countries as the Unicode CLDR has them (cldr-localenames-full 48.2): a folder a locale, and for each ISO code a name with its
/// variants (<c>CZ</c>, <c>CZ-alt-variant</c>).
/// </summary>
internal static class LocaleNameFiles
{
    /// <summary>A code such as "AS" is a word in other texts, and "EUA" comes with the other sources.</summary>
    private const int ShortestCapitals = 4;

    /// <summary>They stand before what is said of a name: "Hong Kong (RAE Xina)".</summary>
    private static readonly SearchValues<char> Remarks = SearchValues.Create("(,（،|:");

    /// <summary>Languages that the gazetteer does not tell apart: their names count in the texts of all of them.</summary>
    private static readonly string[] Further =
    [
        "af", "am", "az", "bn", "bs", "eu", "ga", "gl", "gu", "hy", "is", "ka", "kk", "kn", "ky", "lb", "mk", "ml", "mn", "mr", "ms", "mt",
        "ne", "pa", "si", "sq", "sw", "ta", "te", "uz",
    ];

    public static IReadOnlyList<(string Locale, string Language)> Locales { get; } =
    [
        .. CountryNameFiles.Languages.Select(language => (language, language)),
        ("pt-PT", "pt"), ("zh-Hant", "zh"), ("sr-Latn", "sr"), ("ur", "ur"), ("cy", "cy"), ("es-MX", "es"), ("de-AT", "de"),
        ("fr-CA", "fr"),
        .. Further.Select(language => (language, language)),
    ];

    /// <summary>
    /// The countries with those names added. What the other sources give to another country than the CLDR does is wrong: one calls Cameroon
    /// "Wybrzeże Kości Słoniowej", another the British Indian Ocean Territory "인도".
    /// </summary>
    public static IEnumerable<CountryRecord> AddTo(IReadOnlyList<CountryRecord> countries, string folder)
    {
        var names = Locales.SelectMany(locale => Read(folder, locale.Locale).Select(name => (locale.Language, name.Code, name.Name)))
            .Where(name => IsName(name.Name)).ToList();
        var countryOf = names.ToLookup(name => (name.Language, PlaceKey.Folded(name.Name)), name => name.Code);
        var byCode = names.ToLookup(name => name.Code);
        return countries.Select(country => country with
        {
            Translations =
            [
                .. country.Translations
                    .Where(name =>
                        countryOf[(name.Language, PlaceKey.Folded(name.Name))].DefaultIfEmpty(country.Code).Contains(country.Code))
                    .Concat(byCode[country.Code].Select(name => (name.Language, name.Name))).Distinct(),
            ],
        });
    }

    private static IEnumerable<(string Code, string Name)> Read(string folder, string locale)
    {
        var path = Path.Combine(folder, locale, "territories.json");
        if (!File.Exists(path))
        {
            yield break;
        }

        using var file = JsonDocument.Parse(File.ReadAllBytes(path));
        foreach (var name in file.RootElement.GetProperty("main").GetProperty(locale).GetProperty("localeDisplayNames")
            .GetProperty("territories").EnumerateObject()
            .Where(name => name.Name.Length == 2 || name.Name.Contains("-alt-", StringComparison.Ordinal)))
        {
            yield return (name.Name[..2], name.Value.GetString() ?? "");
        }
    }

    /// <summary>"Hong Kong (RAE Xina)" is no name, and neither is the code that a locale has none for.</summary>
    public static bool IsName(string name) => name.Length > 1 && !name.AsSpan().ContainsAny(Remarks)
        && (name.Length >= ShortestCapitals || name.Any(letter => !char.IsUpper(letter)));
}
