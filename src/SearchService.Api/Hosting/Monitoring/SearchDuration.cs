using Prometheus;

namespace SearchService.Api.Hosting.Monitoring;

/// <summary>How long searches take, without reading the request and writing the answer.</summary>
internal static class SearchDuration
{
    /// <summary>Upper bounds in seconds, from a search that needs no thought to one that a person gives up.</summary>
    public static readonly double[] Buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

    private static readonly Histogram Seconds = Metrics.CreateHistogram(
        "search_duration_seconds", "Seconds that a search of /search took in the index.", new HistogramConfiguration { Buckets = Buckets });

    private static readonly Counter Repeated = Metrics.CreateCounter(
        "search_repeated_total", "Answers of /search and search pages that had been given before in the same state of the index.");

    public static void ObserveRepeated() => Repeated.Inc();

    public static void Observe(TimeSpan taken) => Seconds.Observe(taken.TotalSeconds);
}
