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

    /// <summary>For what is asked once a run has begun: by then the cluster was there, and comes back.</summary>
    private readonly ClusterClient _patient = client.Patient(time);
    private readonly ClusterGenerations _begun = new(client.Patient(time), time);

    /// <summary>The generation that this process wrote last, and how many documents it holds as far as that is known.</summary>
    private (string Generation, Func<long?> Documents)? _written;

    /// <summary>The right to write that this process took last.</summary>
    private WriteLock? _held;

    public string Place => $"{client.Address.Archive} in the cluster at {client.Address.Url}";

    public string? Current() => Used();

    public IDisposable? TryLock()
    {
        Blocking.Wait(ClusterCheck.CheckAsync(client, CancellationToken.None));
        if (Blocking.Wait(WriteLock.TakeAsync(_patient, time, CancellationToken.None)) is not { } held)
        {
            return null;
        }

        try
        {
            _held = held;
            if (Used(_begun) is { } used)
            {
                // What a run that was killed had sent is seen by the next.
                Blocking.Wait(GenerationLines.RefreshAsync(_patient, used));
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
        Blocking.Wait(_begun.CreateAsync(layout.Shards, Replicas(), CancellationToken.None));

    public IGenerationWriter Write(string generation, MergeSize merges = MergeSize.Any)
    {
        var writer = new ClusterGenerationWriter(
            _patient, generation, new BulkWriter(_patient, ArticleIndex.WritingNameOf(generation), Majority(), time),
            _held ?? throw new InvalidOperationException("Who writes holds the right to write."),
            Blocking.Wait(GenerationLines.IsEmptyAsync(_patient, generation)));
        _written = (generation, () => writer.Documents);
        return writer;
    }

    public ISharedBuilds Builds => new ClusterBuilds(_patient, Create, Majority, time);

    /// <summary>An index of another layout is read for what every layout keeps: files, ids and versions.</summary>
    public ILedger? Ledger() => Used() is { } generation ? Blocking.Wait(GenerationLines.LedgerAsync(_patient, generation)) : null;

    public void Activate(string generation)
    {
        _held?.Check();
        var before = Used(_begun);
        if (before is not null && before != generation)
        {
            Blocking.Wait(LastSwap.NoteAsync(_patient, new LastSwap(before, time.GetUtcNow() + StaysFor), CancellationToken.None));
        }

        var written = _written is { } last && last.Generation == generation ? last.Documents() : null;
        Blocking.Wait(_begun.SwapAsync(generation, written, CancellationToken.None));
        Blocking.Wait(BuildRecord.ChangeAsync(
            _patient, build => build?.Generation == generation || (before is not null && before != generation) ? null : build,
            CancellationToken.None));
    }

    public void RemoveUnused()
    {
        var used = Used(_begun);
        var before = Blocking.Wait(LastSwap.ReadAsync(_patient, CancellationToken.None));
        var kept = before is not null && before.Until > time.GetUtcNow() ? before.Generation : null;
        var built = Blocking.Wait(BuildRecord.ReadAsync(_patient, CancellationToken.None))?.Generation;
        foreach (var generation in Blocking.Wait(_begun.AllAsync(CancellationToken.None))
            .Where(name => name != used && name != kept && name != built))
        {
            Blocking.Wait(_begun.RemoveAsync(generation, CancellationToken.None));
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
    private string? Used(ClusterGenerations? asked = null) =>
        Blocking.Wait((asked ?? _generations).NamedAsync(CancellationToken.None));

    /// <summary>Of how many copies of a shard more than half are.</summary>
    private int Majority() => ((Replicas() + 1) / 2) + 1;

    private int Replicas() => Math.Min(layout.Replicas, Blocking.Wait(ClusterCheck.NodesAsync(_patient, CancellationToken.None)) - 1);
}

/// <summary>How a new generation is spread over a cluster.</summary>
/// <param name="Shards">In how many parts, 1 or more. One holds some ten million articles; it cannot be changed but by a reindex.</param>
/// <param name="Replicas">How many further copies of each; fewer where there are not as many nodes.</param>
public sealed record ClusterLayout(int Shards = ClusterLayout.UsualShards, int Replicas = ClusterLayout.UsualReplicas)
{
    public const int UsualShards = 3;
    public const int UsualReplicas = 1;
}
