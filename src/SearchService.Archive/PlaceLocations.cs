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
}
