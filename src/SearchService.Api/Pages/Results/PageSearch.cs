using SearchService.Api.Pages.Maps;
using SearchService.Api.Pages.OverTime;
using SearchService.Archive.Statistics;
using SearchService.Queries;
using SearchService.Wire.Requests;

namespace SearchService.Api.Pages.Results;

/// <summary>Asks the archive what the address of a page asks for.</summary>
public static class PageSearch
{
    private const int TypicalNames = 5;

    /// <summary>The address that a form meant, where it could not be typed as such; null where the address stands as it is.</summary>
    public static SearchAddress? Redirect(SearchAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var typed = FilterGroup.All.Where(group => address[group.Box] is not null).ToList();
        return typed.Count == 0 ? null : typed.Aggregate(address, (state, group) =>
            state.Without(group.Box).And("facet_prefix", $"{group.Name}:{state[group.Box]!.Trim()}"));
    }

    public static SearchView Ask(
        SearchAddress address, IArticleSearcher articles, ArchiveOverviews overviews, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(overviews);
        var request = Read(address, out var errors);
        var choice = ChartChoice.Of(address, out var more);
        if (errors.Count + more.Count > 0)
        {
            return new SearchView(address, request, null, [.. errors, .. more]);
        }

        var narrowed = request.Query.Length > 0 || ActiveFilter.Of(address).Count > 0;
        request = request with { Facets = Facets(request.Facets), Timelines = TimeChart.Asked, Significant = narrowed ? TypicalNames : 0 };
        try
        {
            var result = articles.Search(request, cancellation);
            if (result is { Total: 0, DidYouMean: { } meant } && address[ChartChoice.SpellingName] != ChartChoice.SpellingTyped)
            {
                var other = articles.Search(request with { Query = meant, From = 0, Cursor = null }, cancellation);
                if (other.Total > 0)
                {
                    return Found(address.With("q", meant), request with { Query = meant, From = 0 }, other, request.Query);
                }
            }

            return Found(address, request, result, null);
        }
        catch (SearchException refused)
        {
            return new SearchView(address, request, null, [RequestError.From(refused)]);
        }

        SearchView Found(SearchAddress shown, SearchRequest asked, SearchResult result, string? typed) => new(
            shown, asked,
            new FoundView(
                result, TimeChart.Of(result.Timelines, choice.Interval), choice,
                result.Total > 1 ? result.Significant : SignificantNames.None,
                result.Total + result.PartialTotal == 0
                    ? Remedies.Of(address, request, articles, overviews.Times(), cancellation)
                    : Remedies.None,
                NameCard.Of(asked, articles, cancellation),
                Unlisted(asked, result, articles, cancellation),
                typed),
            []);
    }

    private static ILookup<FacetField, FacetValue> Unlisted(
        SearchRequest asked, SearchResult result, IArticleSearcher articles, CancellationToken cancellation) =>
        FilterGroup.All
            .SelectMany(group => group
                .Unlisted(asked, result.Facets.First(facet => facet.Field == group.Field).Values, articles, cancellation)
                .Select(value => (group.Field, Value: value)))
            .ToLookup(chosen => chosen.Field, chosen => chosen.Value);

    /// <summary>What an address asks for, without what only a page knows.</summary>
    public static SearchRequest Read(SearchAddress address, out IReadOnlyList<RequestError> errors)
    {
        ArgumentNullException.ThrowIfNull(address);
        var request = SearchParameters.Read(address.Parameters.Where(parameter => !ChartChoice.IsOwn(parameter.Key)), out errors);

        // Nothing is more relevant than anything else where no words are sought.
        return request.Query.Length == 0 && address["sort"] is null ? request with { Sort = SortOrder.Newest } : request;
    }

    /// <summary>
    /// The page always shows its own groups; the address may ask for more values of one, or for those that start somehow.
    /// </summary>
    private static FacetRequest[] Facets(IReadOnlyList<FacetRequest> asked) =>
    [
        .. FilterGroup.All.Select(group => asked.FirstOrDefault(facet => facet.Field == group.Field) is { } facet
            ? facet with { Count = Math.Max(facet.Count, CountOf(group)) }
            : new FacetRequest(group.Field, CountOf(group))),
    ];

    /// <summary>The map draws more places than the list shows at first.</summary>
    private static int CountOf(FilterGroup group) => group.Field == FacetField.Places ? PlaceMap.Most : FilterGroup.Held + 1;
}
