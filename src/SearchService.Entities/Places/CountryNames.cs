namespace SearchService.Entities.Places;

/// <summary>The common English names of countries by their code.</summary>
public static class CountryNames
{
    private static readonly Lazy<Dictionary<string, string>> Names = new(() =>
        Gazetteer.Load().Countries.ToDictionary(country => country.Code, country => country.Name, StringComparer.OrdinalIgnoreCase));

    /// <summary><c>Russia</c> for <c>RU</c>; a code that no country has is given back as it is.</summary>
    /// <param name="code">ISO 3166-1 alpha-2, in any case.</param>
    public static string Of(string code) => Names.Value.GetValueOrDefault(code, code);
}
