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
        var parts = point.Split(',');
        if (parts.Length != 2 || !double.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude)
            || !double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude))
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

    /// <summary>Degrees.</summary>
    private const double Nearby = 0.02;
}
