namespace SearchService.Entities.Places;

/// <summary>A country or region that a place is said to lie in.</summary>
internal readonly record struct PlaceScope(string? Country, int? Region)
{
    public static PlaceScope Of(GazetteerPlace area) =>
        area.Kind == PlaceKind.Region ? new(area.Country, area.Id) : new(area.Country, null);

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

        return Region is not { } region || place.Region == region || !gazetteer.HasTowns(region);
    }
}
