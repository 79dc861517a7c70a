using AngleSharp.Html.Dom;
using SearchService.Readers.Dates;

namespace SearchService.Readers.Html.Metadata;

/// <summary>What the search for date and writers goes by.</summary>
/// <param name="Page">The page.</param>
/// <param name="Tags">Its meta tags.</param>
/// <param name="Linked">Its JSON-LD, or null.</param>
/// <param name="Lines">What it shows, nearest to the headline first.</param>
/// <param name="Site">How its paper or site is called.</param>
/// <param name="Address">Its own address, or null.</param>
/// <param name="Style">What its dates leave open.</param>
internal sealed record PageEvidence(
    IHtmlDocument Page,
    MetaTags Tags,
    JsonLd? Linked,
    IReadOnlyList<ShownLine> Lines,
    SiteNames Site,
    string? Address,
    DateStyle Style);
