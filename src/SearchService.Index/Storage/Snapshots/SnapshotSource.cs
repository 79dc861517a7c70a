using Lucene.Net.Index;
using SearchService.Indexing.Storage.Engine;
using SearchService.Indexing.Storage.Generations;
using SearchService.Indexing.Storage.Ledger;
using SearchService.Indexing.Storage.Limited;
using SearchService.Queries;

namespace SearchService.Indexing.Storage.Snapshots;

/// <summary>
/// Hands out the newest state of the index. <see cref="Refresh"/> moves on to new commits and to a new generation while
/// queries run: whoever holds a lease keeps what it had, and a state that a cursor walks through stays for as long as the
/// cursor is used. Safe for use by many threads at once.
/// </summary>
public sealed class SnapshotSource : IServedIndex
{
    private const int Attempts = 5;

    private readonly IndexFolder _folder;
    private readonly KeptSnapshots _kept;
    private readonly TimeProvider _time;
    private readonly Lock _refreshing = new();
    private readonly Lock _swapping = new();
    private volatile Snapshot? _current;

    /// <param name="folder">The index.</param>
    /// <param name="time">The clock, for the age of cursors and the end of embargoes.</param>
    public SnapshotSource(IndexFolder folder, TimeProvider? time = null)
    {
        _folder = folder;
        _time = time ?? TimeProvider.System;
        _kept = new KeptSnapshots(_time);
        Refresh();
    }

    public string? Generation => _current?.Generation.Name;

    public string? State => _current?.State;

    public string? StateFor(ReadingLimits limits)
    {
        using var lease = Lease(limits);
        return lease?.Snapshot.State;
    }

    public DateTimeOffset? Created => Generation is { } name ? IndexFolder.CreatedOf(name) : null;

    public string? OutdatedReason { get; private set; }

    /// <summary>Files always answer.</summary>
    public string? Trouble => null;

    /// <summary>
    /// Moves on to what was committed since, where anything was. The new state is prepared first, which can take seconds;
    /// until then queries, cursors and ledgers go on with the old one.
    /// </summary>
    /// <returns>Whether queries now see another state.</returns>
    public bool Refresh()
    {
        lock (_refreshing)
        {
            lock (_swapping)
            {
                _kept.Prune();
            }

            if (Next() is not { } next)
            {
                return false;
            }

            Prepare(next);
            lock (_swapping)
            {
                if (_current is { } old)
                {
                    _kept.Take(old);
                }

                _current = next;
            }

            return true;
        }
    }

    public ILedger? Ledger()
    {
        using var lease = Lease();
        return lease is null ? null : LedgerSnapshot.Of(lease.Snapshot);
    }

    /// <summary>
    /// What a piece of work makes of the state that queries run on: done once for each state, at the first call.
    /// </summary>
    /// <param name="work">Reads the snapshot that it is given, and no other. The value is known by this method.</param>
    /// <param name="limits">What whoever asks may not see.</param>
    /// <param name="otherwise">The value while there is no index.</param>
    public T OnDemand<T>(Func<Snapshot, T> work, ReadingLimits limits, T otherwise)
        where T : class
    {
        using var lease = Lease(limits);
        return lease is null ? otherwise : lease.Snapshot.OnDemand(work);
    }

    public void Walk(string state, ReadingLimits limits, DateTimeOffset now)
    {
        using var lease = Lease(limits);
        if (lease?.Snapshot.State == state)
        {
            lease.Snapshot.Walk(now);
        }
    }

    public void Dispose()
    {
        lock (_refreshing)
        {
            lock (_swapping)
            {
                _current?.Reader.DecRef();
                _current = null;
                _kept.Dispose();
            }
        }
    }

    /// <summary>The state of this name, for as long as the lease is held; null where that state is gone.</summary>
    internal SnapshotLease? Lease(SnapshotId id)
    {
        var lease = Lease();
        if (lease?.Snapshot.Id == id)
        {
            return lease;
        }

        lease?.Dispose();
        lock (_swapping)
        {
            return _kept.Find(id) is { } kept && kept.Reader.TryIncRef() ? new SnapshotLease(kept) : null;
        }
    }

    /// <summary>The newest state, for as long as the lease is held; null while there is no index.</summary>
    internal SnapshotLease? Lease()
    {
        while (_current is { } snapshot)
        {
            if (snapshot.Reader.TryIncRef())
            {
                return new SnapshotLease(snapshot);
            }
        }

        return null;
    }

    /// <summary>The newest state as a reader sees it who may not see all.</summary>
    internal SnapshotLease? Lease(ReadingLimits limits) => Limited(Lease(), limits);

    /// <summary>The state of this name, likewise.</summary>
    internal SnapshotLease? Lease(SnapshotId id, ReadingLimits limits) => Limited(Lease(id), limits);

    private SnapshotLease? Limited(SnapshotLease? whole, ReadingLimits limits)
    {
        try
        {
            return whole is null ? null : new SnapshotLease(
                LimitedSnapshots.Of(whole.Snapshot).SeenBy(limits, _time.GetUtcNow()));
        }
        catch
        {
            whole?.Dispose();
            throw;
        }
    }

    private void Prepare(Snapshot next)
    {
        try
        {
            if (_current is { } old)
            {
                next.Prepare(old);
                LimitedSnapshots.Of(next).Prepare(LimitedSnapshots.Of(old), _time.GetUtcNow());
            }
        }
        catch
        {
            next.Reader.DecRef();
            throw;
        }
    }

    /// <summary>A state that queries do not see yet; null where there is none, or it cannot be read.</summary>
    private Snapshot? Next()
    {
        try
        {
            var next = OpenNext();
            OutdatedReason = null;
            return next;
        }
        catch (Exception unreadable) when (unreadable is SchemaException or DamagedIndexException)
        {
            OutdatedReason = unreadable.Message;
            return null;
        }
    }

    private Snapshot? OpenNext()
    {
        var current = _current;

        // A generation can be swapped and removed between the two steps; the name then reads anew.
        for (var attempt = 0; ; attempt++)
        {
            var generation = _folder.Current();
            if (generation is null)
            {
                return null;
            }

            try
            {
                if (current is null || current.Generation != generation)
                {
                    return new Snapshot(generation, generation.OpenForSearch(), null);
                }

                return DirectoryReader.OpenIfChanged(current.Reader) is { } newer ? new Snapshot(generation, newer, current) : null;
            }
            catch (IOException) when (attempt < Attempts)
            {
                // The loop asks for the name again.
            }
            catch (IOException missing)
            {
                throw new DamagedIndexException(generation.FullPath, missing);
            }
        }
    }
}
