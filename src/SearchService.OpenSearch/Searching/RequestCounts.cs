using SearchService.OpenSearch.Asking;
using SearchService.OpenSearch.Generations;
using SearchService.Queries;

namespace SearchService.OpenSearch.Searching;

/// <summary>
/// What a request counts: articles and hits, facets, timelines. Where some articles are not seen in full, every value is counted by itself.
/// </summary>
internal sealed class RequestCounts
{
    private readonly ClusterIndex _index;
    private readonly SearchRequest _request;
    private readonly AskedQuery _asked;

    /// <summary>What was counted with what is found; null where some articles are not seen in full.</summary>
    private readonly FoldedCounts? _found;

    private CountedCopies? _copies;

    private RequestCounts(ClusterIndex index, SearchRequest request, AskedQuery asked, FoldedCounts? found) =>
        (_index, _request, _asked, _found) = (index, request, asked, found);

    /// <param name="index">The state of the archive.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="asked">The same, compiled.</param>
    /// <param name="cancellation">Gives it up.</param>
    public static async Task<RequestCounts> OfAsync(
        ClusterIndex index, SearchRequest request, AskedQuery asked, CancellationToken cancellation)
    {
        if (index.SeesAll)
        {
            var found = await FoldedCounts.OfAsync(index, asked.Found, request.Copies,
                [.. request.Facets.Where(facet => IsFolded(asked, facet))], FieldsOf(request), cancellation).ConfigureAwait(false);
            return new RequestCounts(index, request, asked, found);
        }

        var counts = new RequestCounts(index, request, asked, null);
        await counts.CountAheadAsync(cancellation).ConfigureAwait(false);
        return counts;
    }

    /// <summary>How many articles are found, and how many hits these are.</summary>
    public async Task<(long Articles, long Total)> TotalsAsync(CancellationToken cancellation) => _found is not null
        ? (_found.Articles, _found.Total)
        : await (await CopiesAsync(cancellation).ConfigureAwait(false)).TotalsAsync(_asked.Found, cancellation).ConfigureAwait(false);

    /// <summary>How the copies of what is found fold, one by one.</summary>
    public async Task<CountedCopies> CopiesAsync(CancellationToken cancellation) =>
        _copies ??= await CountedCopies.OfAsync(_index, _request.Copies, _asked.Found, cancellation).ConfigureAwait(false);

    public async Task<IReadOnlyList<Facet>> FacetsAsync(CancellationToken cancellation)
    {
        var found = _found is null ? [] : new Queue<Facet?>(await _found.FacetsAsync(cancellation).ConfigureAwait(false));
        List<Facet> facets = [];
        foreach (var facet in _request.Facets)
        {
            facets.Add(IsFolded(_asked, facet) && found.TryDequeue(out var counted) && counted is not null ? counted
                : await FacetAsync(facet, cancellation).ConfigureAwait(false));
        }

        return facets;
    }

    public async Task<IReadOnlyList<Timeline>> TimelinesAsync(CancellationToken cancellation)
    {
        if (_request.Timelines.Count == 0)
        {
            return [];
        }

        var fields = FieldsOf(_request);
        var all = _found is null ? null
            : await FoldedCounts.OfAsync(_index, Clause.Articles, _request.Copies, [], fields, cancellation).ConfigureAwait(false);
        var allCopies = _found is null
            ? await CountedCopies.OfAsync(_index, _request.Copies, Clause.Articles, cancellation).ConfigureAwait(false)
            : null;
        List<Timeline> timelines = [];
        foreach (var interval in _request.Timelines)
        {
            timelines.Add(_found is not null
                ? FacetCounts.TimelineOf(
                    interval,
                    await _found.AllAsync(FacetCounts.FieldOf(interval), cancellation).ConfigureAwait(false),
                    await all!.AllAsync(FacetCounts.FieldOf(interval), cancellation).ConfigureAwait(false))
                : await new FacetCounts(_index).TimelineAsync(interval, _asked.Found,
                    await CopiesAsync(cancellation).ConfigureAwait(false), allCopies!, cancellation).ConfigureAwait(false));
        }

        return timelines;
    }

    /// <summary>A facet that is not counted with what is found.</summary>
    private async Task<Facet> FacetAsync(FacetRequest facet, CancellationToken cancellation)
    {
        var query = _asked.CountedBy(facet);
        if (_found is not null && FoldedCounts.CanCount(facet) && !ReferenceEquals(query, _asked.Found))
        {
            var folded = await FoldedCounts.OfAsync(_index, query, _request.Copies, [facet], [], cancellation).ConfigureAwait(false);
            if (await folded.FacetsAsync(cancellation).ConfigureAwait(false) is [{ } counted])
            {
                return counted;
            }
        }

        var copies = ReferenceEquals(query, _asked.Found) ? await CopiesAsync(cancellation).ConfigureAwait(false)
            : await CountedCopies.OfAsync(_index, _request.Copies, query, cancellation).ConfigureAwait(false);
        return await new FacetCounts(_index).OfAsync(facet, query, copies, cancellation).ConfigureAwait(false);
    }

    /// <summary>Where some articles are not seen in full: what is counted value by value, in two requests as far as it fits in.</summary>
    private async Task CountAheadAsync(CancellationToken cancellation)
    {
        List<string> fields =
        [
            .. _request.Facets.Where(facet => ReferenceEquals(_asked.CountedBy(facet), _asked.Found))
                .Select(facet => FacetCounts.FieldOf(facet.Field)),
            .. FieldsOf(_request),
        ];
        IReadOnlyList<string> copied = _request.Copies == CopyMode.Fold ? [ClusterFields.CopyOf] : [];
        await _index.CountAheadAsync(
            _asked.Found, [.. fields.Concat(copied).Select(field => (IReadOnlyList<string>)[field])], cancellation).ConfigureAwait(false);
        var copies = await CopiesAsync(cancellation).ConfigureAwait(false);
        await copies.CountAheadAsync(_asked.Found, fields, cancellation).ConfigureAwait(false);
    }

    private static List<string> FieldsOf(SearchRequest request) => [.. request.Timelines.Select(FacetCounts.FieldOf).Distinct()];

    private static bool IsFolded(AskedQuery asked, FacetRequest facet) =>
        FoldedCounts.CanCount(facet) && ReferenceEquals(asked.CountedBy(facet), asked.Found);
}
