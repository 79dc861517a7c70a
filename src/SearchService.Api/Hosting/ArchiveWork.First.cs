using System.Text.Json;
using SearchService.Stores.Jobs;
using SearchService.Wire.Json;
using SearchService.Wire.Reports;

namespace SearchService.Api.Hosting;

/// <content>What became of the indexing at the start: nobody asked for it, so where it failed it is told as a job that failed.</content>
internal sealed partial class ArchiveWork
{
    private void TellFailure(DateTimeOffset started, Exception failure)
    {
        served.IndexingFailure = failure.Message;
        Ask(() => jobs.Record(Job.FirstIndexing, started, summary: null, failure.Message));
    }

    /// <summary>Where the last one failed, that it is over.</summary>
    private void TellSuccess(DateTimeOffset started, IngestionSummary summary)
    {
        served.IndexingFailure = null;
        if (Ask(() => jobs.List(1)) is [{ Kind: Job.FirstIndexing, State: JobState.Failed }])
        {
            Ask(() => jobs.Record(Job.FirstIndexing, started, JsonSerializer.Serialize(summary, WireJson.Readable.IngestionSummary),
                error: null));
        }
    }
}
