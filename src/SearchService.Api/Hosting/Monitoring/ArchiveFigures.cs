using Prometheus;
using SearchService.Archive;
using SearchService.Archive.Settings;
using SearchService.Archive.Statistics;
using SearchService.Stores.Jobs;
using SearchService.Wire;

namespace SearchService.Api.Hosting.Monitoring;

/// <summary>What the archive holds and does, looked up whenever the metrics are asked for.</summary>
internal sealed class ArchiveFigures(
    ArchiveSettings settings, ServedState served, ArchiveOverviews overviews, JobStore jobs)
{
    private static readonly Gauge Articles = Metrics.CreateGauge("search_articles", "Articles in the index, copies included.");
    private static readonly Gauge Files = Metrics.CreateGauge("search_files", "Article files that the ledger knows.");
    private static readonly Gauge Rejected =
        Metrics.CreateGauge("search_rejected", "Files, and entries of files, that are rejected, by code.", "code");
    private static readonly Gauge Withdrawn = Metrics.CreateGauge("search_withdrawn_articles", "Articles that are withdrawn.");
    private static readonly Gauge Created = Metrics.CreateGauge(
        "search_generation_created_timestamp_seconds", "When the generation in use was begun, in Unix time; 0 while there is none.");
    private static readonly Gauge Changed = Metrics.CreateGauge(
        "search_index_changed_timestamp_seconds",
        "When queries last moved on to another state of the index, in Unix time; 0 while there is none.");
    private static readonly Gauge IndexBytes = Metrics.CreateGauge("search_index_bytes", "Size of the generation in use.");
    private static readonly Gauge FreeBytes = Metrics.CreateGauge("search_disk_free_bytes", "Free space on the disk of the index.");
    private static readonly Gauge Jobs = Metrics.CreateGauge("search_jobs", "Jobs by state.", "state");

    public void Collect()
    {
        var counts = overviews.Counts();
        Articles.Set(counts.Articles);
        Files.Set(counts.Files);
        Withdrawn.Set(counts.Withdrawn);
        CollectRejected(counts.Rejected);
        Created.Set(served.Created?.ToUnixTimeSeconds() ?? 0);
        Changed.Set(served.Changed?.ToUnixTimeSeconds() ?? 0);
        IndexBytes.Set(counts.Bytes);
        FreeBytes.Set(new DriveInfo(settings.Index).AvailableFreeSpace);
        var states = jobs.CountByState();
        foreach (var state in Enum.GetValues<JobState>())
        {
            Jobs.WithLabels(WireName.Of(state)).Set(states.GetValueOrDefault(state));
        }
    }

    private static void CollectRejected(IReadOnlyDictionary<string, int> rejected)
    {
        foreach (var labels in Rejected.GetAllLabelValues().Where(labels => !rejected.ContainsKey(labels[0])))
        {
            Rejected.RemoveLabelled(labels);
        }

        foreach (var (code, count) in rejected)
        {
            Rejected.WithLabels(code).Set(count);
        }
    }
}
