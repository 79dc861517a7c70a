using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using SearchService.Indexing.Ledger;
using SearchService.Indexing.Ranking;

namespace SearchService.Indexing.Generations;

/// <summary>
/// Hands out searchers on the newest state of the index. <see cref="Refresh"/> moves on to new commits and to a new
/// generation while queries run: whoever holds a lease keeps what it had.
/// </summary>
public sealed class SearcherSource : IDisposable
{
    private readonly IndexFolder _folder;
    private readonly System.Threading.Lock _refreshing = new();
    private volatile Snapshot? _current;

    public SearcherSource(IndexFolder folder)
    {
        _folder = folder;
        Refresh();
    }

    /// <summary>The generation that queries run on, or null while there is none.</summary>
    public string? Generation => _current?.Generation.Name;

    /// <summary>The index in use has a schema that this program cannot read: queries see nothing until it is rebuilt.</summary>
    public bool Outdated { get; private set; }

    /// <summary>Raised after queries have moved on to another state of the index.</summary>
    public event EventHandler? Moved;

    /// <summary>Moves on to what was committed since, where anything was.</summary>
    /// <returns>Whether queries now see another state.</returns>
    public bool Refresh()
    {
        lock (_refreshing)
        {
            Snapshot? next;
            try
            {
                next = Next();
                Outdated = false;
            }
            catch (SchemaException)
            {
                Outdated = true;
                return false;
            }

            if (next is null)
            {
                return false;
            }

            var old = _current;
            _current = next;
            old?.Reader.DecRef();
        }

        Moved?.Invoke(this, EventArgs.Empty);
        return true;
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
            catch (Exception gone) when (gone is IOException && attempt < 5)
            {
                // The loop asks for the name again.
            }
        }
    }

    internal static DirectoryReader OpenReader(Generation generation)
    {
        var reader = DirectoryReader.Open(FSDirectory.Open(generation.FullPath));
        var schema = reader.IndexCommit.UserData.TryGetValue(Schema.Key, out var version) ? version : "none";
        if (schema != Schema.Version)
        {
            reader.Dispose();
            throw new SchemaException(generation, schema);
        }

        return reader;
    }

    internal sealed class Snapshot(Generation generation, DirectoryReader reader)
    {
        public Generation Generation { get; } = generation;

        public DirectoryReader Reader { get; } = reader;

        public IndexSearcher Searcher { get; } = new(reader) { Similarity = ArticleSimilarity.Instance };
    }
}

/// <summary>A searcher for as long as it is held. Dispose it once, also when the query throws.</summary>
internal sealed class SearcherLease(SearcherSource.Snapshot snapshot) : IDisposable
{
    public IndexSearcher Searcher => snapshot.Searcher;

    public DirectoryReader Reader => snapshot.Reader;

    /// <summary>The name of the generation that is searched.</summary>
    public string Generation => snapshot.Generation.Name;

    public void Dispose() => snapshot.Reader.DecRef();
}

/// <summary>An index of a schema that this program does not read.</summary>
public sealed class SchemaException(Generation generation, string found) : Exception(
    $"The index {generation.FullPath} has schema {found}, this program reads schema {Schema.Version}: run 'reindex' to rebuild it from the article files.");
