using SearchService.Archive;
using SearchService.Archive.Ingestion;

namespace SearchService.Api.Hosting;

/// <summary>Brings the index up to date with the archive folders when the service starts, and says so.</summary>
internal sealed partial class StartupIndexing(NewsArchive archive, TimeProvider time, ILogger<StartupIndexing> log) : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The server starts listening first.
        await Task.Yield();
        try
        {
            LogStart(string.Join("; ", archive.Settings.Folders), archive.Settings.Index);
            var summary = await IndexAsync(stoppingToken);
            foreach (var rejected in summary.Rejected)
            {
                LogRejected(rejected.File, rejected.Code, rejected.Reason);
            }

            LogDone(summary.Articles, summary.Indexed, summary.Unchanged, summary.Removed, summary.Rejected.Count, summary.Seconds);
        }
        catch (OperationCanceledException)
        {
            // The service stops; the next start goes on from what was committed.
        }
        catch (Exception failure)
        {
            // Queries go on over what is there.
            LogFailed(failure.Message, failure);
        }
    }

    private async Task<IngestionSummary> IndexAsync(CancellationToken cancellation)
    {
        using var retry = new PeriodicTimer(Patience, time);
        while (true)
        {
            try
            {
                if (archive.NeedsRebuild)
                {
                    LogRebuild();
                    await archive.ReindexAsync([], cancellation: cancellation);
                }

                return await archive.IndexAsync([], cancellation: cancellation);
            }
            catch (IngestionException busy) when (busy.Fault == IngestionFault.AnotherWriter)
            {
                LogBusy();
                await retry.WaitForNextTickAsync(cancellation);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "Indexing {Folders} into {Index}; queries are answered meanwhile.")]
    private partial void LogStart(string folders, string index);

    [LoggerMessage(LogLevel.Information, "The index is up to date: {Articles} articles ({Indexed} indexed, {Unchanged} unchanged, {Removed} removed, {Rejected} rejected) in {Seconds} s.")]
    private partial void LogDone(int articles, int indexed, int unchanged, int removed, int rejected, double seconds);

    [LoggerMessage(LogLevel.Information, "The index has a layout of another version and is rebuilt from the article files.")]
    private partial void LogRebuild();

    [LoggerMessage(LogLevel.Warning, "Rejected {File}: {Code}: {Reason}")]
    private partial void LogRejected(string file, string code, string reason);

    [LoggerMessage(LogLevel.Information, "Another process is writing to the index; indexing starts when it is done.")]
    private partial void LogBusy();

    [LoggerMessage(LogLevel.Error, "Indexing failed, the index stays as it was: {Reason}")]
    private partial void LogFailed(string reason, Exception failure);
}
