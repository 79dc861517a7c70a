namespace SearchService.Indexing.Storage.Snapshots;

/// <summary>
/// States of the index that are no longer the newest and that cursors still walk through. Their files may be deleted
/// meanwhile: what is open stays readable. The caller sees to it that one thread uses it at a time.
/// </summary>
internal sealed class KeptSnapshots(TimeProvider time) : IDisposable
{
    /// <summary>More states than this are not kept: each holds its files and what was worked out of it.</summary>
    public const int MaxKept = 8;

    /// <summary>How long a state stays after its last cursor.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>How long a state stays that no cursor was given for: a search that began on it may still give one.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(15);

    private readonly List<Snapshot> _kept = [];

    /// <summary>Keeps a state that is no longer the newest, with the caller's reference to it.</summary>
    public void Take(Snapshot snapshot)
    {
        snapshot.Leave(time.GetUtcNow());
        _kept.Add(snapshot);
        if (_kept.Count > MaxKept)
        {
            Drop(_kept.MinBy(kept => kept.Walked)!);
        }
    }

    public Snapshot? Find(SnapshotId id) => _kept.Find(kept => kept.Id == id);

    /// <summary>Lets go of states that no cursor was given for lately.</summary>
    public void Prune()
    {
        var now = time.GetUtcNow();
        foreach (var left in _kept.FindAll(kept => now - kept.Walked >= Patience && now - kept.Left >= Grace))
        {
            Drop(left);
        }
    }

    public void Dispose()
    {
        foreach (var kept in _kept.ToArray())
        {
            Drop(kept);
        }
    }

    private void Drop(Snapshot snapshot)
    {
        _kept.Remove(snapshot);
        snapshot.Reader.DecRef();
    }
}
