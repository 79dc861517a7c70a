using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Diagnostics;
using SearchService.Api.Endpoints;
using SearchService.Archive.Json;
using SearchService.Archive.Requests;

namespace SearchService.Api.Hosting;

/// <summary>How answers are written: JSON by generated code, every error a problem (RFC 9457) with a stable code.</summary>
internal static class HttpAnswers
{
    public static void AddHttpAnswers(this WebApplicationBuilder builder)
    {
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
        app.UseExceptionHandler(failed => failed.Run(async context =>
        {
            var error = context.Features.Get<IExceptionHandlerFeature>()?.Error;
            var problem = error is BadHttpRequestException bad
                ? Problems.Of(new RequestError(ErrorCode.BadRequest, bad.Message))
                : Problems.Of(new RequestError(ErrorCode.Internal, "The service failed to answer; its log says why."));
            await problem.ExecuteAsync(context);
        }));
        app.UseStatusCodePages();
        app.UseStaticFiles();
    }

    private static ErrorCode CodeOf(int status) => status switch
    {
        404 => ErrorCode.NotFound,
        405 => ErrorCode.MethodNotAllowed,
        >= 500 => ErrorCode.Internal,
        _ => ErrorCode.BadRequest,
    };
}
