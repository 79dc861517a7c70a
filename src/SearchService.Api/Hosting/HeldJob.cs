using System.Text.Json;
using SearchService.Queries;
using SearchService.Stores.Jobs;
using SearchService.Wire.Json;
using SearchService.Wire.Reports;

namespace SearchService.Api.Hosting;

/// <summary>
/// A job that several services could work on, while this one does: it says again and again that the job goes on and how far it is, and
/// ends it where it was canceled or taken over elsewhere.
/// </summary>
internal sealed class HeldJob : IDisposable
{
    private readonly JobStore _jobs;
    private readonly string _job;
    private readonly Func<IngestionProgress?> _progress;
    private readonly CancellationTokenSource _running;
    private readonly CancellationTokenSource _over = new();
    private readonly Task _telling;

    /// <param name="jobs">Where the job is kept.</param>
    /// <param name="job">Its id.</param>
    /// <param name="progress">How far it is; null where that is not known.</param>
    /// <param name="running">Ends the work.</param>
    /// <param name="time">The clock.</param>
    public HeldJob(JobStore jobs, string job, Func<IngestionProgress?> progress, CancellationTokenSource running, TimeProvider time)
    {
        (_jobs, _job, _progress, _running) = (jobs, job, progress, running);
        _telling = jobs.Between is { } between ? TellAsync(between, time) : Task.CompletedTask;
    }

    /// <summary>Another service ended it or took it over.</summary>
    public bool IsLost { get; private set; }

    public void Dispose()
    {
        _over.Cancel();
        _telling.GetAwaiter().GetResult();
        _over.Dispose();
    }

    private async Task TellAsync(TimeSpan between, TimeProvider time)
    {
        using var ticks = new PeriodicTimer(between, time);
        try
        {
            while (await ticks.WaitForNextTickAsync(_over.Token))
            {
                if (!GoesOn())
                {
                    IsLost = true;
                    await _running.CancelAsync();
                    return;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The job is over.
        }
    }

    private bool GoesOn()
    {
        try
        {
            var progress = _progress() is { } known ? JsonSerializer.Serialize(known, WireJson.Readable.IngestionProgress) : null;
            return _jobs.Renew(_job, progress);
        }
        catch (EngineException)
        {
            // Tried again; where it stays so for long, another service takes the job over, and this one learns of it then.
            return true;
        }
    }
}
