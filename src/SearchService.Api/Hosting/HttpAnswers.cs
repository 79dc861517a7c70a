using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using SearchService.Api.Endpoints;
using SearchService.Api.Hosting.Transport;
using SearchService.Wire.Json;

namespace SearchService.Api.Hosting;

/// <summary>How answers are written: JSON by generated code, every error a problem (RFC 9457) with a stable code.</summary>
internal static class HttpAnswers
{
    /// <summary>
    /// A query of the longest length that is read, each letter of it escaped as nine characters, and as much again for filters.
    /// </summary>
    public const int LongestAddress = 2 * 9 * 4_000;

    /// <summary>What the server takes at all: it refuses longer lines with a 414 that has no words.</summary>
    private const int LongestLine = 512 * 1024;

    public static void AddHttpAnswers(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(server => server.Limits.MaxRequestLineSize = LongestLine);
        builder.Services.AddRazorComponents();
        builder.AddPageFiles();
        builder.Services.AddProblemDetails(problems => problems.CustomizeProblemDetails = context =>
        {
            context.ProblemDetails.Extensions.TryAdd("code", Problems.CodeOf(context.HttpContext.Response.StatusCode).Name);
            context.ProblemDetails.Detail ??= Problems.DetailOf(context.HttpContext);
        });
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, WireJson.Default);
            json.SerializerOptions.TypeInfoResolverChain.Insert(1, CollectionJson.Default);
            json.SerializerOptions.TypeInfoResolverChain.Insert(2, CloseReadingJson.Default);
            json.SerializerOptions.TypeInfoResolverChain.Insert(3, WatchingJson.Default);
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        });
    }

    public static void UseHttpAnswers(this WebApplication app)
    {
        app.UseBrowserRules();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = context => ShownPage.Failed(context.Features.Get<IExceptionHandlerFeature>()).ExecuteAsync(context),
            SuppressDiagnosticsCallback = failed => Problems.IsAnswer(failed.Exception),
        });
        app.UseStatusCodePages();
        app.Use((context, next) =>
        {
            if (context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Length <= LongestAddress)
            {
                return next(context);
            }

            context.Response.StatusCode = StatusCodes.Status414UriTooLong;
            return Task.CompletedTask;
        });
        app.UseAllowedMethods();
        app.UsePageFiles();
        app.UseUnknownPaths();
    }
}
