using SearchService.OpenSearch.Asking;
using SearchService.Queries;

namespace SearchService.OpenSearch.Searching;

/// <summary>Facets and timelines of a request.</summary>
/// <param name="index">The state of the archive.</param>
/// <param name="request">What is asked.</param>
/// <param name="asked">The same, compiled.</param>
/// <param name="copies">How the copies of what is found fold.</param>
internal sealed class RequestCounts(ClusterIndex index, SearchRequest request, AskedQuery asked, CountedCopies copies)
{
    private readonly FacetCounts _counts = new(index);

    /// <summary>Counts what is found in two requests, its total as well, as far as the values fit in.</summary>
    public async Task CountAheadAsync(CancellationToken cancellation)
    {
        List<string> fields =
        [
            .. request.Facets.Where(facet => CountsFound(asked.CountedBy(facet))).Select(facet => FacetCounts.FieldOf(facet.Field)),
            .. request.Timelines.Select(FacetCounts.FieldOf),
        ];
        await index.CountAheadAsync(
            asked.Found, [.. fields.Select(field => (IReadOnlyList<string>)[field])], cancellation).ConfigureAwait(false);
        await copies.CountAheadAsync(asked.Found, fields, cancellation).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<Facet>> FacetsAsync(CancellationToken cancellation)
    {
        List<Facet> facets = [];
        foreach (var facet in request.Facets)
        {
            var query = asked.CountedBy(facet);
            var folded = CountsFound(query) ? copies
                : await CountedCopies.OfAsync(index, request.Copies, query, cancellation).ConfigureAwait(false);
            facets.Add(await _counts.OfAsync(facet, query, folded, cancellation).ConfigureAwait(false));
        }

        return facets;
    }

    public async Task<IReadOnlyList<Timeline>> TimelinesAsync(CancellationToken cancellation)
    {
        List<Timeline> timelines = [];
        foreach (var interval in request.Timelines)
        {
            var all = await CountedCopies.OfAsync(index, request.Copies, Clause.Articles, cancellation).ConfigureAwait(false);
            timelines.Add(await _counts.TimelineAsync(interval, asked.Found, copies, all, cancellation).ConfigureAwait(false));
        }

        return timelines;
    }

    private bool CountsFound(Clause query) => ReferenceEquals(query, asked.Found);
}
