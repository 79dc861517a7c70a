using System.Globalization;
using SearchService.Archive;
using SearchService.Articles;
using SearchService.Queries;

namespace SearchService.Api.Pages.Maps;

/// <summary>A place on the map.</summary>
/// <param name="Radius">Degrees; its area grows with the number of articles.</param>
public sealed record MapDot(string Name, long Count, GeoPoint At, double Radius);

/// <summary>The places of a result on a map (equirectangular, degrees), which shows no more of the world than it takes.</summary>
public sealed record PlaceMap(IReadOnlyList<MapDot> Dots, double West, double North, double Width, double Height)
{
    /// <summary>How many places are drawn; the rarest would only cover each other.</summary>
    public const int Most = 40;

    private const double Aspect = 0.55;
    private const double Narrowest = 50;
    private const double Widest = 360;
    private const double Tallest = 150;
    private const double Top = 84;
    private const double Bottom = -66;
    private const double Margin = 1.25;
    private const double LargestDot = 0.035;
    private const double SmallestDot = 0.011;

    public string ViewBox => string.Create(CultureInfo.InvariantCulture, $"{West:0.##} {-North:0.##} {Width:0.##} {Height:0.##}");

    /// <param name="places">With their counts, most frequent first.</param>
    /// <param name="most">How many are drawn.</param>
    public static PlaceMap Of(IReadOnlyList<FacetValue> places, int most = Most)
    {
        ArgumentNullException.ThrowIfNull(places);
        var found = places.Where(place => place.Value is not null).Take(most)
            .Select(place => (Name: place.Value!, place.Count, At: PlaceLocations.Find(place.Value!)))
            .Where(place => place.At is not null)
            .Select(place => (place.Name, place.Count, At: place.At!.Value))
            .ToList();
        if (found.Count == 0)
        {
            return new PlaceMap([], -180, Top, Widest, Tallest);
        }

        var (west, east) = (found.Min(place => place.At.Longitude), found.Max(place => place.At.Longitude));
        var (south, north) = (found.Min(place => place.At.Latitude), found.Max(place => place.At.Latitude));
        var width = Math.Clamp(Math.Max(east - west, (north - south) / Aspect) * Margin, Narrowest, Widest);
        var left = Math.Clamp((west + east - width) / 2, -180, 180 - width);

        // The whole world is shown without the ice around the poles, where little happens, unless something does.
        var height = Math.Min(width * Aspect, Tallest);
        var highest = Math.Max(Top, north + 2);
        var top = Math.Clamp((north + south + height) / 2, Math.Min(highest, Math.Min(Bottom, south - 2) + height), highest);
        var highestCount = found.Max(place => place.Count);
        return new PlaceMap(
            [.. found.Select(place => new MapDot(
                place.Name, place.Count, place.At,
                width * Math.Max(SmallestDot, LargestDot * Math.Sqrt(place.Count / (double)highestCount))))],
            left,
            top,
            width,
            height);
    }
}
