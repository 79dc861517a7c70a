using System.Data.Common;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using SearchService.Api.Endpoints;
using SearchService.Archive.Json;
using SearchService.Archive.Requests;

namespace SearchService.Api.Hosting;

/// <summary>How answers are written: JSON by generated code, every error a problem (RFC 9457) with a stable code.</summary>
internal static class HttpAnswers
{
    /// <summary>A query of the longest length that is read, each letter of it escaped as nine characters, and as much again for filters.</summary>
    private const int LongestAddress = 2 * 9 * 4_000;

    public static void AddHttpAnswers(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(server => server.Limits.MaxRequestLineSize = LongestAddress);
        builder.Services.AddRazorComponents();
        builder.Services.AddProblemDetails(problems => problems.CustomizeProblemDetails = context =>
            context.ProblemDetails.Extensions.TryAdd("code", CodeOf(context.HttpContext.Response.StatusCode).Name));
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ArchiveJson.Default);
            json.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        });
    }

    public static void UseHttpAnswers(this WebApplication app)
    {
        app.UseExceptionHandler(failed => failed.Run(context =>
            Problems.Of(Explain(context.Features.Get<IExceptionHandlerFeature>())).ExecuteAsync(context)));
        app.UseStatusCodePages();
        app.UseStaticFiles();
    }

    private static RequestError Explain(IExceptionHandlerFeature? feature) => feature?.Error switch
    {
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => new RequestError(
            ErrorCode.BodyTooLarge, "One request may have 30,000,000 bytes: send the lines in several requests, or write them to a file in an archive folder."),
        BadHttpRequestException bad => new RequestError(ErrorCode.BadRequest, bad.Message),
        IOException or UnauthorizedAccessException or DbException when feature!.Endpoint?.Metadata.GetMetadata<IAuthorizeData>() is not null => new RequestError(
            ErrorCode.NotStored, "Nothing of the request was taken: the service's log says what the disk refused. Make room, or give the service the right to write, and send it again."),
        _ => new RequestError(ErrorCode.Internal, "The service failed to answer; its log says why."),
    };

    private static ErrorCode CodeOf(int status) => status switch
    {
        404 => ErrorCode.NotFound,
        405 => ErrorCode.MethodNotAllowed,
        >= 500 => ErrorCode.Internal,
        _ => ErrorCode.BadRequest,
    };
}
