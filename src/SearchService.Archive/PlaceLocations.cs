using SearchService.Articles;
using SearchService.Entities.Places;

namespace SearchService.Archive;

/// <summary>Where places lie, by the name that articles are indexed under.</summary>
public static class PlaceLocations
{
    /// <summary>The centre of the best known place of this name, or null where the gazetteer knows none.</summary>
    public static GeoPoint? Find(string place) => Gazetteer.Load().FindForm(place, language: null) is [var best, ..] ? best.Location : null;
}
