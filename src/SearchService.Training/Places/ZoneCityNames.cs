using System.Text.Json;

namespace SearchService.Training.Places;

/// <summary>
/// Names of the cities after which the zones of time are called, as the Unicode CLDR has them (cldr-dates-full 48.2,
/// <c>exemplarCity</c>). The table <c>zones</c> says which city of which country each is.
/// </summary>
internal static class ZoneCityNames
{
    /// <summary>Rows as <c>names.tsv</c> has them: ISO country, English name, names by language.</summary>
    /// <param name="folder">With a folder for each locale.</param>
    public static IEnumerable<string[]> In(string folder)
    {
        var names = LocaleNameFiles.Locales
            .SelectMany(locale => Read(folder, locale.Locale).Select(city => (city.Zone, Spelled: $"{locale.Language}:{city.Name}")))
            .ToLookup(city => city.Zone, city => city.Spelled);
        return CuratedTable.Read("zones", fields: 3).Where(row => names.Contains(row[0]))
            .Select(row => (string[])[row[1], row[2], string.Join('|', names[row[0]].Distinct())]);
    }

    private static IEnumerable<(string Zone, string Name)> Read(string folder, string locale)
    {
        var path = Path.Combine(folder, locale, "timeZoneNames.json");
        if (!File.Exists(path))
        {
            yield break;
        }

        using var file = JsonDocument.Parse(File.ReadAllBytes(path));
        foreach (var continent in file.RootElement.GetProperty("main").GetProperty(locale).GetProperty("dates")
            .GetProperty("timeZoneNames").GetProperty("zone").EnumerateObject())
        {
            foreach (var zone in continent.Value.EnumerateObject())
            {
                if (zone.Value.TryGetProperty("exemplarCity", out var city) && city.GetString() is { } name && LocaleNameFiles.IsName(name))
                {
                    yield return ($"{continent.Name}/{zone.Name}", name);
                }
            }
        }
    }
}
