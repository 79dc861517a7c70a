using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.Json;
using SearchService.Archive;
using SearchService.Archive.Corrections;
using SearchService.Archive.Inbox;
using SearchService.Archive.Settings;
using SearchService.Archive.Verification;
using SearchService.Entities.Corrections;
using SearchService.Queries;
using SearchService.Stores.Jobs;
using SearchService.Wire.Json;
using SearchService.Wire.Reports;

namespace SearchService.Api.Hosting;

/// <summary>
/// Everything that the service writes to the index, one after the other: the first indexing, jobs, and what came into the
/// inbox. Where another process is writing it waits for its turn.
/// </summary>
internal sealed partial class ArchiveWork(
    ArchiveSettings settings, ServedState served, IndexRuns runs, IndexTidying tidying, Verifier verifier,
    ArchiveCorrections corrections, PostedArticles posted, JobStore jobs, TimeProvider time, ILogger<ArchiveWork> log) : BackgroundService
{
    /// <summary>A full disk stays so for a while, and each try is a line in the log.</summary>
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(10);

    private readonly WriterTurn _turn = new(time, log);
    private readonly SemaphoreSlim _wake = new(0);
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _running = new();
    private readonly ConcurrentDictionary<string, IngestionProgress> _progress = new();

    /// <summary>Takes a job up; null where too many wait already.</summary>
    public Job? Enqueue(string kind)
    {
        var job = jobs.Enqueue(kind);
        _wake.Release();
        return job;
    }

    /// <summary>How far a job is, whichever service works on it; null where that is not known.</summary>
    public IngestionProgress? ProgressOf(Job job) => _progress.TryGetValue(job.Id, out var progress) ? progress
        : job.Progress is { } told ? JsonSerializer.Deserialize(told, WireJson.Readable.IngestionProgress) : null;

    public void Cancel(string job)
    {
        jobs.Cancel(job);
        if (_running.TryGetValue(job, out var running))
        {
            running.Cancel();
        }
    }

    /// <summary>Records and applies a correction; where another run is writing, it is applied when that is done.</summary>
    public CorrectionOutcome Correct(EntityCorrection correction, CancellationToken cancellation) =>
        FollowUp(corrections.Add([correction], cancellation));

    /// <summary>Takes a correction back, likewise.</summary>
    public CorrectionOutcome Uncorrect(EntityCorrection correction, CancellationToken cancellation) =>
        FollowUp(corrections.Undo(correction.Id, cancellation));

    private CorrectionOutcome FollowUp(CorrectionOutcome outcome)
    {
        if (!outcome.Applied)
        {
            // The run that is writing may be past the point where it takes corrections up; whatever comes next does.
            InboxChanged();
        }

        return outcome;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The server starts listening first.
        await Task.Yield();
        Ask(jobs.ResumeInterrupted);
        await IndexAtStartAsync(stoppingToken);

        // A start with nothing to do has done without.
        _ = Task.Run(runs.LoadModels, CancellationToken.None);
        while (!stoppingToken.IsCancellationRequested)
        {
            var done = await TryAsync(RunJobsAsync, stoppingToken);
            LookElsewhere();
            done &= await TakeUpChangesAsync(stoppingToken);

            if (done && await TidyAsync(stoppingToken))
            {
                continue;
            }

            // What could not be written, since the disk is full, is tried again in a while.
            var wait = !done ? AfterFailure : HasChanges ? TimeSpan.Zero : jobs.Between ?? Timeout.InfiniteTimeSpan;
            await ((Task)_wake.WaitAsync(wait, stoppingToken)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RunJobsAsync(CancellationToken cancellation)
    {
        while (jobs.Begin() is { } job)
        {
            await RunAsync(job, cancellation);
        }
    }

    /// <summary>Whether it came from where the jobs are kept.</summary>
    private static bool IsOfStores(Exception failure) => failure is DbException or EngineException;

    /// <summary>What the jobs say; nothing where their database cannot be read, which stops no indexing.</summary>
    private T? Ask<T>(Func<T> question)
    {
        try
        {
            return question();
        }
        catch (Exception damaged) when (IsOfStores(damaged))
        {
            LogFailed(damaged.Message, damaged);
            return default;
        }
    }

    private async Task RunAsync(Job job, CancellationToken stopping)
    {
        using var running = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        _running[job.Id] = running;
        var ended = () => { };
        using var held = Held(job.Id, running);
        try
        {
            var progress = new Latest(value => _progress[job.Id] = value);
            var summary = await _turn.TakeAsync(
                cancellation => job.IsCheck ? CheckAsync(job, progress, cancellation) : ReindexAsync(job, progress, cancellation),
                running.Token);
            ended = () => jobs.Succeed(job.Id, summary);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // It starts again with the service.
        }
        catch (OperationCanceledException)
        {
            LogCanceled(job.Kind, job.Id);
            ended = held.IsLost ? ended : () => jobs.Cancel(job.Id);
        }
        catch (Exception failure)
        {
            LogFailed(failure.Message, failure);
            ended = () => jobs.Fail(job.Id, failure.Message);
        }
        finally
        {
            _running.TryRemove(job.Id, out _);
            _progress.TryRemove(job.Id, out _);
        }

        await RecordAsync(ended, stopping);
    }

    private HeldJob Held(string job, CancellationTokenSource running) =>
        new(jobs, job, () => _progress.TryGetValue(job, out var known) ? known : null, running, time);

    /// <returns>What a job did, as it is remembered.</returns>
    private async Task<string> ReindexAsync(Job job, IProgress<IngestionProgress> progress, CancellationToken cancellation)
    {
        var summary = await runs.ReindexAsync([], progress, cancellation: cancellation);
        LogJob(job.Kind, job.Id, summary.Articles, summary.Indexed, summary.Unchanged, summary.Rejected.Count, summary.Seconds);
        return JsonSerializer.Serialize(summary, WireJson.Readable.IngestionSummary);
    }

    /// <summary>Writes down how a job ended; where the disk takes nothing, it is tried again until it does.</summary>
    private async Task RecordAsync(Action ended, CancellationToken stopping)
    {
        using var retry = new PeriodicTimer(AfterFailure, time);
        while (true)
        {
            try
            {
                ended();
                return;
            }
            catch (Exception refused) when (IsOfStores(refused))
            {
                LogFailed(refused.Message, refused);
                await retry.WaitForNextTickAsync(stopping);
            }
        }
    }

    /// <summary>Whatever goes wrong is told in the log, and queries go on over what is there.</summary>
    /// <returns>Whether the work was done.</returns>
    private async Task<bool> TryAsync(
        Func<CancellationToken, Task> work, CancellationToken stopping, Action<Exception>? tell = null)
    {
        try
        {
            return await _turn.TakeAsync(
                async cancellation =>
                {
                    await work(cancellation);
                    return true;
                },
                stopping);
        }
        catch (OperationCanceledException)
        {
            return true; // The service stops; the next start goes on from what was committed.
        }
        catch (Exception failure)
        {
            LogFailed(failure.Message, failure);
            tell?.Invoke(failure);
            return false;
        }
    }

    private sealed class Latest(Action<IngestionProgress> note) : IProgress<IngestionProgress>
    {
        public void Report(IngestionProgress value) => note(value);
    }
}
