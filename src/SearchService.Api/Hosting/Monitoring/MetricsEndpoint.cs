using Prometheus;
using SearchService.Api.Hosting.Access;

namespace SearchService.Api.Hosting.Monitoring;

/// <summary><c>/metrics</c>, in Prometheus' text format.</summary>
internal static class MetricsEndpoint
{
    private static readonly string[] RequestLabels = ["code", "method", "endpoint"];

    public static void AddMonitoring(this WebApplicationBuilder builder)
    {
        // The process's own figures stay; those of every library below would only hide what matters.
        Metrics.SuppressDefaultMetrics(
            new SuppressDefaultMetricOptions { SuppressEventCounters = true, SuppressMeters = true, SuppressDebugMetrics = true });
        builder.Services.AddSingleton<ArchiveFigures>();
    }

    /// <summary>Counts every request by what it was answered; call it before whatever answers.</summary>
    public static void UseMonitoring(this WebApplication app) => app.UseHttpMetrics(options =>
    {
        options.InProgress.Enabled = false;
        options.RequestCount.Counter =
            Metrics.CreateCounter("http_requests_received_total", "Requests answered, by route, method and status.", RequestLabels);
        options.RequestDuration.Histogram = Metrics.CreateHistogram(
            "http_request_duration_seconds", "Seconds until a request was answered.", RequestLabels,
            new HistogramConfiguration { Buckets = SearchDuration.Buckets });
    });

    public static void MapMonitoring(this WebApplication app)
    {
        var figures = app.Services.GetRequiredService<ArchiveFigures>();
        Metrics.DefaultRegistry.AddBeforeCollectCallback(figures.Collect);
        app.MapMetrics("/metrics").DisableRateLimiting()
            .WithMetadata(new HttpMethodMetadata([HttpMethods.Get]), OpenToEveryName.Instance);
    }
}
