using SearchService.Entities.Places;

namespace SearchService.Training.Places;

/// <summary>A place on its way into the gazetteer.</summary>
internal sealed record PlaceDraft(string Name, PlaceKind Kind, string? Country)
{
    /// <summary>GeoNames' code of the first-level region that the place lies in or (a region) is.</summary>
    public string AdminCode { get; init; } = "";

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    /// <summary>0 to 255, as <see cref="GazetteerPlace.Prominence"/>.</summary>
    public double Prominence { get; init; }

    public List<CuratedSpelling> Spellings { get; init; } = [];
}
