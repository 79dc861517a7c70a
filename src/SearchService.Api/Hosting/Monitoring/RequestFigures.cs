using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace SearchService.Api.Hosting.Monitoring;

/// <summary>
/// Counts every request by its route and what it was answered, and writes a line for it into the log where that shows what is of use for
/// debugging. The query is in neither: what somebody looks for is his own.
/// </summary>
internal sealed partial class RequestFigures(ILogger<RequestFigures> log)
{
    private static readonly Counter<long> Received = ServiceMeter.Meter.CreateCounter<long>(
        "http_requests_received", unit: null, "Requests answered, by route, method and status.");

    private static readonly Histogram<double> Seconds = ServiceMeter.Meter.CreateHistogram(
        "http_request_duration_seconds", unit: null, "Seconds until a request was answered.", tags: null, ServiceMeter.Seconds);

    public async Task CountAsync(HttpContext context, RequestDelegate next)
    {
        var started = Stopwatch.GetTimestamp();
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "";
        var method = context.Request.Method;
        try
        {
            await next(context);
        }
        finally
        {
            var taken = Stopwatch.GetElapsedTime(started);
            var tags = new TagList
            {
                { "code", context.Response.StatusCode.ToString(CultureInfo.InvariantCulture) },
                { "endpoint", route },
                { "method", Known(method) },
            };
            Received.Add(1, tags);
            Seconds.Record(taken.TotalSeconds, tags);
            LogRequest(method, context.Request.Path, context.Response.StatusCode, taken.TotalMilliseconds);
        }
    }

    /// <summary>Whatever is sent as a method makes no new series.</summary>
    private static string Known(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsPost(method) || HttpMethods.IsPut(method)
        || HttpMethods.IsDelete(method) || HttpMethods.IsOptions(method) || HttpMethods.IsPatch(method)
            ? HttpMethods.GetCanonicalizedValue(method)
            : "other";

    [LoggerMessage(LogLevel.Debug, "{Method} {Path} {Status} in {Milliseconds} ms")]
    private partial void LogRequest(string method, PathString path, int status, double milliseconds);
}
