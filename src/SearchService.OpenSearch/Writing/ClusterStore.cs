using SearchService.Indexing.Storage.Engine;
using SearchService.OpenSearch.Connection;
using SearchService.OpenSearch.Generations;
using SearchService.OpenSearch.Ledger;

namespace SearchService.OpenSearch.Writing;

/// <summary>The generations of an archive in a cluster, as a run over files asks for them.</summary>
/// <param name="client">The cluster.</param>
/// <param name="layout">Of new generations.</param>
/// <param name="time">The clock that is waited by.</param>
public sealed class ClusterStore(ClusterClient client, ClusterLayout layout, TimeProvider time) : IGenerationStore
{
    /// <summary>How long the generation before the one in use stays: as long as a cursor that walks through it.</summary>
    private static readonly TimeSpan StaysFor = TimeSpan.FromMinutes(10);

    private readonly ClusterGenerations _generations = new(client, time);

    /// <summary>The right to write that this process took last.</summary>
    private WriteLock? _held;

    public string Place => $"{client.Address.Archive} in the cluster at {client.Address.Url}";

    public string? Current() => Used();

    public IDisposable? TryLock()
    {
        Blocking.Wait(ClusterCheck.CheckAsync(client, CancellationToken.None));
        if (Blocking.Wait(WriteLock.TakeAsync(client, time, CancellationToken.None)) is not { } held)
        {
            return null;
        }

        try
        {
            _held = held;
            if (Used() is { } used)
            {
                // What a run that was killed had sent is seen by the next.
                Blocking.Wait(GenerationLines.RefreshAsync(client, used));
            }

            RemoveUnused();
            return held;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    public string Create(DateTimeOffset now) =>
        Blocking.Wait(_generations.CreateAsync(layout.Shards, Replicas(), CancellationToken.None));

    public IGenerationWriter Write(string generation) => new ClusterGenerationWriter(
        client, generation, MajorityOf(Replicas() + 1),
        _held ?? throw new InvalidOperationException("Who writes holds the right to write."), time);

    /// <summary>An index of another layout is read for what every layout keeps: files, ids and versions.</summary>
    public ILedger? Ledger() => Used() is { } generation ? Blocking.Wait(GenerationLines.LedgerAsync(client, generation)) : null;

    public void Activate(string generation)
    {
        _held?.Check();
        if (Used() is { } before && before != generation)
        {
            Blocking.Wait(LastSwap.NoteAsync(client, new LastSwap(before, time.GetUtcNow() + StaysFor), CancellationToken.None));
        }

        var written = Blocking.Wait(_generations.CountAsync(generation, CancellationToken.None));
        Blocking.Wait(_generations.SwapAsync(generation, written, CancellationToken.None));
    }

    public void RemoveUnused()
    {
        var used = Used();
        var before = Blocking.Wait(LastSwap.ReadAsync(client, CancellationToken.None));
        var kept = before is not null && before.Until > time.GetUtcNow() ? before.Generation : null;
        foreach (var generation in Blocking.Wait(_generations.AllAsync(CancellationToken.None))
            .Where(name => name != used && name != kept))
        {
            Blocking.Wait(_generations.RemoveAsync(generation, CancellationToken.None));
        }
    }

    /// <summary>The cluster checks its own files.</summary>
    public string? Damage(CancellationToken cancellation) => null;

    public string? Outdated()
    {
        try
        {
            Blocking.Wait(_generations.CurrentAsync(CancellationToken.None));
            return null;
        }
        catch (ClusterException other) when (other.Fault == ClusterFault.Schema)
        {
            return other.Message;
        }
    }

    /// <summary>The cluster says so itself, when it is written to.</summary>
    public string? NoRoom() => null;

    /// <summary>The name in use, whatever its layout.</summary>
    private string? Used() => Blocking.Wait(_generations.NamedAsync(CancellationToken.None));

    private static int MajorityOf(int copies) => copies / 2 + 1;

    private int Replicas() => Math.Min(layout.Replicas, Blocking.Wait(ClusterCheck.NodesAsync(client, CancellationToken.None)) - 1);
}

/// <summary>How a new generation is spread over a cluster.</summary>
/// <param name="Shards">In how many parts, 1 or more. One holds some ten million articles; it cannot be changed but by a reindex.</param>
/// <param name="Replicas">How many further copies of each; fewer where there are not as many nodes.</param>
public sealed record ClusterLayout(int Shards = ClusterLayout.UsualShards, int Replicas = ClusterLayout.UsualReplicas)
{
    public const int UsualShards = 3;
    public const int UsualReplicas = 1;
}
