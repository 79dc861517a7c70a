using SearchService.Archive.Corrections;
using SearchService.Archive.Inbox;
using SearchService.Indexing.Storage.Engine;
using SearchService.Indexing.Storage.Generations;
using SearchService.Stores.Corrections;
using SearchService.Wire.Reports;

namespace SearchService.Archive.Ingestion;

/// <summary>Runs <c>index</c> and <c>reindex</c> on an archive. One run at a time, over all processes.</summary>
/// <param name="store">Where its generations lie.</param>
/// <param name="index">The folder of what is kept beside them.</param>
/// <param name="inbox">What was posted.</param>
/// <param name="corrections">What people decided about names.</param>
/// <param name="parts">Of a run.</param>
/// <param name="time">The clock.</param>
internal sealed class Ingestor(
    IGenerationStore store, string index, InboxFolder inbox, ICorrections corrections, RunParts parts, TimeProvider time)
{
    /// <summary>
    /// Brings the index up to date with what is new, changed or gone under some paths, and only there. What is written
    /// becomes visible as the run goes on; a run that is killed goes on where it stopped when it is started again.
    /// </summary>
    /// <exception cref="IngestionException">A path does not exist, or another process is writing.</exception>
    public Task<IngestionSummary> IndexAsync(
        AskedPaths asked, WhatIsGone whatIsGone, IProgress<IngestionProgress>? progress, CancellationToken cancellation) =>
        WriteAsync((known, _) => IngestionPlan.Make(asked, inbox, known, anew: false), whatIsGone,
            asked.TrustsTimes ? MergeSize.Small : MergeSize.Any, null, progress, cancellation);

    /// <summary>Brings in what the inbox has got since, and what was withdrawn or restored; it costs what was added.</summary>
    /// <param name="committed">Called after each commit: what it wrote need not wait for the end of the run.</param>
    /// <param name="progress">Is told how far the run is.</param>
    /// <param name="cancellation">Stops the run; what it had written stands.</param>
    /// <exception cref="IngestionException">Another process is writing.</exception>
    public Task<IngestionSummary> IndexInboxAsync(
        Action committed, IProgress<IngestionProgress>? progress, CancellationToken cancellation) => WriteAsync(
        (known, writer) => IngestionPlan.OfInbox(inbox, known, writer.Withdrawals), WhatIsGone.Stays, MergeSize.Small, committed, progress,
        cancellation);

    /// <summary>
    /// Builds a new generation beside the one in use and swaps it in at the end. Ids and the entities of articles that have
    /// not changed are carried over. Without paths it covers every folder that the ledger knows.
    /// </summary>
    /// <exception cref="IngestionException">
    /// A path does not exist, the disk has no room, another process is writing, much of a folder is gone, or the new
    /// generation failed its check.
    /// </exception>
    public async Task<IngestionSummary> ReindexAsync(
        AskedPaths asked, WhatIsGone whatIsGone, IProgress<IngestionProgress>? progress, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        using var lease = Lock();
        var healed = store.Damage(cancellation);
        using var known = healed is null ? store.Ledger() : null;
        var (plan, leftOut) = ReindexPlan.Make(asked, inbox, known);
        if (store.NoRoom() is { } noRoom)
        {
            throw new IngestionException(IngestionFault.NoRoom, noRoom);
        }

        var generation = store.Create(time.GetUtcNow());
        try
        {
            using var writer = store.Write(generation);
            using var run = parts.Rebuild(plan, writer, known);
            writer.Corrections = run.Corrections;
            if (await run.RunAsync(progress, cancellation).ConfigureAwait(false))
            {
                writer.Dispose();
                store.RemoveUnused();
                throw new OperationCanceledException(cancellation);
            }

            plan.Gone.Refuse(whatIsGone);
            var (_, faults) = Correct(writer, cancellation);
            writer.Withdrawals = plan.WithdrawalsRead;
            run.Complete();
            writer.Settle();
            var summary = run.Summarise("reindex", faults, time.GetElapsedTime(started)) with { LeftOut = leftOut, Healed = healed };
            if (summary.Articles != summary.Indexed)
            {
                throw new IngestionException(
                    IngestionFault.CheckFailed,
                    $"The new generation holds {summary.Articles} articles, but {summary.Indexed} were written: the old one stays in use.");
            }

            LedgerCheck.Check(writer);
            store.Activate(generation);
            return summary;
        }
        finally
        {
            store.RemoveUnused();
        }
    }

    public PartedReindex Parted => new(store, inbox, parts, this, time);

    /// <inheritdoc cref="RunParts.LoadModels"/>
    public void LoadModels() => parts.LoadModels();

    /// <summary>Brings the index in line with the corrections, where it is not, without reading a file.</summary>
    /// <returns>The number of articles that changed.</returns>
    /// <exception cref="IngestionException">Another process is writing, or the index has to be rebuilt.</exception>
    public int Correct(CancellationToken cancellation)
    {
        using var lease = Lock();
        if (store.Current() is not { } generation)
        {
            return 0;
        }

        CheckSchema();
        using var writer = Sound(() => store.Write(generation, MergeSize.Small));
        using var known = Sound(writer.Ledger);
        var (corrected, _) = Correct(writer, cancellation);
        writer.Commit();
        return corrected;
    }

    /// <summary>What <see cref="IndexAsync"/> would do now.</summary>
    /// <exception cref="IngestionException">A path does not exist, or the index is of another schema.</exception>
    public IngestionPreview PreviewIndex(AskedPaths asked, CancellationToken cancellation)
    {
        CheckSchema();
        using var known = store.Ledger();
        if (known is null && store.Current() is not null)
        {
            var damage = store.Damage(cancellation) ?? "it cannot be opened";
            throw new IngestionException(
                IngestionFault.Outdated, $"The index {store.Place} is damaged ({damage}): run 'reindex' to rebuild it.");
        }

        return PlanPreview.Of("index", IngestionPlan.Make(asked, inbox, known, anew: false), [], known, cancellation);
    }

    /// <summary>What <see cref="ReindexAsync"/> would do now.</summary>
    /// <exception cref="IngestionException">A path does not exist.</exception>
    public IngestionPreview PreviewReindex(AskedPaths asked, CancellationToken cancellation)
    {
        using var known = store.Ledger();
        var (plan, leftOut) = ReindexPlan.Make(asked, inbox, known);
        return PlanPreview.Of("reindex", plan, leftOut, known, cancellation);
    }

    private async Task<IngestionSummary> WriteAsync(
        Func<ILedger?, IGenerationWriter, IngestionPlan> makePlan, WhatIsGone whatIsGone, MergeSize merges,
        Action? committed, IProgress<IngestionProgress>? progress, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        using var lease = Lock();
        CheckSchema();
        var inUse = store.Current();
        var generation = inUse ?? store.Create(time.GetUtcNow());
        using var writer = Sound(() => store.Write(generation, inUse is null ? MergeSize.Any : merges));
        using var known = inUse is null ? null : Sound(writer.Ledger);
        var plan = makePlan(known, writer);
        // A first generation comes into use with its first articles, so that no early query is told that there are none.
        using var run = parts.Continue(plan, writer, known, Show);
        run.Withdraw();
        run.Forget(plan.Gone.Few);
        var interrupted = await run.RunAsync(progress, cancellation).ConfigureAwait(false);
        if (!interrupted)
        {
            run.Forget(plan.Gone.Removable(whatIsGone).Where(record => !plan.Forgotten.Contains(record.File)));
            writer.Withdrawals = plan.WithdrawalsRead;
        }

        var (corrected, faults) = Correct(writer, cancellation);
        run.Complete();
        if (!interrupted)
        {
            writer.Settle();
        }

        return run.Summarise("index", faults, time.GetElapsedTime(started)) with
        {
            Interrupted = interrupted,
            Corrected = corrected,
            Gone = plan.Gone.Kept(whatIsGone),
        };

        void Show()
        {
            if (inUse is null)
            {
                store.Activate(generation);
                inUse = generation;
            }

            committed?.Invoke();
        }
    }

    /// <exception cref="IngestionException">The index is damaged.</exception>
    private static T Sound<T>(Func<T> open)
    {
        try
        {
            return open();
        }
        catch (DamagedIndexException damaged)
        {
            throw new IngestionException(IngestionFault.Outdated, damaged.Message);
        }
    }

    /// <summary>People may have corrected something while a run was on its way.</summary>
    internal (int Articles, IReadOnlyList<CorrectionFault> Faults) Correct(IGenerationWriter writer, CancellationToken cancellation)
    {
        var content = PassingFaults.Outlast(time, corrections.Read);
        return (
            writer.Corrections == content.Corrections.Stamp
            || cancellation.IsCancellationRequested ? 0 : CorrectionRun.Apply(writer, content.Corrections, cancellation),
            content.Faults);
    }

    private void CheckSchema()
    {
        if (store.Outdated() is { } outdated)
        {
            throw new IngestionException(IngestionFault.Outdated, outdated);
        }
    }

    internal IDisposable Lock()
    {
        var lease = store.TryLock() ?? throw new IngestionException(
            IngestionFault.AnotherWriter, $"Another process is writing to the index {store.Place}: wait until it is done.");
        try
        {
            inbox.RemoveLeftovers();
            inbox.Match();
            Leftovers.Remove(index, time.GetUtcNow());
            return lease;
        }
        catch
        {
            lease.Dispose();
            throw;
        }
    }
}
