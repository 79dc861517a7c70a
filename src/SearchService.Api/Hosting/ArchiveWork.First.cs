using System.Text.Json;
using SearchService.Archive.Ingestion;
using SearchService.Stores.Jobs;
using SearchService.Wire.Json;
using SearchService.Wire.Reports;

namespace SearchService.Api.Hosting;

/// <content>The indexing at the start: a job like any other, that nobody has to ask for.</content>
internal sealed partial class ArchiveWork
{
    private async Task IndexAtStartAsync(CancellationToken stopping)
    {
        using var running = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var job = Ask(() => jobs.Start(Job.FirstIndexing))?.Id ?? "";
        _running[job] = running;
        Action? ended = null;
        using var held = Held(job, running);
        await TryAsync(
            async cancellation =>
            {
                var summary = await IndexFoldersAsync(new Latest(value => _progress[job] = value), cancellation);
                ended = summary.Interrupted
                    ? () => jobs.Cancel(job)
                    : () => jobs.Succeed(job, JsonSerializer.Serialize(summary, WireJson.Readable.IngestionSummary));
            },
            running.Token,
            failure =>
            {
                served.IndexingFailure = failure.Message;
                ended = () => jobs.Fail(job, failure.Message);
            });
        _running.TryRemove(job, out _);
        _progress.TryRemove(job, out _);
        if (ended is not null)
        {
            Ask(() =>
            {
                ended();
                return true;
            });
        }
    }

    private async Task<IngestionSummary> IndexFoldersAsync(IProgress<IngestionProgress> progress, CancellationToken cancellation)
    {
        LogStart(string.Join("; ", settings.Folders), settings.Index);
        if (served.RebuildReason is { } reason)
        {
            LogRebuild(reason);
            await RebuildAsync(progress, cancellation);
        }

        var summary = await runs.CatchUpAsync(progress, cancellation);
        TellNew(summary);
        served.IndexingFailure = null;
        _isUntidy = summary.Read > 0 || summary.Removed > 0;
        LogDone(summary.Articles, summary.Indexed, summary.Unchanged, summary.Removed, summary.Rejected.Count, summary.Seconds);
        return summary;
    }

    /// <summary>Of every folder that the index knows; where much of one is gone nobody can be asked, and what is there is taken.</summary>
    private async Task RebuildAsync(IProgress<IngestionProgress> progress, CancellationToken cancellation)
    {
        try
        {
            await runs.ReindexAsync([], progress, cancellation: cancellation);
        }
        catch (IngestionException gone) when (gone.Fault is IngestionFault.NoSuchPath or IngestionFault.FilesGone)
        {
            LogLeftOut(gone.Message);
            await runs.ReindexAsync(settings.Folders, progress, cancellation: cancellation, whatIsGone: WhatIsGone.IsRemoved);
        }
    }
}
