using Lucene.Net.Index;
using SearchService.Indexing.Answers;
using SearchService.Indexing.Matching;
using SearchService.Indexing.Storage.Generations;
using SearchService.Indexing.Storage.Ledger;

namespace SearchService.Indexing.Storage.Snapshots;

/// <summary>
/// Hands out searchers on the newest state of the index. <see cref="Refresh"/> moves on to new commits and to a new
/// generation while queries run: whoever holds a lease keeps what it had, and a state that a cursor walks through stays for
/// as long as the cursor is used.
/// </summary>
public sealed class SnapshotSource : IDisposable
{
    private const int Attempts = 5;

    private readonly IndexFolder _folder;
    private readonly KeptSnapshots _kept;
    private readonly System.Threading.Lock _refreshing = new();
    private volatile Snapshot? _current;

    /// <param name="folder">The index.</param>
    /// <param name="time">The clock, for the age of cursors.</param>
    public SnapshotSource(IndexFolder folder, TimeProvider? time = null)
    {
        _folder = folder;
        _kept = new KeptSnapshots(time ?? TimeProvider.System);
        Refresh();
    }

    /// <summary>The generation that queries run on, or null while there is none.</summary>
    public string? Generation => _current?.Generation.Name;

    /// <summary>Stands for the state that queries run on: another object as soon as they have moved on. Null while there is none.</summary>
    public object? State => _current;

    /// <summary>The index in use has a schema that this program cannot read: queries see nothing until it is rebuilt.</summary>
    public bool Outdated => OutdatedReason is not null;

    /// <summary>Which schema it has and which one is read, with what to do; null where it can be read.</summary>
    public string? OutdatedReason { get; private set; }

    /// <summary>Moves on to what was committed since, where anything was.</summary>
    /// <returns>Whether queries now see another state.</returns>
    public bool Refresh()
    {
        lock (_refreshing)
        {
            _kept.Prune();
            Snapshot? next;
            try
            {
                next = Next();
                OutdatedReason = null;
            }
            catch (Exception unreadable) when (unreadable is SchemaException or DamagedIndexException)
            {
                OutdatedReason = unreadable.Message;
                return false;
            }

            if (next is null)
            {
                return false;
            }

            if (_current is { } old)
            {
                ReaderView.Of(next.Reader).Prepare(ReaderView.Of(old.Reader));
                _kept.Take(old);
            }

            _current = next;
            return true;
        }
    }

    /// <summary>Works out what most queries need of the state that they run on, before the first of them has to wait for it.</summary>
    public void Warm()
    {
        using var lease = Lease();
        if (lease is not null)
        {
            ReaderView.Of(lease.Reader).Warm();
        }
    }

    /// <summary>A ledger of the state that queries run on; null while there is no index.</summary>
    public LedgerSnapshot? Ledger()
    {
        lock (_refreshing)
        {
            return _current is { } current ? LedgerSnapshot.Open(current.Generation) : null;
        }
    }

    public void Dispose()
    {
        lock (_refreshing)
        {
            _current?.Reader.DecRef();
            _current = null;
            _kept.Dispose();
        }
    }

    /// <summary>A searcher on the state that a cursor was given for; null where that state is gone.</summary>
    internal SearcherLease? Lease(HitCursor cursor)
    {
        var lease = Lease();
        if (lease?.Id == cursor.Snapshot)
        {
            return lease;
        }

        lease?.Dispose();
        lock (_refreshing)
        {
            return _kept.Find(cursor.Snapshot) is { } kept && kept.Reader.TryIncRef() ? new SearcherLease(kept) : null;
        }
    }

    /// <summary>A searcher that stays as it is until the lease is disposed; null while there is no index.</summary>
    internal SearcherLease? Lease()
    {
        while (_current is { } snapshot)
        {
            if (snapshot.Reader.TryIncRef())
            {
                return new SearcherLease(snapshot);
            }
        }

        return null;
    }

    private Snapshot? Next()
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
                    return new Snapshot(generation, OpenReader(generation));
                }

                return DirectoryReader.OpenIfChanged(current.Reader) is { } newer ? new Snapshot(generation, newer) : null;
            }
            catch (IOException) when (attempt < Attempts)
            {
                // The loop asks for the name again.
            }
            catch (IOException missing)
            {
                throw new DamagedIndexException(generation, missing);
            }
        }
    }

    internal static DirectoryReader OpenReader(Generation generation)
    {
        var reader = generation.Open();
        var schema = reader.IndexCommit.UserData.TryGetValue(Schema.Key, out var version) ? version : "none";
        if (schema != Schema.Version)
        {
            reader.Dispose();
            throw new SchemaException(generation, schema);
        }

        return reader;
    }
}

/// <summary>An index whose files are broken or missing. What people made is not in it, so that it can be made again.</summary>
public sealed class DamagedIndexException(Generation generation, Exception cause) : Exception(
    $"The index {generation.FullPath} is damaged ({cause.Message}): run 'reindex' to rebuild it from the article files and the inbox.", cause);

/// <summary>An index of a schema that this program does not read.</summary>
public sealed class SchemaException(Generation generation, string found) : Exception(
    $"The index {generation.FullPath} has schema {found}, this program reads schema {Schema.Version}: run 'reindex' to rebuild it from the article files.");
