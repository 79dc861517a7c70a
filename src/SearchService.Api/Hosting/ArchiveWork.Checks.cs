using System.Text.Json;
using SearchService.Archive.Verification;
using SearchService.Stores.Jobs;
using SearchService.Wire.Json;
using SearchService.Wire.Reports;

namespace SearchService.Api.Hosting;

/// <content>Checking the archive: in its turn, so that nothing is written meanwhile that would look like a difference.</content>
internal sealed partial class ArchiveWork
{
    /// <returns>What a job found, as it is remembered.</returns>
    private Task<string> CheckAsync(Job job, IProgress<IngestionProgress> progress, CancellationToken cancellation) => Task.Run(
        () =>
        {
            var report = verifier.Verify(
                job.Kind == Job.VerifyDeep ? VerificationDepth.EveryByte : VerificationDepth.Ledger, progress, cancellation);
            LogCheck(job.Id, report.Files, report.Articles, report.Differences.Count);
            var summary = new CheckSummary(
                report.Files, report.Ignored, report.Articles, report.Differences.Count,
                [.. report.Differences.Take(CheckSummary.MostKept).Select(difference => new DifferenceResponse(
                    difference.Kind.Name, difference.Folder, difference.File, difference.Detail))]);
            return JsonSerializer.Serialize(summary, WireJson.Readable.CheckSummary);
        },
        cancellation);
}
