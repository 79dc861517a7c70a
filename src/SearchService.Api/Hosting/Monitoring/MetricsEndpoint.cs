using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using SearchService.Api.Hosting.Access;
using SearchService.Indexing.Storage.Engine;

namespace SearchService.Api.Hosting.Monitoring;

/// <summary>
/// <c>/metrics</c>, in Prometheus' text format. Where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names a collector, figures and traces of requests
/// are sent there, too (OpenTelemetry).
/// </summary>
internal static class MetricsEndpoint
{
    private const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>The source of the framework's own traces.</summary>
    private const string Requests = "Microsoft.AspNetCore";

    public static void AddMonitoring(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ArchiveFigures>();
        builder.Services.AddSingleton<RequestFigures>();
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("news-archive-search", serviceVersion: ServiceVersion.Text))
            .WithMetrics(metrics => metrics.AddMeter(ServiceMeter.Name, IndexWork.MeterName).AddPrometheusExporter(prometheus =>
            {
                // Series are called as they are in docs, and are those of this moment.
                prometheus.ScopeInfoEnabled = false;
                prometheus.TargetInfoEnabled = false;
                prometheus.ScrapeResponseCacheDurationMilliseconds = 0;
            }));
        if (!string.IsNullOrEmpty(builder.Configuration[Collector]))
        {
            telemetry.WithTracing(traces => traces.AddSource(Requests)).UseOtlpExporter();
        }
    }

    /// <summary>Counts every request by what it was answered; call it before whatever answers.</summary>
    public static void UseMonitoring(this WebApplication app) =>
        app.Use(app.Services.GetRequiredService<RequestFigures>().CountAsync);

    public static void MapMonitoring(this WebApplication app)
    {
        app.Services.GetRequiredService<ArchiveFigures>().Register();
        ProcessFigures.Register();
        app.MapPrometheusScrapingEndpoint("/metrics").DisableRateLimiting()
            .WithMetadata(new HttpMethodMetadata([HttpMethods.Get]), OpenToEveryName.Instance);
    }
}
