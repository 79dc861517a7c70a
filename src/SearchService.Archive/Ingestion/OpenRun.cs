using System.Runtime.CompilerServices;
using SearchService.Archive.Inbox;
using SearchService.Articles;
using SearchService.Indexing.Storage.Engine;
using SearchService.Indexing.Storage.Ledger;
using SearchService.Readers.Processes;
using SearchService.Stores.Corrections;
using SearchService.Wire.Reports;

namespace SearchService.Archive.Ingestion;

/// <summary>A run with all that it needs, from the first file to the last commit.</summary>
internal sealed class OpenRun(
    IngestionRun run, IngestionPlan plan, EntryWriter entries, Commits commits, IdMemory memory, PostedReading posted,
    FileReading files, ReaderProcesses processes)
    : IDisposable
{
    private bool _isLeftHalf;

    public IGenerationWriter Writer => entries.Writer;

    public RunCounts Counts => entries.Counts;

    /// <summary>The stamp of the corrections that its articles are written with.</summary>
    public string Corrections => entries.Corrections.Stamp;

    public void Withdraw() => run.Withdraw();

    public void Forget(IEnumerable<FileRecord> gone) => run.Forget(gone);

    /// <returns>Whether it was told to stop before its end; what it had written can stand.</returns>
    public async Task<bool> RunAsync(IProgress<IngestionProgress>? progress, CancellationToken cancellation)
    {
        foreach (var (line, reason) in plan.Withdrawn.Faults)
        {
            Counts.Reject(
                new FileKey(InboxFolder.LedgerName, WithdrawalLog.Name),
                FormattableString.Invariant($"{WithdrawalLog.Name}#{line}"),
                new Rejection(
                    RejectionCode.Malformed, $"The line withdraws or restores nothing: {reason}. Restore it from a backup, or remove it."));
        }

        try
        {
            await run.RunAsync(BatchesAsync(cancellation), progress, cancellation).ConfigureAwait(false);
            return false;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            _isLeftHalf = run.IsBringingBack;
            return true;
        }
    }

    /// <summary>
    /// Commits what was written. Where the run was stopped while an article was on its way back, the last commit stands: the next run finds
    /// in its ledger that the article has to come back.
    /// </summary>
    public void Complete()
    {
        if (_isLeftHalf)
        {
            return;
        }

        commits.Now();
        if (memory.IsNeeded && plan.Paths.Count > 0)
        {
            memory.EndRebuilding();
        }
    }

    /// <summary>What the run has done.</summary>
    /// <param name="name"><c>index</c> or <c>reindex</c>.</param>
    /// <param name="faults">Corrections that could not be read.</param>
    /// <param name="taken">How long it took.</param>
    public IngestionSummary Summarise(string name, IReadOnlyList<CorrectionFault> faults, TimeSpan taken)
    {
        using var ledger = Writer.Ledger();
        return new IngestionSummary
        {
            Run = name,
            Paths = [.. plan.Paths.Select(scope => scope.Path)],
            Generation = Writer.Name,
            Files = plan.Files.Count + plan.PostedFiles,
            Ignored = plan.Ignored,
            Read = Counts.FilesRead,
            Indexed = Counts.Indexed,
            Unchanged = Counts.Unchanged,
            Removed = Counts.Removed,
            Copies = Counts.Copies,
            Withdrawn = Counts.Withdrawn,
            Rejected = Counts.Rejected,
            Warned = Counts.Warned,
            Warnings = Counts.Warnings,
            FaultyCorrections = [.. faults.Select(fault => fault.Reason)],
            Articles = ledger.ArticleCount,
            Seconds = Math.Round(taken.TotalSeconds, 3),
        };
    }

    /// <summary>Ends the processes that read files.</summary>
    public void Dispose()
    {
        processes.Dispose();
        entries.Copies.Dispose();
    }

    /// <summary>What was posted was acknowledged: it comes first, and keeps its id against a file that brings the same one later.</summary>
    private async IAsyncEnumerable<Task<Batch>> BatchesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var batch in posted.BatchesAsync(cancellation).ConfigureAwait(false))
        {
            yield return batch;
        }

        foreach (var file in plan.Files)
        {
            await foreach (var batch in files.BatchesAsync(file, cancellation).ConfigureAwait(false))
            {
                yield return batch;
            }
        }
    }
}
