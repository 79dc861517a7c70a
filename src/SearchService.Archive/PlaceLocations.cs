using System.Globalization;
using SearchService.Articles;
using SearchService.Entities.Places;

namespace SearchService.Archive;

/// <summary>Where places lie, by the name that articles are indexed under.</summary>
public static class PlaceLocations
{
    /// <summary>
    /// The name under which articles of the best known place are indexed that is called so in any language ("Wien", "Вена": Vienna); null
    /// where the gazetteer knows none, or it is the same.
    /// </summary>
    public static string? IndexedName(string place) =>
        Gazetteer.Load().FindAnywhere(place) is { } best && NameKey.Of(best.Name) != NameKey.Of(place) ? best.Name : null;

    /// <summary>The centre of the best known place of this name, or null where the gazetteer knows none.</summary>
    public static GeoPoint? Find(string place) => Gazetteer.Load().FindAnywhere(place)?.Location;

    /// <summary>
    /// The best known place within a kilometre or two of a point as it is typed, <c>43.1,131.9</c>; null where there is none.
    /// </summary>
    public static string? Named(string point)
    {
        ArgumentNullException.ThrowIfNull(point);
        if (PointOf(point) is not var (latitude, longitude))
        {
            return null;
        }

        var (gazetteer, best) = (Gazetteer.Load(), (Name: (string?)null, Prominence: -1));
        for (var id = 0; id < gazetteer.Count; id++)
        {
            if (gazetteer[id] is { IsSettlement: true, Location: { } at } place && place.Prominence > best.Prominence
                && Math.Abs(at.Latitude - latitude) <= Nearby && Math.Abs(at.Longitude - longitude) <= Nearby)
            {
                best = (place.Name, place.Prominence);
            }
        }

        return best.Name;
    }

    /// <summary>
    /// The best known of the places that are hardly farther from a point than the nearest one, and how far it is, in kilometres; null where
    /// the point cannot be read.
    /// </summary>
    public static (string Name, double Kilometres)? Nearest(string point)
    {
        ArgumentNullException.ThrowIfNull(point);
        if (PointOf(point) is not var (latitude, longitude))
        {
            return null;
        }

        var gazetteer = Gazetteer.Load();
        var all = Enumerable.Range(0, gazetteer.Count).Select(id => gazetteer[id])
            .Where(place => place.IsSettlement && place.Location is not null)
            .Select(place => (place.Name, place.Prominence, Kilometres: Distance(place.Location!.Value, latitude, longitude))).ToList();
        var near = Math.Max(Around, Farther * all.Min(place => place.Kilometres));
        var best = all.Where(place => place.Kilometres <= near).MaxBy(place => place.Prominence);
        return (best.Name, best.Kilometres);
    }

    /// <summary>Degrees.</summary>
    private const double Nearby = 0.02;

    /// <summary>Kilometres.</summary>
    private const double Around = 30;

    private const double Farther = 1.5;

    private const double KilometresInDegree = 111.2;

    private static (double Latitude, double Longitude)? PointOf(string typed) => typed.Split(',') is [var first, var second]
        && double.TryParse(first, NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude)
        && double.TryParse(second, NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude) ? (latitude, longitude) : null;

    private static double Distance(GeoPoint place, double latitude, double longitude)
    {
        var across = Math.Abs(place.Longitude - longitude);
        return KilometresInDegree * double.Hypot(place.Latitude - latitude,
            Math.Min(across, 360 - across) * Math.Cos((place.Latitude + latitude) / 2 * Math.PI / 180));
    }
}
