using System.Globalization;
using SearchService.Api.Hosting.Transport;
using SearchService.Api.Pages;
using SearchService.Api.Pages.Maps;
using SearchService.Api.Pages.OverTime;
using SearchService.Archive;
using SearchService.Queries;
using SearchService.Wire.Requests;

namespace SearchService.Api.Endpoints;

/// <summary>What was found, on a large map.</summary>
internal static class MapEndpoints
{
    private const string Path = "/map";
    private const string AroundName = "around";

    /// <summary>More places would only cover each other.</summary>
    private const int MostPlaces = 200;

    /// <summary>More than there are codes.</summary>
    private const int MostCountries = 300;

    public static void MapMap(this IEndpointRouteBuilder pages) => pages.MapGet(Path, (
        HttpContext http, ServedState served, IArticleSearcher articles, CountryOutlines outlines, CancellationToken cancellation) =>
        ShownPage.WhenReady(http, served, () =>
    {
        var address = new SearchAddress(
            SearchAddress.Of(http.Request).Parameters.Where(parameter => !ChartChoice.IsOwn(parameter.Key)));
        string? fault = null;
        if (address[AroundName] is { } around)
        {
            address = address.Without(AroundName);
            if (PlaceLocations.Find(around.Trim()) is { } centre)
            {
                var near = string.Create(CultureInfo.InvariantCulture, $"{centre.Latitude},{centre.Longitude}");
                return TypedResults.LocalRedirect(address.With("near", near).With("km", address["km"] ?? "50").At(Path));
            }

            fault = $"No place called “{around}” is known.";
        }

        if (address["near"] is null)
        {
            address = address.Without("km");
        }

        var request = SearchParameters.Read(address.Parameters, out var errors);
        if (errors.Count > 0)
        {
            return ShownPage.NotReadable(errors);
        }

        var found = articles.Search(
            request.Counted() with
            {
                Facets =
                [
                    new FacetRequest(FacetField.Places, MostPlaces) { WithinFound = true },
                    new FacetRequest(FacetField.Countries, MostCountries) { WithinFound = true },
                ],
            },
            cancellation);
        return ShownPage.Show<MapPage>(
            new
            {
                Address = address,
                Found = found,
                Map = PlaceMap.Of(found.Facets[0].Values, MostPlaces),
                Countries = outlines.Of(found.Facets[1].Values),
                request.Near,
                Fault = fault,
            },
            fault is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    })).WithStateValidator();
}
