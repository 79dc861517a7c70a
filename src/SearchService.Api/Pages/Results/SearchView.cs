using SearchService.Archive.Requests;
using SearchService.Queries;

namespace SearchService.Api.Pages.Results;

/// <summary>What a search page shows.</summary>
/// <param name="Address">Its state.</param>
/// <param name="Request">What was asked.</param>
/// <param name="Result">The answer, or null where there is none.</param>
/// <param name="Errors">Why there is none.</param>
public sealed record SearchView(SearchAddress Address, SearchRequest Request, SearchResult? Result, IReadOnlyList<RequestError> Errors)
{
    /// <summary>The counts of a field; empty where it was not asked for.</summary>
    public IReadOnlyList<FacetValue> Facet(FacetField field) =>
        Result?.Facets.FirstOrDefault(facet => facet.Field == field)?.Values ?? [];
}
