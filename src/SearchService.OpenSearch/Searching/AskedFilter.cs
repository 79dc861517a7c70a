using SearchService.OpenSearch.Asking;
using SearchService.OpenSearch.Generations;
using SearchService.Queries;
using SearchService.Queries.Language;

namespace SearchService.OpenSearch.Searching;

/// <summary>What a group of filters lets through, and the facets that look past it.</summary>
internal sealed record AskedFilter(IReadOnlyList<FacetField> Facets, Clause Clause)
{
    public static IEnumerable<AskedFilter> Of(SearchRequest request, TreeAsking asking)
    {
        foreach (var group in request.Filters.GroupBy(filter => filter.Field))
        {
            yield return new AskedFilter([FacetOf(group.Key)], new BoolClause
            {
                Filter = [Clause.Articles, .. group.Where(filter => !filter.Exclude).Select(asking.Filter)],
                Not = [.. group.Where(filter => filter.Exclude).Select(asking.Filter)],
            });
        }

        if (request.FromDate is not null || request.ToDate is not null)
        {
            yield return new AskedFilter([FacetField.Years, FacetField.Months],
                new DaysClause(ClusterFields.Published, new DateBounds(request.FromDate, request.ToDate).Days));
        }

        if (request.Mentions is { } days)
        {
            yield return new AskedFilter([], new DaysClause(ClusterFields.MentionDays, days));
        }

        if (request.Near is { } near)
        {
            yield return new AskedFilter([], new DistanceClause(ClusterFields.Points, near.Centre, near.Kilometres));
        }
    }

    private static FacetField FacetOf(FilterField field) => field switch
    {
        FilterField.Person => FacetField.People,
        FilterField.Place => FacetField.Places,
        FilterField.Source => FacetField.Sources,
        FilterField.Author => FacetField.Authors,
        FilterField.Section => FacetField.Sections,
        FilterField.Country => FacetField.Countries,
        _ => FacetField.Languages,
    };
}
