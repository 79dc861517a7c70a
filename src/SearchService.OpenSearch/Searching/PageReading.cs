using System.Runtime.CompilerServices;
using SearchService.OpenSearch.Asking;
using SearchService.Queries;

namespace SearchService.OpenSearch.Searching;

/// <summary>Reads one page: exact hits first, then those in which a word is missing.</summary>
/// <param name="index">The state of the archive.</param>
/// <param name="samples">How much words tell apart.</param>
/// <param name="request">What is asked.</param>
/// <param name="asked">The same, compiled.</param>
/// <param name="lacking">What lacks words; null where that is not looked for.</param>
internal sealed class PageReading(
    ClusterIndex index, WordSamples samples, SearchRequest request, AskedQuery asked, Clause? lacking)
{
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
        return (hits, ClusterCursor.Behind(last, isPartial, index.Point, request).Encode());
    }

    private async IAsyncEnumerable<(ShownHit Hit, bool IsPartial)> WalkAsync(
        ClusterCursor? cursor, int wanted, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (cursor is not { Partial: true })
        {
            var exact = await RankedWalk.OfAsync(index, samples, request, asked.Part, asked.Found, cancellation).ConfigureAwait(false);
            await foreach (var hit in exact.FromAsync(cursor?.SortedAfter, cursor?.Passed ?? 0, wanted, cancellation).ConfigureAwait(false))
            {
                yield return (hit, false);
            }
        }

        if (lacking is not null)
        {
            var from = cursor is { Partial: true } ? cursor : null;
            var partial = await RankedWalk.OfAsync(index, samples, request, asked.Loosened, lacking, cancellation).ConfigureAwait(false);
            await foreach (var hit in partial.FromAsync(from?.SortedAfter, from?.Passed ?? 0, wanted, cancellation).ConfigureAwait(false))
            {
                yield return (hit, true);
            }
        }
    }
}
