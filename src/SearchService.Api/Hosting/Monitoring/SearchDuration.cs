using System.Diagnostics.Metrics;

namespace SearchService.Api.Hosting.Monitoring;

/// <summary>How long searches take, without reading the request and writing the answer.</summary>
internal static class SearchDuration
{
    private static readonly Histogram<double> Seconds = ServiceMeter.Meter.CreateHistogram(
        "search_duration_seconds", unit: null, "Seconds that a search of /search took in the index.", tags: null, ServiceMeter.Seconds);

    private static readonly Counter<long> Repeated = ServiceMeter.Meter.CreateCounter<long>(
        "search_repeated", unit: null, "Answers of /search and search pages that had been given before in the same state of the index.");

    public static void ObserveRepeated() => Repeated.Add(1);

    public static void Observe(TimeSpan taken) => Seconds.Record(taken.TotalSeconds);
}
