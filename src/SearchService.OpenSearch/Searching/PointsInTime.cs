using SearchService.OpenSearch.Connection;

namespace SearchService.OpenSearch.Searching;

/// <summary>
/// States of the archive that stay as they are while articles are written. All searches share the newest one: the cluster keeps a few
/// hundred at most. One that nobody uses goes by itself. Safe for use by many threads at once.
/// </summary>
internal sealed class PointsInTime(ClusterClient client, TimeProvider time) : IDisposable
{
    /// <summary>How long a state is kept that was used just now.</summary>
    public static readonly TimeSpan UsualKeep = TimeSpan.FromMinutes(2);

    /// <summary>How long one is kept of which a cursor was given.</summary>
    public static readonly TimeSpan CursorKeep = TimeSpan.FromMinutes(10);

    /// <summary>After so long the cluster is asked whether anything changed.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    /// <summary>One that lay unused longer may be gone soon.</summary>
    private static readonly TimeSpan LongestIdle = UsualKeep / 2;

    private readonly SemaphoreSlim _one = new(1, 1);
    private Known? _known;

    /// <summary>The id of the newest state; null while the archive has no generation.</summary>
    public async Task<string?> CurrentAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (_known is { } fresh && time.GetElapsedTime(fresh.Looked) < Fresh)
            {
                return fresh.Id;
            }

            var version = await VersionAsync(cancellation).ConfigureAwait(false);
            var id = version is null ? null
                : _known is { } known && known.Version == version && time.GetElapsedTime(known.Looked) < LongestIdle ? known.Id
                : await OpenAsync(cancellation).ConfigureAwait(false);
            _known = id is null ? null : new Known(id, version!, time.GetTimestamp());
            return id;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>The next search looks for changes, however short ago the last one did.</summary>
    public void Forget() => _known = null;

    public void Dispose() => _one.Dispose();

    /// <summary>Changes with every article that can be seen, and with the generation; null while there is none.</summary>
    private async Task<string?> VersionAsync(CancellationToken cancellation)
    {
        try
        {
            var statistics = await client.AskAsync(HttpMethod.Get, $"{client.Address.Archive}/_stats/indexing,refresh", default,
                SearchJson.Default.IndexStatistics, cancellation).ConfigureAwait(false);
            return string.Join(';', statistics.Indices.Values.Select(index =>
            {
                var (indexing, refresh) = (index.Primaries.Indexing, index.Primaries.Refresh);
                return FormattableString.Invariant($"{index.Uuid} {indexing.IndexTotal} {indexing.DeleteTotal} {refresh.ExternalTotal}");
            }));
        }
        catch (ClusterException missing) when (missing.Fault == ClusterFault.Gone)
        {
            return null;
        }
    }

    private async Task<string> OpenAsync(CancellationToken cancellation)
    {
        var keep = FormattableString.Invariant($"{(int)UsualKeep.TotalSeconds}s");
        var opened = await client.AskAsync(HttpMethod.Post,
            $"{client.Address.Archive}/_search/point_in_time?keep_alive={keep}&allow_partial_pit_creation=false", default,
            SearchJson.Default.OpenedPoint, cancellation).ConfigureAwait(false);
        return opened.PitId;
    }

    private sealed record Known(string Id, string Version, long Looked);
}
