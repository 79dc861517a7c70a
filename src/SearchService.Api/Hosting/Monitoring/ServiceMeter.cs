using System.Diagnostics.Metrics;

namespace SearchService.Api.Hosting.Monitoring;

/// <summary>What all figures of this service are made with; names are those of Prometheus, and the same everywhere.</summary>
internal static class ServiceMeter
{
    public const string Name = "SearchService";

    public static readonly Meter Meter = new(Name, ServiceVersion.Text);

    /// <summary>Upper bounds in seconds, from a search that needs no thought to one that a person gives up.</summary>
    public static readonly InstrumentAdvice<double> Seconds = new()
    {
        HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    };
}
