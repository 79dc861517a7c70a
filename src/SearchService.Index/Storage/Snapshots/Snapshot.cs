using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchService.Indexing.Storage.Generations;
using SearchService.Indexing.Words.Weights;

namespace SearchService.Indexing.Storage.Snapshots;

/// <summary>One state of the index, open for searching.</summary>
internal sealed class Snapshot(Generation generation, DirectoryReader reader)
{
    private long _walked;

    public Generation Generation { get; } = generation;

    public DirectoryReader Reader { get; } = reader;

    public IndexSearcher Searcher { get; } = new(reader) { Similarity = ArticleSimilarity.Instance };

    public SnapshotId Id { get; } = new(generation.Name, reader.Version);

    /// <summary>When a cursor was last given for it; long ago where none was.</summary>
    public DateTimeOffset Walked => new(Volatile.Read(ref _walked), TimeSpan.Zero);

    /// <summary>When it was followed by a newer one.</summary>
    public DateTimeOffset Left { get; private set; }

    public void Walk(DateTimeOffset now) => Volatile.Write(ref _walked, now.UtcTicks);

    public void Leave(DateTimeOffset now) => Left = now;
}

/// <summary>Names one state of the index.</summary>
/// <param name="Generation">The name of the generation.</param>
/// <param name="Version">Of the commit in it.</param>
internal readonly record struct SnapshotId(string Generation, long Version);

/// <summary>A searcher for as long as it is held. Dispose it once, also when the query throws.</summary>
internal sealed class SearcherLease(Snapshot snapshot) : IDisposable
{
    public IndexSearcher Searcher => snapshot.Searcher;

    public DirectoryReader Reader => snapshot.Reader;

    /// <summary>The state that is searched.</summary>
    public SnapshotId Id => snapshot.Id;

    /// <summary>Notes that a cursor was given for this state.</summary>
    public void Walk(DateTimeOffset now) => snapshot.Walk(now);

    public void Dispose() => snapshot.Reader.DecRef();
}
