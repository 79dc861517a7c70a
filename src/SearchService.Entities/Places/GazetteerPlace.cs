using SearchService.Articles;

namespace SearchService.Entities.Places;

/// <summary>A place that the gazetteer knows.</summary>
/// <param name="Id">Its number in this gazetteer file, from 0; another file numbers differently.</param>
/// <param name="Name">The common English name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Country">ISO 3166-1 alpha-2 (and XK for Kosovo), or null where it lies in no single country.</param>
/// <param name="Region">The id of the region it lies in, or null.</param>
/// <param name="Location">Its centre, to 0.01 degree (about a kilometre), or null where unknown.</param>
/// <param name="Prominence">
/// How well known it is, 0 to 255: ten times the natural logarithm of its inhabitants, more for capitals and countries, so that ten
/// more make it e times as likely to be meant when nothing else is known.
/// </param>
public readonly record struct GazetteerPlace(
    int Id, string Name, PlaceKind Kind, string? Country, int? Region, GeoPoint? Location, int Prominence)
{
    /// <summary>Less prominent than this is a village of fewer than some 5,000 inhabitants.</summary>
    internal const int Village = 85;

    /// <summary>A country or a region: what may qualify the name of a smaller place.</summary>
    public bool IsArea => Kind is PlaceKind.Country or PlaceKind.Region;

    /// <summary>Where the country stands in the list of countries; <see cref="GazetteerColumns.NoCountry"/> for none.</summary>
    internal byte CountryNumber { get; init; } = GazetteerColumns.NoCountry;

    /// <summary>
    /// A village of fewer than some 5,000 inhabitants counts only where the article speaks of its country: else a name like "Parliament"
    /// finds one.
    /// </summary>
    internal bool NeedsSupport => Kind == PlaceKind.City && Prominence < Village;

    public bool IsSettlement => Kind is PlaceKind.Capital or PlaceKind.City;
}
