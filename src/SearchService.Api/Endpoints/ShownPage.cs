using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchService.Api.Hosting.Access;
using SearchService.Api.Pages.Shell;
using SearchService.Archive;
using SearchService.Wire.Requests;

namespace SearchService.Api.Endpoints;

/// <summary>How pages are answered: with what they show, or with a sentence on why there is nothing to show.</summary>
internal static class ShownPage
{
    private const string AskAgainSeconds = "3";

    public static RazorComponentResult<MessagePage> NotReadable(IReadOnlyList<RequestError> errors) =>
        Message("This address cannot be read", StatusCodes.Status400BadRequest, [.. errors.Select(error => error.Detail)]);

    public static IResult WhenReady(HttpContext http, ServedState served, Func<IResult> page) =>
        served.Generation is null ? NotReady(http, served) : page();

    public static RazorComponentResult<MessagePage> NotReady(HttpContext http, ServedState served)
    {
        if (served.Trouble is { } trouble)
        {
            http.Response.Headers["Refresh"] = AskAgainSeconds;
            return Message("The archive cannot answer", StatusCodes.Status503ServiceUnavailable,
                trouble, "This page reloads by itself every few seconds.");
        }

        if (served.IndexingFailure is { } failure)
        {
            return Message("The archive could not be read", StatusCodes.Status503ServiceUnavailable,
                failure, "Fix this, then restart the service or send POST /reindex. The log says more.");
        }

        http.Response.Headers["Refresh"] = AskAgainSeconds;
        return Message("The archive is being read", StatusCodes.Status503ServiceUnavailable,
            "The index is being built for the first time. This page reloads by itself every few seconds.");
    }

    /// <summary>What an endpoint threw: in words on a page for a person, a problem for a program.</summary>
    public static IResult Failed(IExceptionHandlerFeature? failed)
    {
        var problem = Problems.Of(failed);
        var detail = problem.ProblemDetails.Detail ?? "";
        return failed?.Endpoint?.Metadata switch
        {
            { } page when page.GetMetadata<PageForm>() is not null =>
                Message("Nothing was changed", problem.StatusCode, detail, PageForm.StillThere),
            { } page when page.GetMetadata<PersonPage>() is not null =>
                Message(problem.ProblemDetails.Title ?? "This page cannot be shown", problem.StatusCode, detail),
            _ => problem,
        };
    }

    public static RazorComponentResult<MessagePage> Message(string heading, int status, params IReadOnlyList<string> lines) =>
        Show<MessagePage>(new { Heading = heading, Lines = lines }, status);

    public static RazorComponentResult<T> Show<T>(object parameters, int status = StatusCodes.Status200OK)
        where T : Microsoft.AspNetCore.Components.IComponent =>
        new(parameters) { StatusCode = status, PreventStreamingRendering = true };
}
