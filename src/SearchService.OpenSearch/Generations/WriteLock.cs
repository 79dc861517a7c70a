using System.Text.Json;
using System.Text.Json.Serialization;
using SearchService.OpenSearch.Connection;

namespace SearchService.OpenSearch.Generations;

/// <summary>
/// The right of one process to write to an archive in a cluster: a document that says who holds it and until when. Whoever holds it says so
/// again while it works; from one that does not any more another takes it over. Two changes at once cannot both succeed, since each names
/// the version that it changes.
/// </summary>
/// <remarks>The clocks of the machines may differ by less than <see cref="Kept"/>, less what passes between two renewals.</remarks>
internal sealed class WriteLock : IDisposable
{
    /// <summary>How long a holder that says nothing is taken to be alive.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromSeconds(90);

    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly ClusterClient _client;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _renewing;
    private readonly LockHolder _holder;
    private LockVersion _version;
    private long _renewed;
    private volatile bool _isLost;

    private WriteLock(ClusterClient client, LockHolder holder, LockVersion version, TimeProvider time)
    {
        (_client, _holder, _version, _time) = (client, holder, version, time);
        _renewed = time.GetTimestamp();
        _renewing = Task.Run(RenewAsync);
    }

    /// <summary>Takes it; null where another process that is alive has it.</summary>
    public static async Task<WriteLock?> TakeAsync(ClusterClient client, TimeProvider time, CancellationToken cancellation)
    {
        await MakeIndexAsync(client, cancellation).ConfigureAwait(false);
        var held = await ReadAsync(client, cancellation).ConfigureAwait(false);
        if (held is { Source: { } holder } && !holder.IsFree(time.GetUtcNow()))
        {
            return null;
        }

        var condition = held is { SeqNo: { } number, PrimaryTerm: { } term } ? new LockVersion(number, term).Condition : "op_type=create";
        var taker = LockHolder.ThisProcess(time.GetUtcNow() + Kept);
        return await WriteAsync(client, condition, taker, cancellation).ConfigureAwait(false) is { } version
            ? new WriteLock(client, taker, version, time)
            : null;
    }

    private bool IsOld => _time.GetElapsedTime(Interlocked.Read(ref _renewed)) > Kept;

    /// <summary>
    /// Says whether it is still held. Where the cluster was away for long, the next renewal tells: it only succeeds where nobody has taken
    /// it over meanwhile. That is waited for, as long as for anything that a run writes.
    /// </summary>
    /// <exception cref="ClusterException">Another process has taken it over, or may have.</exception>
    public void Check()
    {
        for (var begun = _time.GetTimestamp(); !_isLost && IsOld && _time.GetElapsedTime(begun) < _client.Address.Patience;)
        {
            Blocking.Wait(Task.Delay(Pause, _time));
        }

        if (_isLost || IsOld)
        {
            throw new ClusterException(ClusterFault.Busy,
                $"The cluster at {_client.Address.Url} did not answer for so long that another process may write to the archive by now: "
                + "run it again; what was written is kept.");
        }
    }

    public void Dispose()
    {
        if (_stop.IsCancellationRequested)
        {
            return;
        }

        _stop.Cancel();
        Blocking.Wait(_renewing);
        _stop.Dispose();
        try
        {
            Blocking.Wait(WriteAsync(_client, _version.Condition, Until(TimeSpan.Zero), CancellationToken.None));
        }
        catch (ClusterException)
        {
            // Nobody renews it any more, so that it is free in a while.
        }
    }

    private static string NameOf(ClusterClient client) => client.Address.Archive + ".state";

    private LockHolder Until(TimeSpan kept) => _holder with { Until = _time.GetUtcNow() + kept };

    private async Task RenewAsync()
    {
        while (!_isLost)
        {
            try
            {
                await Task.Delay(Renewal, _time, _stop.Token).ConfigureAwait(false);
                if (await WriteAsync(_client, _version.Condition, Until(Kept), _stop.Token).ConfigureAwait(false) is { } version)
                {
                    _version = version;
                    Interlocked.Exchange(ref _renewed, _time.GetTimestamp());
                }
                else
                {
                    _isLost = true;
                }
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (ClusterException)
            {
                // Tried again; whoever writes is told once it is too long ago.
            }
        }
    }

    /// <returns>The version that was written; null where another process was faster.</returns>
    private static async Task<LockVersion?> WriteAsync(
        ClusterClient client, string condition, LockHolder holder, CancellationToken cancellation)
    {
        try
        {
            var written = await client.AskAsync(HttpMethod.Put, $"{NameOf(client)}/_doc/writer?{condition}",
                JsonSerializer.SerializeToUtf8Bytes(holder, LockJson.Default.LockHolder), LockJson.Default.LockVersion, cancellation)
                .ConfigureAwait(false);
            return written;
        }
        catch (ClusterException other) when (other.Fault == ClusterFault.Conflict)
        {
            // It may be a change of this very holder, whose answer was lost.
            return await ReadAsync(client, cancellation).ConfigureAwait(false)
                is { SeqNo: { } number, PrimaryTerm: { } term, Source: { } now } && now.Token == holder.Token
                ? new LockVersion(number, term)
                : null;
        }
    }

    private static async Task<ReadLock?> ReadAsync(ClusterClient client, CancellationToken cancellation)
    {
        try
        {
            return await client.AskAsync(HttpMethod.Get, $"{NameOf(client)}/_doc/writer", default, LockJson.Default.ReadLock, cancellation)
                .ConfigureAwait(false);
        }
        catch (ClusterException missing) when (missing.Fault == ClusterFault.Gone)
        {
            return null;
        }
    }

    /// <summary>Makes the index of what processes tell each other.</summary>
    public static async Task MakeIndexAsync(ClusterClient client, CancellationToken cancellation)
    {
        try
        {
            await client.AskAsync(HttpMethod.Put, NameOf(client),
                """{"settings":{"index":{"number_of_shards":1,"auto_expand_replicas":"0-2"}},"mappings":{"enabled":false}}"""u8.ToArray(),
                ClusterJson.Default.Acknowledgement, cancellation).ConfigureAwait(false);
        }
        catch (ClusterException there) when (there.Fault == ClusterFault.Conflict)
        {
            // An earlier run made it.
        }
    }
}

/// <summary>Which change of the document was the last.</summary>
internal sealed record LockVersion(
    [property: JsonPropertyName("_seq_no")] long SeqNo, [property: JsonPropertyName("_primary_term")] long PrimaryTerm)
{
    public string Condition => FormattableString.Invariant($"if_seq_no={SeqNo}&if_primary_term={PrimaryTerm}");
}

internal sealed record ReadLock(
    [property: JsonPropertyName("_seq_no")] long? SeqNo, [property: JsonPropertyName("_primary_term")] long? PrimaryTerm,
    [property: JsonPropertyName("_source")] LockHolder? Source);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(LockHolder))]
[JsonSerializable(typeof(LockVersion))]
[JsonSerializable(typeof(ReadLock))]
internal sealed partial class LockJson : JsonSerializerContext;
