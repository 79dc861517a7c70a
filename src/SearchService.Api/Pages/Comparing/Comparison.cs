using SearchService.Api.Pages.OverTime;
using SearchService.Articles;
using SearchService.Queries;

namespace SearchService.Api.Pages.Comparing;

/// <summary>One of the queries that are compared.</summary>
/// <param name="Query">As typed.</param>
/// <param name="Total">Hits in all.</param>
/// <param name="Chart">Its hits over the time that all queries share.</param>
public sealed record ComparedQuery(string Query, long Total, TimeChart Chart);

/// <summary>Two to five queries on one timeline.</summary>
public sealed record Comparison(IReadOnlyList<ComparedQuery> Queries)
{
    public const int Most = 5;

    public long Highest => Queries.Max(query => query.Chart.Highest);

    public static Comparison Of(IEnumerable<string> queries, IArticleSearcher articles, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var found = queries.Where(query => !string.IsNullOrWhiteSpace(query)).Take(Most)
            .Select(query => (Query: query, Result: articles.Search(
                new SearchRequest
                {
                    Query = query,
                    Match = MatchMode.All,
                    Size = 0,
                    Facets = [new(FacetField.Years, FacetRequest.MaxCount), new(FacetField.Months, FacetRequest.MaxCount)],
                },
                cancellation)))
            .ToList();
        var shared = TimeChart.Of([.. found.SelectMany(query => Values(query.Result, FacetField.Years))], [.. found.SelectMany(query => Values(query.Result, FacetField.Months))]);
        return new Comparison([.. found.Select(query => new ComparedQuery(query.Query, query.Result.Total, On(shared, query.Result)))]);
    }

    /// <summary>The bars of all queries, with the counts of one.</summary>
    private static TimeChart On(TimeChart shared, SearchResult result)
    {
        var years = Values(result, FacetField.Years);
        var counted = (shared.Bars is [{ First.Month: not null }, ..] ? Values(result, FacetField.Months) : years)
            .Where(value => PartialDate.TryParse(value.Value, out _))
            .Select(value => (Day: Date(value.Value!).Days.First, value.Count))
            .ToList();
        return new TimeChart(
            [.. shared.Bars.Select(bar => bar with { Count = counted.Where(value => value.Day >= bar.First.Days.First && value.Day <= bar.Last.Days.Last).Sum(value => value.Count) })],
            years.FirstOrDefault(value => value.Value is null)?.Count ?? 0);
    }

    private static IReadOnlyList<FacetValue> Values(SearchResult result, FacetField field) => result.Facets.First(facet => facet.Field == field).Values;

    private static PartialDate Date(string value) => PartialDate.TryParse(value, out var date) ? date : default;
}
