using System.Security.Cryptography;
using System.Text;
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

    /// <summary>How long one is kept that a run over files asks: a single file may take long to read.</summary>
    public static readonly TimeSpan LedgerKeep = TimeSpan.FromHours(3);

    /// <summary>After so long the cluster is asked whether anything changed.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    /// <summary>One that lay unused longer may be gone soon.</summary>
    private static readonly TimeSpan LongestIdle = UsualKeep / 2;

    private readonly SemaphoreSlim _one = new(1, 1);
    private volatile Known? _known;

    /// <summary>The generation that is asked; null while there is none, or nobody has looked yet.</summary>
    public string? Generation => _known?.Generation;

    /// <summary>Names what can be seen: as long as it is the same, so is every answer, whichever process gives it.</summary>
    public string? State => _known is { } known
        ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(known.Version)).AsSpan(0, 12))
        : null;

    /// <summary>Asks the cluster for a point in time of an index.</summary>
    public static async Task<string> OpenAsync(ClusterClient client, string index, TimeSpan keep, CancellationToken cancellation)
    {
        var opened = await client.AskAsync(HttpMethod.Post, FormattableString.Invariant(
            $"{index}/_search/point_in_time?keep_alive={(int)keep.TotalSeconds}s&allow_partial_pit_creation=false"), default,
            SearchJson.Default.OpenedPoint, cancellation).ConfigureAwait(false);
        return opened.PitId;
    }

    /// <summary>Looks whether anything changed; searches see it from now on.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            await LookHeldAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>The id of the newest state; null while the archive has no generation.</summary>
    public async Task<string?> CurrentAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (_known is not { } fresh || time.GetElapsedTime(fresh.Looked) >= Fresh)
            {
                await LookHeldAsync(cancellation).ConfigureAwait(false);
            }

            if (_known is not { } known)
            {
                return null;
            }

            var id = known.Id is { } open && time.GetElapsedTime(known.Used) < LongestIdle
                ? open
                : await OpenAsync(client, known.Generation, UsualKeep, cancellation).ConfigureAwait(false);
            _known = known with { Id = id, Used = time.GetTimestamp() };
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

    private async Task LookHeldAsync(CancellationToken cancellation)
    {
        var seen = await VersionAsync(cancellation).ConfigureAwait(false);
        _known = seen is not var (generation, version) ? null
            : _known is { } known && known.Version == version ? known with { Looked = time.GetTimestamp() }
            : new Known(generation, version, null, time.GetTimestamp(), 0);
    }

    /// <summary>
    /// Changes with every article that can be seen, and with the generation; null while there is none. The numbers of changes go on where
    /// nodes are restarted: counters that begin anew could come to where they were once, and old answers would be taken for new ones. Every
    /// copy counts: a point in time may be opened on one that shows a change later than the others.
    /// </summary>
    private async Task<(string Generation, string Version)?> VersionAsync(CancellationToken cancellation)
    {
        const string Shard = "indices.*.shards.*";
        try
        {
            var statistics = await client.AskAsync(
                HttpMethod.Get, $"{client.Address.Archive}/_stats/refresh?level=shards&filter_path=indices.*.uuid,"
                + $"{Shard}.seq_no.max_seq_no,{Shard}.refresh.external_total",
                default, SearchJson.Default.IndexStatistics, cancellation).ConfigureAwait(false);
            return statistics.Indices is { Count: > 0 } indices
                ? (indices.Keys.First(), string.Join(';', indices.Values.Select(index => $"{index.Uuid} {ChangesOf(index)}")))
                : null;
        }
        catch (ClusterException missing) when (missing.Fault == ClusterFault.Gone)
        {
            return null;
        }
    }

    private static string ChangesOf(StatisticsOfIndex index) => string.Join(' ',
        from shard in index.Shards ?? new Dictionary<string, IReadOnlyList<StatisticsOfCopy>>()
        orderby shard.Key
        from copy in shard.Value
        let last = copy.SeqNo?.MaxSeqNo
        where last is not null
        orderby last, copy.Refresh.ExternalTotal
        select FormattableString.Invariant($"{shard.Key}:{last}:{copy.Refresh.ExternalTotal}"));

    private sealed record Known(string Generation, string Version, string? Id, long Looked, long Used);
}
