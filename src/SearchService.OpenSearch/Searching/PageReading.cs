using SearchService.Indexing.Matching;
using SearchService.OpenSearch.Asking;
using SearchService.OpenSearch.Generations;
using SearchService.Queries;

namespace SearchService.OpenSearch.Searching;

/// <summary>Reads one page: exact hits first, then those in which a word is missing.</summary>
/// <param name="index">The state of the archive.</param>
/// <param name="request">What is asked.</param>
/// <param name="asked">The same, compiled.</param>
/// <param name="lacking">What lacks words; null where that is not looked for.</param>
internal sealed class PageReading(ClusterIndex index, SearchRequest request, AskedQuery asked, Clause? lacking)
{
    private static readonly HitSort NewestFirst = new(SortOrder.Newest);

    /// <param name="cursor">Where to go on; null for the offset of the request.</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <returns>The hits, and where the next ones are; null at the end.</returns>
    public async Task<(IReadOnlyList<SearchHit> Hits, string? Next)> ReadAsync(ClusterCursor? cursor, CancellationToken cancellation)
    {
        if (request.Size == 0)
        {
            return ([], null);
        }

        var passed = cursor is null ? request.From : 0;
        List<(ShownHit Hit, bool IsPartial)> page = [];
        var at = 0;

        // One more than asked for says whether others follow.
        var wanted = (int)Math.Min(int.MaxValue, (long)passed + request.Size + 1);
        await foreach (var hit in WalkAsync(cursor, wanted, cancellation).ConfigureAwait(false))
        {
            if (at++ >= passed)
            {
                page.Add(hit);
            }

            if (page.Count > request.Size)
            {
                break;
            }
        }

        var (exact, partial) = (new HitMaking(asked.Part), new HitMaking(asked.Loosened));
        List<SearchHit> hits = [.. page.Take(request.Size).Select(each =>
            (each.IsPartial ? partial : exact).Of(each.Hit) with { Partial = each.IsPartial })];
        if (page.Count <= request.Size)
        {
            return (hits, null);
        }

        var (last, isPartial) = page[request.Size - 1];
        return (hits, new ClusterCursor(index.Point, last.Hit.Sort.GetRawText(), isPartial, HitCursor.FingerprintOf(request)).Encode());
    }

    private async IAsyncEnumerable<(ShownHit Hit, bool IsPartial)> WalkAsync(
        ClusterCursor? cursor, int wanted, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        if (cursor is not { Partial: true })
        {
            var exact = await WalkAsync(asked.Found, cancellation).ConfigureAwait(false);
            await foreach (var hit in exact.FromAsync(cursor?.After, wanted, cancellation).ConfigureAwait(false))
            {
                yield return (hit, false);
            }
        }

        if (lacking is not null)
        {
            var after = cursor is { Partial: true } ? cursor.After : null;
            var partial = await WalkAsync(lacking, cancellation).ConfigureAwait(false);
            await foreach (var hit in partial.FromAsync(after, wanted, cancellation).ConfigureAwait(false))
            {
                yield return (hit, true);
            }
        }
    }

    private async Task<HitWalk> WalkAsync(Clause query, CancellationToken cancellation)
    {
        var scored = request is { BoostRecent: true, Sort: SortOrder.Relevance }
            ? await RecentAsync(query, cancellation).ConfigureAwait(false)
            : query;
        return HitWalk.Of(index, scored, request);
    }

    /// <summary>The same, with scores that fall with the age of an article, counted from the newest one found.</summary>
    private async Task<Clause> RecentAsync(Clause query, CancellationToken cancellation)
    {
        var dated = new BoolClause { Filter = [query, new ExistsClause(ClusterFields.PublishedSort)] };
        var newest = await index.AskAsync(index.Body(dated) with { Size = 1, Sort = NewestFirst }, cancellation).ConfigureAwait(false);

        // Where nothing has a date, all are as old.
        return newest.Hits.Hits is [var hit] ? new RecentClause(query, hit.Sort[0].GetInt64()) : query;
    }
}
