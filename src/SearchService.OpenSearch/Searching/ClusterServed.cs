using SearchService.Indexing.Storage.Engine;
using SearchService.OpenSearch.Asking;
using SearchService.OpenSearch.Connection;
using SearchService.OpenSearch.Generations;
using SearchService.OpenSearch.Ledger;
using SearchService.Queries;

namespace SearchService.OpenSearch.Searching;

/// <summary>The state of an archive in a cluster that queries are answered from.</summary>
internal sealed class ClusterServed(ClusterClient client, PointsInTime points, TimeProvider time) : IServedIndex
{
    private readonly ClusterGenerations _generations = new(client, time);
    private readonly EmbargoEnds _embargoes = new(client, points, time);
    private string? _checked;
    private string? _seen;
    private bool _isReadable;

    public string? Generation => _isReadable ? points.Generation : null;

    public string? State => _isReadable ? points.State : null;

    public string? StateFor(ReadingLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        if (State is not { } state || limits.AreNone)
        {
            return State;
        }

        // Where nothing is hidden, it is the state that everybody sees.
        var end = limits.SeesEmbargoed ? null : _embargoes.NextEnd(state);
        return end is null && limits.ClosedSources.Count == 0 ? state : $"{state}-{limits.Name}-{end}";
    }

    public DateTimeOffset? Created => Generation is { } name ? ClusterGenerations.CreatedOf(name) : null;

    /// <summary>
    /// An index of another layout is left to whoever runs <c>reindex</c>: other processes may still read it, so that it is no reason for
    /// this one to build another.
    /// </summary>
    public string? OutdatedReason => null;

    public string? Trouble { get; private set; }

    public bool Refresh()
    {
        try
        {
            if (_checked is null)
            {
                Blocking.Wait(ClusterCheck.CheckAsync(client, CancellationToken.None));
            }

            Blocking.Wait(points.LookAsync(CancellationToken.None));
            if (points.Generation != _checked || !_isReadable)
            {
                Blocking.Wait(_generations.CurrentAsync(CancellationToken.None));
                _checked = points.Generation;
            }

            (_isReadable, Trouble) = (true, null);

            // A search may have looked before, and moved on.
            var before = _seen;
            _seen = State;
            return _seen != before;
        }
        catch (ClusterException failed)
        {
            _isReadable &= failed.Fault is not (ClusterFault.Schema or ClusterFault.Alias or ClusterFault.Version);
            Trouble = failed.Message;
            return false;
        }
    }

    /// <exception cref="EngineException">It is not known whether there is one.</exception>
    public ILedger? Ledger() => Ledger(Sight.Whole);

    /// <summary>The same, as far as somebody may see it.</summary>
    /// <exception cref="EngineException">It is not known whether there is one.</exception>
    public ILedger? Ledger(Sight sight) => Generation is { } generation
        ? Blocking.Wait(GenerationLines.LedgerAsync(client, generation, sight))
        : Trouble is { } trouble ? throw new EngineException(trouble)
        : null;

    /// <summary>A cursor carries its state, which the cluster keeps for as long as it is used.</summary>
    public void Walk(string state, ReadingLimits limits, DateTimeOffset now)
    {
    }

    public void Dispose()
    {
    }
}
