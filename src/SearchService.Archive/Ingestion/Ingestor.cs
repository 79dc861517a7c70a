using SearchService.Archive.Copies;
using SearchService.Archive.Corrections;
using SearchService.Archive.Inbox;
using SearchService.Entities;
using SearchService.Indexing.Storage.Generations;
using SearchService.Indexing.Storage.Ledger;
using SearchService.Indexing.Storage.Writing;
using SearchService.Readers;
using SearchService.Readers.Processes;

namespace SearchService.Archive.Ingestion;

/// <summary>Runs <c>index</c> and <c>reindex</c> on an index folder. One run at a time, over all processes.</summary>
public sealed class Ingestor(IndexFolder folder, InboxFolder inbox, CorrectionsFile corrections, ReaderOptions options, Func<EntityExtractor> extractor, TimeProvider time)
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
        var inUse = folder.Current();
        var generation = inUse ?? folder.Create(time.GetUtcNow());
        if (inUse is not null)
        {
            CheckSchema(generation);
        }

        using var writer = GenerationWriter.Open(generation);
        using var known = writer.Ledger();
        var plan = IngestionPlan.Make(paths, inbox, known);
        using var processes = new ReaderProcesses(options);
        // A first generation comes into use with its first articles, so that no early query is told that there are none.
        var run = Run(plan, processes, writer, known, new IdRegistry(known), new CopyFinder(known.Sketches), CommitEvery, Show);
        foreach (var record in plan.Gone)
        {
            run.Forget(record);
        }

        var interrupted = await RunAsync(run, plan, progress, cancellation).ConfigureAwait(false);
        foreach (var id in plan.Inbox.Withdrawn)
        {
            // Also where the file it came from is out of reach.
            writer.Remove(id);
        }

        var (corrected, faults) = Correct(writer, cancellation);
        writer.Commit();
        Show();
        return Summarise("index", plan, run, writer, faults, started) with { Interrupted = interrupted, Corrected = corrected };

        void Show()
        {
            if (inUse is null)
            {
                folder.Activate(generation);
                inUse = generation;
            }
        }
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
        var (plan, leftOut) = ReindexPlan(paths, otherwise, known);
        CheckRoom();
        var generation = folder.Create(time.GetUtcNow());
        try
        {
            using var writer = GenerationWriter.Open(generation);
            using var processes = new ReaderProcesses(options);
            var run = Run(plan, processes, writer, known, new IdRegistry(null), new CopyFinder(null), commitEvery: null);
            writer.Corrections = run.Corrections;
            var interrupted = await RunAsync(run, plan, progress, cancellation).ConfigureAwait(false);
            if (interrupted)
            {
                writer.Dispose();
                folder.RemoveUnused();
                throw new OperationCanceledException(cancellation);
            }

            var (_, faults) = Correct(writer, cancellation);
            writer.Commit();
            var summary = Summarise("reindex", plan, run, writer, faults, started);
            if (summary.Articles != summary.Indexed)
            {
                throw new IngestionException(
                    IngestionFault.CheckFailed,
                    $"The new generation holds {summary.Articles} articles, but {summary.Indexed} were written: the old one stays in use.");
            }

            folder.Activate(generation);
            return summary with { LeftOut = leftOut };
        }
        finally
        {
            folder.RemoveUnused();
        }
    }

    /// <summary>Brings the index in line with the corrections, where it is not, without reading a file.</summary>
    /// <returns>The number of articles that changed.</returns>
    /// <exception cref="IngestionException">Another process is writing, or the index has to be rebuilt.</exception>
    public int Correct(CancellationToken cancellation)
    {
        using var lease = Lock();
        if (folder.Current() is not { } generation)
        {
            return 0;
        }

        CheckSchema(generation);
        using var writer = GenerationWriter.Open(generation);
        var (corrected, _) = Correct(writer, cancellation);
        writer.Commit();
        return corrected;
    }

    /// <summary>People may have corrected something while a run was on its way.</summary>
    private (int Articles, IReadOnlyList<CorrectionFault> Faults) Correct(GenerationWriter writer, CancellationToken cancellation)
    {
        var content = corrections.Read();
        return (
            writer.Corrections == content.Corrections.Stamp || cancellation.IsCancellationRequested ? 0 : CorrectionRun.Apply(writer, content.Corrections, cancellation),
            content.Faults);
    }

    private static void CheckSchema(Generation generation)
    {
        if (generation.SchemaFault() is { } outdated)
        {
            throw new IngestionException(IngestionFault.Outdated, outdated);
        }
    }

    /// <summary>What <see cref="IndexAsync"/> would do now.</summary>
    /// <exception cref="IngestionException">A path does not exist, or the index is of another schema.</exception>
    public IngestionPreview PreviewIndex(IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        if (folder.Current() is { } generation)
        {
            CheckSchema(generation);
        }

        using var known = KnownLedger();
        return IngestionPreview.Of("index", IngestionPlan.Make(paths, inbox, known), [], known, cancellation);
    }

    /// <summary>What <see cref="ReindexAsync"/> would do now.</summary>
    /// <exception cref="IngestionException">A path does not exist.</exception>
    public IngestionPreview PreviewReindex(IReadOnlyList<string> paths, IReadOnlyList<string> otherwise, CancellationToken cancellation)
    {
        using var known = KnownLedger();
        var (plan, leftOut) = ReindexPlan(paths, otherwise, known);
        return IngestionPreview.Of("reindex", plan, leftOut, known, cancellation);
    }

    private (IngestionPlan Plan, IReadOnlyList<string> LeftOut) ReindexPlan(IReadOnlyList<string> paths, IReadOnlyList<string> otherwise, LedgerSnapshot? known)
    {
        var folders = known?.Files().Select(record => record.File.Folder).Where(name => name != InboxFolder.LedgerName).Distinct().Order(StringComparer.Ordinal).ToList() ?? [];
        var plan = IngestionPlan.Make(paths.Count > 0 ? paths : folders.Count > 0 ? folders : otherwise, inbox, known);
        return (plan, [.. folders.Where(name => plan.Paths.All(scope => scope.Path != name))]);
    }

    private IngestionRun Run(
        IngestionPlan plan, ReaderProcesses processes, GenerationWriter writer, LedgerSnapshot? known, IdRegistry ids, CopyFinder copies, TimeSpan? commitEvery, Action? committed = null)
    {
        var finder = extractor();
        var posted = new InboxReading(new JsonArticles(options), plan.Inbox);
        var reading = new FileReading(new ArticleReader(options, processes), finder, known, skipUnchanged: commitEvery is not null, posted, plan.Again);
        return new IngestionRun(reading, writer, known, ids, copies, plan.Inbox.Withdrawn, corrections.Read().Corrections, finder.Version, time, commitEvery) { Gone = plan.GoneByHash, Committed = committed };
    }

    private static async Task<bool> RunAsync(IngestionRun run, IngestionPlan plan, IProgress<IngestionProgress>? progress, CancellationToken cancellation)
    {
        try
        {
            await run.RunAsync(plan.Files, progress, cancellation).ConfigureAwait(false);
            return false;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return true;
        }
    }

    private IngestionSummary Summarise(string name, IngestionPlan plan, IngestionRun run, GenerationWriter writer, IReadOnlyList<CorrectionFault> faults, long started)
    {
        using var ledger = writer.Ledger();
        return new IngestionSummary
        {
            Run = name,
            Paths = [.. plan.Paths.Select(scope => scope.Path)],
            Generation = writer.Generation.Name,
            Files = plan.Files.Count,
            Ignored = plan.Ignored,
            Read = run.FilesRead,
            Indexed = run.Indexed,
            Unchanged = run.Unchanged,
            Removed = run.Removed,
            Copies = run.Copies,
            Withdrawn = run.Withdrawn,
            Rejected = run.Rejected,
            FaultyCorrections = [.. faults.Select(fault => fault.Reason)],
            Articles = ledger.ArticleCount,
            Seconds = Math.Round(time.GetElapsedTime(started).TotalSeconds, 3),
        };
    }

    private WriteLease Lock() => folder.TryLock() ?? throw new IngestionException(
        IngestionFault.AnotherWriter, $"Another process is writing to the index {folder.Root}: wait until it is done.");

    /// <summary>What earlier runs knew; nothing where the index is damaged.</summary>
    private LedgerSnapshot? KnownLedger()
    {
        try
        {
            return folder.Current() is { } generation ? LedgerSnapshot.Open(generation) : null;
        }
        catch (Exception damaged) when (damaged is DamagedIndexException or IOException)
        {
            return null;
        }
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
