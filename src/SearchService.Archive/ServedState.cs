using SearchService.Indexing.Storage.Engine;
using SearchService.Queries;

namespace SearchService.Archive;

/// <summary>Which state of the index queries are answered from, and when they move on to another.</summary>
public sealed class ServedState
{
    private readonly IServedIndex _index;
    private readonly Action _warm;
    private readonly Func<ReadingLimits> _limits;
    private readonly TimeProvider _time;

    internal ServedState(IServedIndex index, Action warm, Func<ReadingLimits> limits, TimeProvider time)
    {
        (_index, _warm, _limits, _time) = (index, warm, limits, time);
        Changed = Generation is null ? null : time.GetUtcNow();
    }

    /// <summary>The generation that queries run on, or null while there is no index.</summary>
    public string? Generation => _index.Generation;

    /// <inheritdoc cref="IServedIndex.State"/>
    public string? Newest => _index.State;

    /// <summary>
    /// Names what whoever asks sees of that state: as long as it is the same, so is the answer to whatever he asks; null while there is
    /// no index. Readers with the same rights have it in common.
    /// </summary>
    public string? State => _index.StateFor(_limits());

    /// <summary>When that generation was begun; null while there is none.</summary>
    public DateTimeOffset? Created => _index.Created;

    /// <summary>When queries last moved on to another state of the index; null while there is none.</summary>
    public DateTimeOffset? Changed { get; private set; }

    /// <summary>Why the index has to be rebuilt before this program can read it, in words; null where it can be read.</summary>
    public string? RebuildReason => _index.OutdatedReason;

    /// <inheritdoc cref="IServedIndex.Trouble"/>
    public string? Trouble => _index.Trouble;

    /// <summary>Why the indexing at the start of the service failed; null where it did not, or is not over.</summary>
    public string? IndexingFailure { get; set; }

    /// <summary>Lets queries see what was written since, by this process or another.</summary>
    /// <returns>Whether there was anything new.</returns>
    public bool Refresh()
    {
        if (!_index.Refresh())
        {
            return false;
        }

        Changed = _time.GetUtcNow();
        return true;
    }

    /// <summary>Keeps a state for whoever was given a cursor of it just now, as long as a cursor lasts.</summary>
    /// <param name="state">As <see cref="State"/> named it; nothing is done where queries have moved on.</param>
    public void Walk(string state) => _index.Walk(state, _limits(), _time.GetUtcNow());

    /// <summary>Works out what most queries need of the state that they run on, before the first of them has to wait for it.</summary>
    public void Warm() => _warm();
}
