using SearchService.OpenSearch.Asking;
using SearchService.OpenSearch.Generations;
using SearchService.Queries;

namespace SearchService.OpenSearch.Searching;

/// <summary>Facets and timelines of a request.</summary>
internal sealed class RequestCounts
{
    private readonly ClusterIndex _index;
    private readonly SearchRequest _request;
    private readonly AskedQuery _asked;
    private readonly FacetCounts _counts;

    private RequestCounts(ClusterIndex index, SearchRequest request, AskedQuery asked, CountedCopies copies) =>
        (_index, _request, _asked, _counts, Copies) = (index, request, asked, new FacetCounts(index), copies);

    /// <summary>How the copies of what is found fold.</summary>
    public CountedCopies Copies { get; }

    /// <summary>Counts what is found in two requests, its total as well, as far as the values fit in.</summary>
    /// <param name="index">The state of the archive.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="asked">The same, compiled.</param>
    /// <param name="cancellation">Gives it up.</param>
    public static async Task<RequestCounts> OfAsync(
        ClusterIndex index, SearchRequest request, AskedQuery asked, CancellationToken cancellation)
    {
        List<string> fields =
        [
            .. request.Facets.Where(facet => ReferenceEquals(asked.CountedBy(facet), asked.Found))
                .Select(facet => FacetCounts.FieldOf(facet.Field)),
            .. request.Timelines.Select(FacetCounts.FieldOf),
        ];
        IReadOnlyList<string> copied = request.Copies == CopyMode.Fold ? [ClusterFields.CopyOf] : [];
        await index.CountAheadAsync(
            asked.Found, [.. fields.Concat(copied).Select(field => (IReadOnlyList<string>)[field])], cancellation).ConfigureAwait(false);
        var copies = await CountedCopies.OfAsync(index, request.Copies, asked.Found, cancellation).ConfigureAwait(false);
        await copies.CountAheadAsync(asked.Found, fields, cancellation).ConfigureAwait(false);
        return new RequestCounts(index, request, asked, copies);
    }

    public async Task<IReadOnlyList<Facet>> FacetsAsync(CancellationToken cancellation)
    {
        List<Facet> facets = [];
        foreach (var facet in _request.Facets)
        {
            var query = _asked.CountedBy(facet);
            var folded = ReferenceEquals(query, _asked.Found) ? Copies
                : await CountedCopies.OfAsync(_index, _request.Copies, query, cancellation).ConfigureAwait(false);
            facets.Add(await _counts.OfAsync(facet, query, folded, cancellation).ConfigureAwait(false));
        }

        return facets;
    }

    public async Task<IReadOnlyList<Timeline>> TimelinesAsync(CancellationToken cancellation)
    {
        List<Timeline> timelines = [];
        foreach (var interval in _request.Timelines)
        {
            var all = await CountedCopies.OfAsync(_index, _request.Copies, Clause.Articles, cancellation).ConfigureAwait(false);
            timelines.Add(await _counts.TimelineAsync(interval, _asked.Found, Copies, all, cancellation).ConfigureAwait(false));
        }

        return timelines;
    }
}
