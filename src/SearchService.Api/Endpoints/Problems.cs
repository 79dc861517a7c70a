using Microsoft.AspNetCore.Http.HttpResults;
using SearchService.Archive.Requests;

namespace SearchService.Api.Endpoints;

/// <summary>Errors as RFC 9457 problem details.</summary>
internal static class Problems
{
    public static ProblemHttpResult NotReady => Of(new RequestError(ErrorCode.NotReady, "The index is being made; ask again in a moment."));

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

        return TypedResults.Problem(first.Detail, statusCode: first.Code.Status, title: first.Code.Title, extensions: extensions);
    }
}
