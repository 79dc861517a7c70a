using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchService.Indexing.Storage.Generations;
using SearchService.Indexing.Words.Weights;

namespace SearchService.Indexing.Storage.Snapshots;

/// <summary>
/// One state of the index, open for searching, with all that was worked out of it. It stays as it is while commits and
/// merges go on, and is closed when the last lease on it ends. Safe for use by many threads at once.
/// </summary>
public sealed class Snapshot
{
    private readonly WorkedOut<Snapshot> _values = new();
    private readonly Dictionary<object, (int Leaf, WorkedOut<AtomicReader> Values)> _segments = [];
    private readonly Snapshot? _whole;
    private IReadOnlyList<ChangedDocuments>? _changes;
    private long _walked;

    /// <param name="generation">What the reader is open on.</param>
    /// <param name="reader">The snapshot takes over the caller's reference.</param>
    /// <param name="earlier">What was worked out of segments that both share is used again; null for the first.</param>
    internal Snapshot(Generation generation, DirectoryReader reader, Snapshot? earlier)
        : this(generation, reader, earlier, null, null)
    {
    }

    private Snapshot(Generation generation, DirectoryReader reader, Snapshot? earlier, Snapshot? whole, string? limits)
    {
        Generation = generation;
        Reader = reader;
        _whole = whole;
        Searcher = new IndexSearcher(reader) { Similarity = ArticleSimilarity.Instance };
        Id = new SnapshotId(generation.Name, reader.Version);
        Leaves = new LeafTable(reader);
        for (var leaf = 0; leaf < reader.Leaves.Count; leaf++)
        {
            var core = CoreOf(leaf);
            _segments.TryAdd(core, (leaf, earlier?._segments.GetValueOrDefault(core).Values
                ?? whole?._segments.GetValueOrDefault(core).Values ?? new WorkedOut<AtomicReader>()));
        }

        State = limits is null ? Id.ToString() : $"{Id}-{limits}";
    }

    public Generation Generation { get; }

    internal DirectoryReader Reader { get; }

    internal IndexSearcher Searcher { get; }

    internal SnapshotId Id { get; }

    internal LeafTable Leaves { get; }

    /// <summary>Names what is seen: as long as it is the same, so is the answer to whatever is asked.</summary>
    internal string State { get; }

    /// <summary>Whether whoever asks may not see all of it.</summary>
    internal bool IsLimited => _whole is not null;

    /// <summary>What stays open as long as somebody holds the snapshot.</summary>
    internal DirectoryReader Held => _whole?.Reader ?? Reader;

    /// <summary>This state as a reader sees it who may not see all.</summary>
    /// <param name="seen">What he sees.</param>
    /// <param name="limits">Names what he does not see.</param>
    /// <param name="earlier">What he saw before; null for the first.</param>
    internal Snapshot As(DirectoryReader seen, string limits, Snapshot? earlier) => new(Generation, seen, earlier, this, limits);

    /// <summary>When a cursor was last given for it; long ago where none was.</summary>
    internal DateTimeOffset Walked => new(Volatile.Read(ref _walked), TimeSpan.Zero);

    /// <summary>When it was followed by a newer one.</summary>
    internal DateTimeOffset Left { get; private set; }

    /// <summary>
    /// What a piece of work makes of this snapshot, done once, at the first call. It is done again for the next snapshot before
    /// queries move on to it, so that none of them has to wait.
    /// </summary>
    /// <param name="work">
    /// Reads the snapshot that it is given, and no other. The value is known by this method, and by what it is about.
    /// </param>
    /// <param name="about">What the work depends on beside the snapshot, such as the name of a field.</param>
    public T Of<T>(Func<Snapshot, T> work, object? about = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(work);
        return _values.Get(this, work, about, prepared: true);
    }

    /// <summary>
    /// As <see cref="Of{T}(Func{Snapshot, T}, object)"/>, for what a later state can take over in part: then only the rest is worked out.
    /// </summary>
    /// <param name="work">Makes it where there is nothing to take over.</param>
    /// <param name="next">Makes it of the snapshot that it is given, the one before that, and what was made of the one before.</param>
    /// <param name="about">What the work depends on beside the snapshot.</param>
    internal T Of<T>(Func<Snapshot, T> work, Func<Snapshot, Snapshot, T, T> next, object? about = null)
        where T : class => _values.Get(this, work, about, prepared: true, (one, before, made) => next(one, before, (T)made));

    /// <summary>
    /// What a piece of work makes of this snapshot, done once, at the first call. Unlike
    /// <see cref="Of{T}(Func{Snapshot, T}, object)"/> no later snapshot waits
    /// for it: for what takes long and is seldom asked for.
    /// </summary>
    /// <param name="work">
    /// Reads the snapshot that it is given, and no other. The value is known by this method, and by what it is about.
    /// </param>
    /// <param name="about">What the work depends on beside the snapshot.</param>
    public T OnDemand<T>(Func<Snapshot, T> work, object? about = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(work);
        return _values.Get(this, work, about, prepared: false);
    }

    /// <summary>
    /// What a piece of work makes of one segment, done once for as long as the segment lives, whatever is committed beside it.
    /// </summary>
    /// <param name="leaf">The number of the segment in the snapshot.</param>
    internal T OfSegment<T>(int leaf, Func<AtomicReader, T> work, object? about = null)
        where T : class
    {
        var segment = Reader.Leaves[leaf].AtomicReader;
        return _segments[segment.CoreCacheKey].Values.Get(segment, work, about, prepared: false);
    }

    /// <summary>Works out what queries have asked of an earlier snapshot.</summary>
    internal void Prepare(Snapshot earlier)
    {
        _values.Repeat(earlier._values, earlier, this);
        _changes = null;
    }

    /// <summary>What this state differs in from the one before it; known while it is prepared.</summary>
    internal IReadOnlyList<ChangedDocuments> ChangesSince(Snapshot earlier) => _changes ??= ChangedDocuments.Between(earlier, this);

    internal object CoreOf(int leaf) => Reader.Leaves[leaf].AtomicReader.CoreCacheKey;

    /// <summary>The number of the segment with this core; null where the state has it not.</summary>
    internal int? LeafOf(object core) => _segments.TryGetValue(core, out var segment) ? segment.Leaf : null;

    /// <summary>The segments that this state has and another has not.</summary>
    internal IEnumerable<AtomicReader> LeavesBeside(Snapshot other) => Reader.Leaves.Select(leaf => leaf.AtomicReader)
        .Where(segment => !other._segments.ContainsKey(segment.CoreCacheKey));

    internal void Walk(DateTimeOffset now) => Volatile.Write(ref (_whole ?? this)._walked, now.UtcTicks);

    internal void Leave(DateTimeOffset now) => Left = now;
}

/// <summary>Names one state of the index.</summary>
/// <param name="Generation">The name of the generation.</param>
/// <param name="Version">Of the commit in it.</param>
internal readonly record struct SnapshotId(string Generation, long Version);

/// <summary>A snapshot for as long as it is held. Dispose it once, also when the query throws.</summary>
internal sealed class SnapshotLease(Snapshot snapshot) : IDisposable
{
    public Snapshot Snapshot { get; } = snapshot;

    public void Dispose() => Snapshot.Held.DecRef();
}
