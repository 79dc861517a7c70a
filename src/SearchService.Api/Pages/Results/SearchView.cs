using SearchService.Api.Pages.OverTime;
using SearchService.Queries;
using SearchService.Wire.Requests;

namespace SearchService.Api.Pages.Results;

/// <summary>What a search page shows.</summary>
/// <param name="Address">Its state.</param>
/// <param name="Request">What was asked.</param>
/// <param name="Found">The answer, or null where there is none.</param>
/// <param name="Errors">Why there is none.</param>
public sealed record SearchView(SearchAddress Address, SearchRequest Request, FoundView? Found, IReadOnlyList<RequestError> Errors)
{
    public SearchResult? Result => Found?.Result;

    /// <summary>The state without what only the page knows: the address for programs.</summary>
    public SearchAddress Asked => new(Address.Parameters.Where(parameter => !ChartChoice.IsOwn(parameter.Key)));

    /// <summary>The counts of a field; empty where it was not asked for.</summary>
    public IReadOnlyList<FacetValue> Facet(FacetField field) =>
        Result?.Facets.FirstOrDefault(facet => facet.Field == field)?.Values ?? [];
}

/// <param name="Result">The answer.</param>
/// <param name="Chart">When what was found was published.</param>
/// <param name="Choice">How that is drawn.</param>
/// <param name="Typical">Who and what is named more often in it than elsewhere.</param>
/// <param name="Remedies">What to do where nothing was found.</param>
/// <param name="Cards">Whom and what the query names.</param>
/// <param name="Unlisted">What is chosen in a list of filters and too rare to stand in it, with its counts.</param>
/// <param name="Typed">The query as it was typed, where another spelling was searched in its place; else null.</param>
public sealed record FoundView(
    SearchResult Result, TimeChart Chart, ChartChoice Choice, SignificantNames Typical, Remedies Remedies,
    IReadOnlyList<NameCard> Cards, ILookup<FacetField, FacetValue> Unlisted, string? Typed = null);
