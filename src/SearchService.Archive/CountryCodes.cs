using System.Collections.Frozen;
using SearchService.Entities.Places;

namespace SearchService.Archive;

/// <summary>What people call countries, by their codes (ISO 3166-1 alpha-2).</summary>
public static class CountryCodes
{
    private static readonly Lazy<FrozenDictionary<string, string>> Names = new(() =>
    {
        var gazetteer = Gazetteer.Load();
        return Enumerable.Range(0, gazetteer.Count).Select(id => gazetteer[id])
            .Where(place => place is { Kind: PlaceKind.Country, Country: not null })
            .OrderByDescending(place => place.Prominence).DistinctBy(place => place.Country)
            .ToFrozenDictionary(place => place.Country!, place => place.Name);
    });

    /// <summary>The common English name; the code itself where the gazetteer knows none.</summary>
    public static string NameOf(string code) => Names.Value.GetValueOrDefault(code, code);

    /// <summary>The code of a country, by its name in any language or by the code itself; null where there is no such country.</summary>
    public static string? CodeOf(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var code = typed.Trim().ToUpperInvariant();
        return Names.Value.ContainsKey(code) ? code
            : Gazetteer.Load().FindAnywhere(typed.Trim()) is { Kind: PlaceKind.Country } country ? country.Country
            : null;
    }
}
