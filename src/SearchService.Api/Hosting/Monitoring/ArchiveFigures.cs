using System.Diagnostics.Metrics;
using SearchService.Archive;
using SearchService.Archive.Settings;
using SearchService.Archive.Statistics;
using SearchService.Queries;
using SearchService.Stores.Jobs;
using SearchService.Wire;

namespace SearchService.Api.Hosting.Monitoring;

/// <summary>What the archive holds and does, looked up whenever the metrics are asked for: all of it, whoever asks.</summary>
internal sealed class ArchiveFigures(
    ArchiveSettings settings, ServedState served, ArchiveOverviews overviews, JobStore jobs, ArchiveWork work)
{
    private readonly ArchiveOverviews _whole = overviews.Whole;

    public void Register()
    {
        Counted("search_articles", "Articles in the index, copies included.", counts => counts.Articles);
        Counted("search_files", "Article files that the ledger knows.", counts => counts.Files);
        Counted("search_withdrawn_articles", "Articles that are withdrawn.", counts => counts.Withdrawn);
        Counted("search_index_bytes", "Size of the generation in use.", counts => counts.Bytes);
        Gauge("search_backlog_articles", "Articles that were posted and cannot be found yet.", () => work.Backlog);
        Gauge(
            "search_generation_created_timestamp_seconds", "When the generation in use was begun, in Unix time; 0 while there is none.",
            () => served.Created?.ToUnixTimeSeconds() ?? 0);
        Gauge(
            "search_index_changed_timestamp_seconds",
            "When queries last moved on to another state of the index, in Unix time; 0 while there is none.",
            () => served.Changed?.ToUnixTimeSeconds() ?? 0);
        Gauge(
            "search_disk_free_bytes", "Free space on the disk of the index.", () => new DriveInfo(settings.Index).AvailableFreeSpace);
        ServiceMeter.Meter.CreateObservableGauge(
            "search_rejected", () => Counts().SelectMany(counts => counts.Rejected)
                .Select(each => Labelled(each.Value, "code", each.Key)),
            unit: null, "Files, and entries of files, that are rejected, by code.");
        ServiceMeter.Meter.CreateObservableGauge("search_jobs", Jobs, unit: null, "Jobs by state.");
    }

    private void Counted(string name, string description, Func<ArchiveCounts, long> value) => ServiceMeter.Meter.CreateObservableGauge(
        name, () => Counts().Select(counts => new Measurement<long>(value(counts))), unit: null, description);

    /// <summary>None where the engine does not answer: a figure that is not known is left out.</summary>
    private IEnumerable<ArchiveCounts> Counts()
    {
        try
        {
            return [_whole.Counts()];
        }
        catch (Exception unknown) when (unknown is EngineException or SearchException)
        {
            return [];
        }
    }

    private IEnumerable<Measurement<long>> Jobs()
    {
        IReadOnlyDictionary<JobState, int> states;
        try
        {
            states = jobs.CountByState();
        }
        catch (EngineException)
        {
            return [];
        }

        return Enum.GetValues<JobState>().Select(state => Labelled(states.GetValueOrDefault(state), "state", WireName.Of(state)));
    }

    private static void Gauge(string name, string description, Func<long> value) =>
        ServiceMeter.Meter.CreateObservableGauge(name, value, unit: null, description);

    private static Measurement<long> Labelled(long value, string label, string text) =>
        new(value, new KeyValuePair<string, object?>(label, text));
}
