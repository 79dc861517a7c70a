using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using Microsoft.AspNetCore.Http.Features;

namespace SearchService.Api.Hosting.Monitoring;

/// <summary>
/// Counts every request by its route and what it was answered, and writes a line for it into the log where that shows what is of use for
/// debugging. Where traces are collected, its trace says the same. The query is in none of them: what somebody looks for is his own.
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
            Name(context, Known(method), route);
            LogRequest(method, context.Request.Path, context.Response.StatusCode, taken.TotalMilliseconds);
        }
    }

    /// <summary>As OpenTelemetry's semantic conventions for HTTP have it: the framework names every trace alike.</summary>
    private static void Name(HttpContext context, string method, string route)
    {
        if (context.Features.Get<IHttpActivityFeature>()?.Activity is not { IsAllDataRequested: true } trace)
        {
            return;
        }

        trace.DisplayName = route.Length > 0 ? $"{method} {route}" : method;
        trace.SetTag("http.request.method", method);
        trace.SetTag("http.route", route);
        trace.SetTag("http.response.status_code", context.Response.StatusCode);
        if (context.Response.StatusCode >= StatusCodes.Status500InternalServerError)
        {
            trace.SetStatus(ActivityStatusCode.Error);
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
