using SearchService.Archive;
using SearchService.Archive.Statistics;

namespace SearchService.Api.Hosting;

/// <summary>Lets queries move on to what this or another process has written, within a second.</summary>
internal sealed partial class IndexRefresh(
    ServedState served, ArchiveOverviews overviews, TimeProvider time, ILogger<IndexRefresh> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    /// <summary>So many ticks without news, and nobody is writing: the time to work out what whoever asks next would wait for.</summary>
    private const int Quiet = 3;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ticks = new PeriodicTimer(Every, time);
        var generation = served.Generation;
        await Task.Run(served.Warm, stoppingToken);
        var quiet = 0;
        while (await ticks.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                quiet = served.Refresh() ? 0 : quiet + 1;
                if (served.Generation != generation)
                {
                    generation = served.Generation;
                    LogMoved(generation);
                }

                if (quiet == Quiet && generation is not null)
                {
                    // Readers with all rights, and those with none.
                    overviews.Whole.Warm();
                    overviews.Warm();
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailed(failure.Message);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "Queries are answered from generation {Generation}.")]
    private partial void LogMoved(string? generation);

    [LoggerMessage(LogLevel.Warning, "The index could not be refreshed; queries keep seeing its earlier state: {Reason}")]
    private partial void LogFailed(string reason);
}
