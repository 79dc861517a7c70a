using SearchService.Archive.Ingestion;
using SearchService.Archive.Settings;

namespace SearchService.Api.Hosting;

/// <summary>
/// Follows the archive folders where <c>SEARCH_WATCH</c> says so: the index is brought up to date when something in them has changed and
/// come to rest, and every ten minutes anyway, since the system's notices can be lost and network folders send none.
/// </summary>
internal sealed partial class FolderFollowing(
    ArchiveSettings settings, ArchiveWork work, TimeProvider time, ILogger<FolderFollowing> log) : BackgroundService
{
    private static readonly TimeSpan Sweep = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.Watch)
        {
            return;
        }

        await Task.Yield();
        using var watch = Watch();
        while (!stoppingToken.IsCancellationRequested)
        {
            await watch.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stoppingToken.IsCancellationRequested)
            {
                work.FoldersChanged();
            }
        }
    }

    private FolderWatch Watch()
    {
        try
        {
            return new FolderWatch(settings.Folders.Where(Directory.Exists), time, Sweep, settings.Index);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            LogUnwatched(refused.Message);
            return new FolderWatch([], time, Sweep);
        }
    }

    [LoggerMessage(
        LogLevel.Warning,
        "The system does not report changes in the archive folders ({Reason}): they are checked every ten minutes.")]
    private partial void LogUnwatched(string reason);
}
