using SearchService.Archive;

namespace SearchService.Api.Hosting;

/// <summary>Lets queries move on to what this or another process has written, within a second.</summary>
internal sealed partial class IndexRefresh(NewsArchive archive, TimeProvider time, ILogger<IndexRefresh> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ticks = new PeriodicTimer(Every, time);
        var generation = archive.Generation;
        await Task.Run(archive.Warm, stoppingToken);
        while (await ticks.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (archive.Refresh() && archive.Generation != generation)
                {
                    generation = archive.Generation;
                    LogMoved(generation);
                }
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                LogFailed(failure.Message);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "Queries are answered from generation {Generation}.")]
    private partial void LogMoved(string? generation);

    [LoggerMessage(LogLevel.Warning, "The index could not be refreshed, queries see what they saw before: {Reason}")]
    private partial void LogFailed(string reason);
}
