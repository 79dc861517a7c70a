namespace SearchService.Entities.Places;

/// <summary>A country: the code, its common English name, and the countries it borders on (by their place in the list).</summary>
internal sealed record CountryRow(string Code, string Name, byte[] Neighbours);

/// <summary>
/// The gazetteer as it lies in its file: one column an attribute, so that a hundred thousand places are a dozen arrays. Countries come
/// first, in the order of <see cref="Countries"/>, then regions, then the rest.
/// </summary>
internal sealed record GazetteerColumns
{
    /// <summary>In <see cref="Country"/>: no single country.</summary>
    public const byte NoCountry = 255;

    /// <summary>In <see cref="Region"/>: in no known region.</summary>
    public const ushort NoRegion = ushort.MaxValue;

    /// <summary>In <see cref="Latitude"/>: nowhere known.</summary>
    public const short NoLocation = short.MinValue;

    public required IReadOnlyList<CountryRow> Countries { get; init; }

    public required PackedStrings Names { get; init; }

    public required byte[] Kind { get; init; }

    public required byte[] Country { get; init; }

    /// <summary>The id of the region that the place lies in.</summary>
    public required ushort[] Region { get; init; }

    /// <summary>Hundredths of a degree.</summary>
    public required short[] Latitude { get; init; }

    /// <summary>Hundredths of a degree.</summary>
    public required short[] Longitude { get; init; }

    public required byte[] Prominence { get; init; }

    /// <summary><see cref="PlaceKey.Kept"/> of every name and further spelling, ascending.</summary>
    public required ulong[] Keys { get; init; }

    /// <summary>The place that each key is of.</summary>
    public required int[] KeyPlace { get; init; }

    /// <summary>A <see cref="SpellingUse"/> for each key.</summary>
    public required byte[] KeyUses { get; init; }

    public required PackedStrings Demonyms { get; init; }

    public required byte[] DemonymCountry { get; init; }
}
