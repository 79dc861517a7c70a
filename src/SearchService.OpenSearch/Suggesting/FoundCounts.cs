using SearchService.OpenSearch.Asking;
using SearchService.OpenSearch.Generations;
using SearchService.OpenSearch.Searching;

namespace SearchService.OpenSearch.Suggesting;

/// <summary>How many hits each of some queries has, copies folded: one request for all, and some for each that finds copies.</summary>
internal sealed class FoundCounts(ClusterIndex index)
{
    private static readonly ExistsClause IsCopy = new(ClusterFields.CopyOf);

    public async Task<IReadOnlyList<long>> OfAsync(IReadOnlyList<Clause> queries)
    {
        if (queries.Count == 0)
        {
            return [];
        }

        var answer = await index.AskAsync(index.Body(Clause.Articles) with
        {
            Filters = [.. queries, .. queries.Select(query => new BoolClause { Filter = [query, IsCopy] })],
        }, CancellationToken.None).ConfigureAwait(false);
        List<long> counts = [];
        for (var i = 0; i < queries.Count; i++)
        {
            var (articles, copies) = (Counted(i), Counted(queries.Count + i));
            counts.Add(copies == 0 ? articles : articles - await (await CountedCopies.OfAsync(index, queries[i], CancellationToken.None)
                .ConfigureAwait(false)).FurtherAsync(queries[i], CancellationToken.None).ConfigureAwait(false));
        }

        return counts;

        long Counted(int filter) => answer.Aggregations![SearchAnswer.FilterName(filter)].DocCount!.Value;
    }
}
