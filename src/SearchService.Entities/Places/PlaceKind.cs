namespace SearchService.Entities.Places;

/// <summary>What kind of place a name stands for. The numbers are stored in the gazetteer file.</summary>
public enum PlaceKind : byte
{
    /// <summary>A country or dependent territory of ISO 3166-1.</summary>
    Country = 0,

    /// <summary>A state, province, oblast, county or the like, or a named part of one country.</summary>
    Region = 1,

    /// <summary>The capital of a country.</summary>
    Capital = 2,

    /// <summary>Any other city, town, village or quarter.</summary>
    City = 3,

    /// <summary>A continent, or a part of the world that is no single country: the Middle East, the Balkans.</summary>
    WorldArea = 4,

    /// <summary>An ocean, sea, bay, strait, canal, river or lake.</summary>
    Water = 5,

    /// <summary>A mountain, range, desert or island.</summary>
    Landform = 6,

    /// <summary>A quarter, square, building or site known by name: the Kremlin, Chernobyl.</summary>
    Site = 7,

    /// <summary>A country or empire that is no more: the Soviet Union.</summary>
    FormerCountry = 8,
}
