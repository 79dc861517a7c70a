using System.Globalization;
using SearchService.Queries;
using SearchService.Wire.Json;

namespace SearchService.Wire.Requests;

/// <summary>Reads <c>facets=people:20,places</c> and <c>facet_prefix=people:ki</c>.</summary>
internal static class FacetParameters
{
    /// <summary>What is typed by those who want none.</summary>
    public const string NoFacet = "none";

    public static IReadOnlyList<FacetRequest> Read(
        TypedParameters typed, IReadOnlyList<FacetRequest> otherwise, List<RequestError> faults)
    {
        var asked = typed.One("facets") is { } facets
            ? facets == NoFacet ? [] : facets.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(facet => One(facet, faults)).OfType<FacetRequest>().ToList()
            : [.. otherwise];
        foreach (var typedPrefix in typed.Many("facet_prefix"))
        {
            var (name, prefix) = Split(typedPrefix);
            if (FacetNames.Parse(name) is not { } field || prefix.Length == 0)
            {
                faults.Add(new RequestError(
                    ErrorCode.InvalidFacets,
                    $"'facet_prefix' is '{typedPrefix}': expected a facet and the start of a value, such as people:ki.", "facet_prefix"));
                continue;
            }

            var at = asked.FindIndex(facet => facet.Field == field);
            if (at < 0)
            {
                asked.Add(new FacetRequest(field, Prefix: prefix));
            }
            else
            {
                asked[at] = asked[at] with { Prefix = prefix };
            }
        }

        return [.. asked.DistinctBy(facet => facet.Field)];
    }

    /// <summary>The same facets as they are typed.</summary>
    public static string Print(IEnumerable<FacetRequest> facets) => string.Join(',', facets.Select(facet =>
        facet.Count == FacetRequest.DefaultCount
            ? FacetNames.Of(facet.Field)
            : string.Create(CultureInfo.InvariantCulture, $"{FacetNames.Of(facet.Field)}:{facet.Count}")));

    private static FacetRequest? One(string typed, List<RequestError> faults)
    {
        var (name, count) = Split(typed);
        if (FacetNames.Parse(name) is not { } field)
        {
            var names = string.Join(", ", Enum.GetValues<FacetField>().Select(FacetNames.Of));
            faults.Add(new RequestError(
                ErrorCode.InvalidFacets, $"'facets' names '{name}': expected some of {names}, or {NoFacet} alone.", "facets"));
            return null;
        }

        if (count.Length == 0)
        {
            return new FacetRequest(field);
        }

        if (int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is >= 1 and <= FacetRequest.MaxCount)
        {
            return new FacetRequest(field, number);
        }

        faults.Add(new RequestError(
            ErrorCode.InvalidFacets, $"'facets' asks for '{typed}': expected a count of 1 to {FacetRequest.MaxCount}.", "facets"));
        return null;
    }

    private static (string Name, string Value) Split(string typed)
    {
        var colon = typed.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? (typed, "") : (typed[..colon], typed[(colon + 1)..]);
    }
}
