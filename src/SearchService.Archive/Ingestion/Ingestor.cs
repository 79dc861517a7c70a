using SearchService.Entities;
using SearchService.Indexing.Generations;
using SearchService.Indexing.Ledger;
using SearchService.Indexing.Writing;
using SearchService.Readers;

namespace SearchService.Archive.Ingestion;

/// <summary>Runs <c>index</c> and <c>reindex</c> on an index folder. One run at a time, over all processes.</summary>
public sealed class Ingestor(IndexFolder folder, ArticleReader reader, Func<EntityExtractor> extractor, TimeProvider time)
{
    private static readonly TimeSpan CommitEvery = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Brings the index up to date with what is new, changed or gone under some paths, and only there. What is written
    /// becomes visible as the run goes on; a run that is killed goes on where it stopped when it is started again.
    /// </summary>
    /// <exception cref="IngestionException">A path does not exist, or another process is writing.</exception>
    public async Task<IngestionSummary> IndexAsync(IReadOnlyList<string> paths, IProgress<IngestionProgress>? progress, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        using var lease = Lock();
        folder.RemoveUnused();
        var generation = folder.Current();
        if (generation is null)
        {
            generation = folder.Create(time.GetUtcNow());
            GenerationWriter.Open(generation).Dispose();
            folder.Activate(generation);
        }

        if (!generation.HasCurrentSchema())
        {
            throw new IngestionException(
                IngestionFault.Outdated, $"The index {folder.Root} has a layout of another version: run 'reindex' to rebuild it from the article files.");
        }

        using var writer = GenerationWriter.Open(generation);
        using var known = writer.Ledger();
        var scopes = Scopes(paths, known);
        var files = Discover(scopes);
        var gone = Gone(known, scopes, files);
        var finder = extractor();
        var run = new IngestionRun(
            new FileReading(reader, finder, known, skipUnchanged: true), writer, known, new IdRegistry(known), finder.Version, time, CommitEvery)
        {
            Gone = gone.Where(record => record.Hash.Length > 0).DistinctBy(record => record.Hash).ToDictionary(record => record.Hash, record => record.File),
        };
        foreach (var record in gone)
        {
            run.Forget(record);
        }

        var interrupted = await RunAsync(run, files, progress, cancellation).ConfigureAwait(false);
        writer.Commit();
        return Summarise("index", scopes, run, writer, files, started) with { Interrupted = interrupted };
    }

    /// <summary>
    /// Builds a new generation beside the one in use and swaps it in at the end. Ids and the entities of articles that have
    /// not changed are carried over. Without paths it covers every folder that the ledger knows.
    /// </summary>
    /// <exception cref="IngestionException">
    /// A path does not exist, the disk has no room, another process is writing, or the new generation failed its check.
    /// </exception>
    public async Task<IngestionSummary> ReindexAsync(
        IReadOnlyList<string> paths, IReadOnlyList<string> otherwise, IProgress<IngestionProgress>? progress, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        using var lease = Lock();
        folder.RemoveUnused();
        using var known = KnownLedger();
        var knownFolders = known?.Files().Select(record => record.File.Folder).Distinct().Order(StringComparer.Ordinal).ToList() ?? [];
        var scopes = Scopes(paths.Count > 0 ? paths : knownFolders.Count > 0 ? knownFolders : otherwise, known);
        var files = Discover(scopes);
        CheckRoom();
        var generation = folder.Create(time.GetUtcNow());
        try
        {
            using var writer = GenerationWriter.Open(generation);
            var finder = extractor();
            var run = new IngestionRun(
                new FileReading(reader, finder, known, skipUnchanged: false), writer, known, new IdRegistry(null), finder.Version, time, commitEvery: null);
            var interrupted = await RunAsync(run, files, progress, cancellation).ConfigureAwait(false);
            if (interrupted)
            {
                writer.Dispose();
                folder.RemoveUnused();
                throw new OperationCanceledException(cancellation);
            }

            writer.Commit();
            var summary = Summarise("reindex", scopes, run, writer, files, started);
            if (summary.Articles != summary.Indexed)
            {
                throw new IngestionException(
                    IngestionFault.CheckFailed,
                    $"The new generation holds {summary.Articles} articles, but {summary.Indexed} were written: the old one stays in use.");
            }

            folder.Activate(generation);
            return summary with { LeftOut = [.. knownFolders.Where(known => scopes.All(scope => scope.Path != known))] };
        }
        finally
        {
            folder.RemoveUnused();
        }
    }

    private static async Task<bool> RunAsync(IngestionRun run, List<FoundFile> files, IProgress<IngestionProgress>? progress, CancellationToken cancellation)
    {
        try
        {
            await run.RunAsync(files, progress, cancellation).ConfigureAwait(false);
            return false;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return true;
        }
    }

    private IngestionSummary Summarise(string name, List<Scope> scopes, IngestionRun run, GenerationWriter writer, List<FoundFile> files, long started)
    {
        using var ledger = writer.Ledger();
        return new IngestionSummary
        {
            Run = name,
            Paths = [.. scopes.Select(scope => scope.Path)],
            Generation = writer.Generation.Name,
            Files = files.Count,
            Read = run.FilesRead,
            Indexed = run.Indexed,
            Unchanged = run.Unchanged,
            Removed = run.Removed,
            Rejected = run.Rejected,
            Articles = ledger.ArticleCount,
            Seconds = Math.Round(time.GetElapsedTime(started).TotalSeconds, 3),
        };
    }

    private WriteLease Lock() => folder.TryLock() ?? throw new IngestionException(
        IngestionFault.AnotherWriter, $"Another process is writing to the index {folder.Root}: wait until it is done.");

    private LedgerSnapshot? KnownLedger() => folder.Current() is { } generation ? LedgerSnapshot.Open(generation) : null;

    private static List<Scope> Scopes(IEnumerable<string> paths, LedgerSnapshot? known) =>
        Scope.Resolve(paths, known?.Files().Select(record => record.File.Folder).Distinct() ?? []);

    private static List<FoundFile> Discover(List<Scope> scopes) =>
        [.. scopes.SelectMany(FileDiscovery.Find).DistinctBy(file => file.Key)];

    private static List<FileRecord> Gone(LedgerSnapshot known, List<Scope> scopes, List<FoundFile> files)
    {
        var found = files.Select(file => file.Key).ToHashSet();
        return [.. known.Files().Where(record => scopes.Exists(scope => scope.Covers(record.File)) && !found.Contains(record.File))];
    }

    /// <summary>A second index needs about as much room as the first, and more while segments merge.</summary>
    private void CheckRoom()
    {
        var size = folder.Current() is { } current ? new DirectoryInfo(current.FullPath).EnumerateFiles().Sum(file => file.Length) : 0;
        var free = new DriveInfo(folder.Root).AvailableFreeSpace;
        if (free < size + size / 2)
        {
            throw new IngestionException(
                IngestionFault.NoRoom,
                $"A new generation beside the old one needs about {size * 3 / 2 >> 20} MB, the disk of {folder.Root} has {free >> 20} MB free: make room first.");
        }
    }
}

/// <summary>A run that cannot start, or whose outcome cannot be used.</summary>
public sealed class IngestionException(IngestionFault fault, string message) : Exception(message)
{
    public IngestionFault Fault { get; } = fault;
}

public enum IngestionFault
{
    NoSuchPath,
    AnotherWriter,
    NoRoom,
    CheckFailed,
    Outdated,
}
