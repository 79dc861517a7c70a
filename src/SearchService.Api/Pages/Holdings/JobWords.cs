using System.Globalization;
using SearchService.Api.Pages.Shell;
using SearchService.Stores.Jobs;
using SearchService.Wire.Json;
using SearchService.Wire.Reports;

namespace SearchService.Api.Pages.Holdings;

/// <summary>What became of a job, as a sentence.</summary>
public static class JobWords
{
    public static string Of(Job job)
    {
        ArgumentNullException.ThrowIfNull(job);
        var (name, when) = (Name(job.Kind), Words.Moment(job.Ended ?? job.Started ?? job.Enqueued));
        return job.State switch
        {
            JobState.Enqueued => $"{name} waits for its turn since {when}.",
            JobState.Processing => $"{name} has been running since {when}; searches go on meanwhile.",
            JobState.Succeeded when JobResponse.SummaryOf(job) is { } done => $"{name} ended {when}: {Did(done)}",
            JobState.Succeeded => $"{name} ended {when}.",
            JobState.Canceled => $"{name} was stopped {when}; {Left(job.Kind)}.",
            _ => $"{name} failed {when}; searches see the index as it was.",
        };
    }

    private static string Name(string kind) => kind switch
    {
        Job.Reindex => "The reindex",
        Job.FirstIndexing => "The reading of the archive at the start of the service",
        _ => "The job",
    };

    private static string Did(IngestionSummary done) =>
        $"{Words.Count(done.Articles, "article", "articles")} from {Words.Count(done.Files, "file", "files")} in "
            + $"{done.Seconds.ToString("0.#", CultureInfo.InvariantCulture)} seconds, {Words.Number(done.Rejected.Count)} rejected.";

    private static string Left(string kind) =>
        kind == Job.FirstIndexing ? "what had been read until then stays" : "the index stayed as it was";
}
