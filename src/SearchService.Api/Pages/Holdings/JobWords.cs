using System.Globalization;
using SearchService.Api.Pages.Shell;
using SearchService.Stores.Jobs;
using SearchService.Wire.Json;
using SearchService.Wire.Reports;

namespace SearchService.Api.Pages.Holdings;

/// <summary>What became of a job, as a sentence.</summary>
public static class JobWords
{
    /// <param name="job">The job.</param>
    /// <param name="progress">How far it is; null where that is not known.</param>
    public static string Of(Job job, IngestionProgress? progress = null)
    {
        ArgumentNullException.ThrowIfNull(job);
        var (name, when) = (Name(job.Kind), Words.Moment(job.Ended ?? job.Started ?? job.Enqueued));
        return job.State switch
        {
            JobState.Enqueued => $"{name} has been waiting for its turn since {when}.",
            JobState.Processing => $"{name} has been running since {when}{Far(job, progress)}; searches go on meanwhile.",
            JobState.Succeeded when JobResponse.CheckOf(job) is { } found => $"{name} ended {when}: {Found(found)}",
            JobState.Succeeded when JobResponse.SummaryOf(job) is { } done => $"{name} ended {when}: {Did(done)}",
            JobState.Succeeded => $"{name} ended {when}.",
            JobState.Canceled => $"{name} was stopped {when}{Left(job)}.",
            _ => $"{name} failed {when}; searches see the index as it was.",
        };
    }

    private static string Name(string kind) => kind switch
    {
        Job.Reindex => "The reindex",
        Job.Verify => "The check of the archive",
        Job.VerifyDeep => "The check of the archive and of every byte of the index",
        Job.FirstIndexing => "The reading of the archive at the start of the service",
        _ => "The job",
    };

    private static string Did(IngestionSummary done) =>
        $"{Words.Count(done.Articles, "article", "articles")} from {Words.Count(done.Files, "file", "files")} in "
            + $"{done.Seconds.ToString("0.#", CultureInfo.InvariantCulture)} seconds, {Words.Number(done.Rejected.Count)} rejected.";

    private static string Found(CheckSummary found) => (found.Total == 0
            ? "everything agrees, "
            : $"{Words.Count(found.Total, "difference", "differences")}, ")
        + $"{Words.Count(found.Files, "file", "files")} and {Words.Count(found.Articles, "article", "articles")} compared.";

    private static string Far(Job job, IngestionProgress? progress) => progress switch
    {
        null => "",
        { Files: 0 } when job.IsCheck => "",
        { } files when job.IsCheck => $", {Words.Number(files.FilesDone)} of {Words.Count(files.Files, "file", "files")} compared",
        { } read => $": {RunWords.Far(read)}",
    };

    private static string Left(Job job) => job.IsCheck ? ""
        : job.Kind == Job.FirstIndexing ? "; what had been read until then stays" : "; the index stayed as it was";
}
