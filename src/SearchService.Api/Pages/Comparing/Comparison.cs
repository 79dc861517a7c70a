using SearchService.Api.Pages.OverTime;
using SearchService.Queries;

namespace SearchService.Api.Pages.Comparing;

/// <summary>One of the queries that are compared.</summary>
/// <param name="Query">As typed.</param>
/// <param name="Reading">How it was read.</param>
/// <param name="Total">Hits in all.</param>
/// <param name="Chart">Its hits over the time that all queries share.</param>
public sealed record ComparedQuery(string Query, QueryReading Reading, long Total, TimeChart Chart);

/// <summary>Two to five queries on one timeline.</summary>
public sealed record Comparison(IReadOnlyList<ComparedQuery> Queries)
{
    public const int Most = 5;

    public double Highest(bool share) => Queries.Max(query => query.Chart.Highest(share));

    /// <param name="address">Its <c>q</c> are the queries; those beyond the fifth are left out.</param>
    /// <param name="choice">How they are drawn.</param>
    /// <param name="within">The time that is looked at.</param>
    /// <param name="articles">Where they are counted.</param>
    /// <param name="cancellation">Gives up.</param>
    public static Comparison Of(
        SearchAddress address, ChartChoice choice, SearchRequest within, IArticleSearcher articles, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(choice);
        ArgumentNullException.ThrowIfNull(within);
        ArgumentNullException.ThrowIfNull(articles);
        var requests = address.Parameters.Where(parameter => parameter.Key == "q").Take(Most)
            .Select(parameter => new SearchRequest
            {
                Query = parameter.Value,
                FromDate = within.FromDate,
                ToDate = within.ToDate,
                Match = MatchMode.All,
                Sort = SortOrder.Newest,
                Size = 0,
                Facets = [],
                Timelines = TimeChart.Asked,
            })
            .ToList();
        if (requests.Count == 0)
        {
            return new Comparison([]);
        }

        var found = articles.Search(requests, cancellation);
        var charts = TimeChart.Compared([.. found.Select(result => result.Timelines)], choice.Interval);
        return new Comparison(
            [.. found.Zip(charts, (result, chart) => new ComparedQuery(result.Query.Text, result.Query, result.Total, chart))]);
    }

    /// <summary>Queries that find something here, for whoever has none in mind.</summary>
    public static IReadOnlyList<string> Hints(IArticleSearcher articles, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var request = new SearchRequest { Size = 0, Facets = [new(FacetField.People, 2), new(FacetField.Places, 2)] };
        var facets = articles.Search(request, cancellation).Facets;
        return
        [
            .. facets.SelectMany(facet => facet.Values.Where(value => value.Value is not null).Take(2)
                .Select(value => $"{(facet.Field == FacetField.People ? "person" : "place")}:\"{value.Value!.Replace('"', ' ')}\"")),
        ];
    }
}
