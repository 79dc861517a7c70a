using SearchService.Indexing.Searching;
using SearchService.Indexing.Storage.Generations;
using SearchService.Indexing.Storage.Snapshots;

namespace SearchService.Archive;

/// <summary>Which state of the index queries are answered from, and when they move on to another.</summary>
public sealed class ServedState
{
    private readonly SnapshotSource _snapshots;
    private readonly ArticleSearcher _articles;
    private readonly TimeProvider _time;

    internal ServedState(SnapshotSource snapshots, ArticleSearcher articles, TimeProvider time)
    {
        (_snapshots, _articles, _time) = (snapshots, articles, time);
        Changed = Generation is null ? null : time.GetUtcNow();
    }

    /// <summary>The generation that queries run on, or null while there is no index.</summary>
    public string? Generation => _snapshots.Generation;

    /// <inheritdoc cref="SnapshotSource.State"/>
    public string? State => _snapshots.State;

    /// <summary>When that generation was begun; null while there is none.</summary>
    public DateTimeOffset? Created => Generation is { } name ? IndexFolder.CreatedOf(name) : null;

    /// <summary>When queries last moved on to another state of the index; null while there is none.</summary>
    public DateTimeOffset? Changed { get; private set; }

    /// <summary>Why the index has to be rebuilt before this program can read it, in words; null where it can be read.</summary>
    public string? RebuildReason => _snapshots.OutdatedReason;

    /// <summary>Why the indexing at the start of the service failed; null where it did not, or is not over.</summary>
    public string? IndexingFailure { get; set; }

    /// <summary>Lets queries see what was written since, by this process or another.</summary>
    /// <returns>Whether there was anything new.</returns>
    public bool Refresh()
    {
        if (!_snapshots.Refresh())
        {
            return false;
        }

        Changed = _time.GetUtcNow();
        return true;
    }

    /// <summary>Keeps a state for whoever was given a cursor of it just now, as long as a cursor lasts.</summary>
    /// <param name="state">As <see cref="State"/> named it; nothing is done where queries have moved on.</param>
    public void Walk(string state) => _snapshots.Walk(state, _time.GetUtcNow());

    /// <inheritdoc cref="ArticleSearcher.Warm"/>
    public void Warm() => _articles.Warm();
}
