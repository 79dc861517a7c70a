using System.Data.Common;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing.Template;
using SearchService.Api.Hosting;
using SearchService.Archive;
using SearchService.Queries;
using SearchService.Wire.Requests;

namespace SearchService.Api.Endpoints;

/// <summary>Errors as RFC 9457 problem details: the one place where whatever went wrong becomes an answer.</summary>
internal static class Problems
{
    /// <summary>There is no index yet, or the indexing that should have made one failed.</summary>
    public static ProblemHttpResult NotReady(ServedState served) => Of(new RequestError(
        ErrorCode.NotReady,
        served.Trouble is { } trouble ? trouble
        : served.IndexingFailure is { } failure
            ? $"The index could not be built: {failure} Fix this, then restart the service or send POST /reindex."
            : "The index is being built; try again in a moment."));

    public static ProblemHttpResult Of(RequestError error) => Of([error]);

    /// <summary>One problem for all that is wrong; its code is that of the first fault, each has its line in <c>errors</c>.</summary>
    public static ProblemHttpResult Of(IReadOnlyList<RequestError> errors)
    {
        var first = errors[0];
        var extensions = new Dictionary<string, object?> { ["code"] = first.Code.Name };
        if (first.Parameter is { } parameter)
        {
            extensions["parameter"] = parameter;
        }

        if (errors.Count > 1)
        {
            extensions["errors"] = errors.Select(error => error.Detail).ToArray();
        }

        return TypedResults.Problem(first.Detail, statusCode: first.Code.Status(), title: first.Code.Title, extensions: extensions);
    }

    /// <summary>What an endpoint threw.</summary>
    public static ProblemHttpResult Of(IExceptionHandlerFeature? failed) => Of(failed?.Error switch
    {
        SearchException refused => RequestError.From(refused),
        EngineException unavailable => new RequestError(ErrorCode.EngineUnavailable, unavailable.Message),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => new RequestError(
            ErrorCode.BodyTooLarge,
            "A request may have at most 30,000,000 bytes, counted after decompression: send the lines in several requests, "
                + "or write them to a file in an archive folder."),
        InvalidDataException when failed.Endpoint is not null => RequestError.BodyNotUnpacked,
        BadHttpRequestException bad => new RequestError(ErrorCode.BadRequest, bad.Message),
        IOException or UnauthorizedAccessException or DbException
        when failed.Endpoint?.Metadata.GetMetadata<IAuthorizeData>() is not null =>
            new RequestError(
                ErrorCode.NotStored,
                "Nothing of the request was stored: the service's log says what the disk refused. "
                + "Make room, or give the service the right to write, and send it again."),
        DbException => new RequestError(
            ErrorCode.StoreUnavailable,
            "The service cannot read its database (service.db), and could not repair it. Its log says what is wrong."),
        _ => new RequestError(ErrorCode.Internal, "The service failed to answer; its log says why."),
    });

    /// <summary>Whether an exception says what is wrong with the request, so that there is nothing for the service's log.</summary>
    public static bool IsAnswer(Exception failure) =>
        failure is SearchException or EngineException or BadHttpRequestException or InvalidDataException;

    /// <summary>What an endpoint takes instead, for an answer that has a status and no body; null where there is nothing to say.</summary>
    public static string? DetailOf(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status405MethodNotAllowed => $"{context.Request.Path} supports {context.Response.Headers.Allow}.",
        StatusCodes.Status414UriTooLong => "An address may have "
            + $"{HttpAnswers.LongestAddress.ToString("#,0", CultureInfo.InvariantCulture)} characters. Shorten the query, or send it as "
            + "JSON with POST /search.",
        StatusCodes.Status415UnsupportedMediaType => $"{context.Request.Path} accepts a body with Content-Type: "
            + $"{string.Join(" or ", Accepted(context))}.",
        _ => null,
    };

    /// <summary>Routing has answered in the place of the endpoint, which is found again by its path.</summary>
    private static IEnumerable<string> Accepted(HttpContext context) =>
        context.RequestServices.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(context.Request.Method) == true
                && new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), []).TryMatch(context.Request.Path, []))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes ?? ["application/json"])
            .OrderDescending(StringComparer.Ordinal);

    /// <summary>The code of an answer that has a status and no body.</summary>
    public static ErrorCode CodeOf(int status) => status switch
    {
        StatusCodes.Status404NotFound => ErrorCode.NotFound,
        StatusCodes.Status405MethodNotAllowed => ErrorCode.MethodNotAllowed,
        StatusCodes.Status414UriTooLong => ErrorCode.AddressTooLong,
        StatusCodes.Status415UnsupportedMediaType => ErrorCode.UnsupportedMediaType,
        >= StatusCodes.Status500InternalServerError => ErrorCode.Internal,
        _ => ErrorCode.BadRequest,
    };
}
