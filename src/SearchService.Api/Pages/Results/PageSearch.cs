using SearchService.Api.Pages.Maps;
using SearchService.Archive.Requests;
using SearchService.Queries;

namespace SearchService.Api.Pages.Results;

/// <summary>Asks the archive what the address of a page asks for.</summary>
public static class PageSearch
{
    private static readonly FacetRequest[] Time = [new(FacetField.Years, FacetRequest.MaxCount), new(FacetField.Months, FacetRequest.MaxCount)];

    /// <summary>The address that a form meant, where it could not be typed as such; null where the address stands as it is.</summary>
    public static SearchAddress? Redirect(SearchAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var typed = FilterGroup.All.Where(group => address[group.Box] is not null).ToList();
        return typed.Count == 0 ? null : typed.Aggregate(address, (state, group) =>
            state.Without(group.Box).And("facet_prefix", $"{group.Name}:{state[group.Box]!.Trim()}"));
    }

    public static SearchView Ask(SearchAddress address, IArticleSearcher articles, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(articles);
        var request = SearchParameters.Read(address.Parameters, out var errors);
        if (errors.Count > 0)
        {
            return new SearchView(address, request, null, errors);
        }

        request = request with { Facets = Facets(request.Facets) };
        try
        {
            return new SearchView(address, request, articles.Search(request, cancellation), []);
        }
        catch (SearchException refused)
        {
            return new SearchView(address, request, null, [RequestError.From(refused)]);
        }
    }

    /// <summary>The page always shows its own groups; the address may ask for more values of one, or for those that start somehow.</summary>
    private static FacetRequest[] Facets(IReadOnlyList<FacetRequest> asked) =>
    [
        .. FilterGroup.All.Select(group => asked.FirstOrDefault(facet => facet.Field == group.Field) is { } facet
            ? facet with { Count = Math.Max(facet.Count, CountOf(group)) }
            : new FacetRequest(group.Field, CountOf(group))),
        .. Time,
    ];

    /// <summary>The map draws more places than the list shows at first.</summary>
    private static int CountOf(FilterGroup group) => group.Field == FacetField.Places ? PlaceMap.Most : FilterGroup.Shown;
}
