namespace SearchService.Entities.Places;

/// <summary>A country or region that a place is said to lie in; "D.C." is the one qualifier that means a city itself.</summary>
internal readonly record struct PlaceScope(string? Country, int? Region = null, int? Itself = null)
{
    public static PlaceScope Of(GazetteerPlace area) => area.Kind switch
    {
        PlaceKind.Region => new(area.Country, Region: area.Id),
        PlaceKind.Capital or PlaceKind.City => new(area.Country, Itself: area.Id),
        _ => new(area.Country),
    };

    /// <summary>
    /// Whether the place lies in it. A region that is no first-level one (Kent, Donbas) has no towns of its own in the gazetteer: its
    /// country must do.
    /// </summary>
    public bool Holds(GazetteerPlace place, Gazetteer gazetteer)
    {
        if (Country is null || place.Country != Country || place.Kind == PlaceKind.Country)
        {
            return false;
        }

        return Itself is { } itself ? place.Id == itself : Region is not { } region
            || place.Region == region || !gazetteer.HasTowns(region);
    }
}
