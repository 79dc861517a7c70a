using SearchService.OpenSearch.Asking;
using SearchService.OpenSearch.Connection;
using SearchService.OpenSearch.Generations;

namespace SearchService.OpenSearch.Searching;

/// <summary>
/// When the next embargo of an archive ends, asked once for each state and for each embargo that ended. Safe for use by many threads at
/// once.
/// </summary>
internal sealed class EmbargoEnds(ClusterClient client, PointsInTime points, TimeProvider time)
{
    private readonly Lock _asking = new();
    private (string State, string? End)? _known;

    /// <param name="state">What queries are answered from.</param>
    /// <returns>As <see cref="Sight.MomentOf"/> gives it; null where all are over.</returns>
    /// <exception cref="ClusterException">The cluster cannot answer.</exception>
    public string? NextEnd(string state)
    {
        lock (_asking)
        {
            var now = Sight.MomentOf(time.GetUtcNow());
            if (_known is { } known && known.State == state && (known.End is null || string.CompareOrdinal(known.End, now) > 0))
            {
                return known.End;
            }

            var end = Blocking.Wait(AfterAsync(now));
            _known = (state, end);
            return end;
        }
    }

    private async Task<string?> AfterAsync(string now)
    {
        if (await points.CurrentAsync(CancellationToken.None).ConfigureAwait(false) is not { } point)
        {
            return null;
        }

        var later = new LaterClause(ClusterFields.Embargo, now).Unscored();
        var ends = new ClusterIndex(client, point, Sight.Whole).CountsAsync(later, [ClusterFields.Embargo], CancellationToken.None);
        await foreach (var end in ends.ConfigureAwait(false))
        {
            return end.Key[ClusterFields.Embargo];
        }

        return null;
    }
}
