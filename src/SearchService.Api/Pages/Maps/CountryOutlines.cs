using System.Collections.Frozen;
using System.Text.RegularExpressions;
using SearchService.Queries;

namespace SearchService.Api.Pages.Maps;

/// <summary>A country on the map.</summary>
/// <param name="Code">Its code, ISO 3166-1 alpha-2.</param>
/// <param name="Count">The articles with a place in it.</param>
/// <param name="Shade">How dark it is drawn, 1 to <see cref="CountryOutlines.Shades"/>.</param>
/// <param name="IsDrawn">Whether the file of outlines has it: the smallest are not in it.</param>
public sealed record MapCountry(string Code, long Count, int Shade, bool IsDrawn);

/// <summary>The countries that the file of outlines has. Safe for use by many threads at once.</summary>
public sealed partial class CountryOutlines(IWebHostEnvironment web)
{
    /// <summary>The file, in the units of <see cref="PlaceMap"/>; each path is named by its code.</summary>
    public const string FileName = "/countries.svg";

    public const int Shades = 4;

    private readonly Lazy<FrozenSet<string>> _codes = new(() =>
    {
        using var file = new StreamReader(web.WebRootFileProvider.GetFileInfo(FileName).CreateReadStream());
        return PathId().Matches(file.ReadToEnd()).Select(match => match.Groups[1].Value).ToFrozenSet();
    });

    /// <param name="counts">Countries with their counts, the most frequent first. An area grows darker with the root of its count.</param>
    public IReadOnlyList<MapCountry> Of(IReadOnlyList<FacetValue> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var known = counts.Where(country => country.Value is not null).ToList();
        var most = known.Count > 0 ? known.Max(country => country.Count) : 1;
        return
        [
            .. known.Select(country => new MapCountry(
                country.Value!, country.Count, Math.Max(1, (int)Math.Ceiling(Shades * Math.Sqrt(country.Count / (double)most))),
                _codes.Value.Contains(country.Value!))),
        ];
    }

    [GeneratedRegex("<path id=\"([A-Z]{2})\"")]
    private static partial Regex PathId();
}
