using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;

namespace SearchService.Api.OpenApi;

/// <summary>The statuses that come from what stands before an endpoint: limits, packings, types, the disk.</summary>
internal static class AnswerStatuses
{
    private const string Problem = "application/problem+json";

    public static void AddStatuses(this OpenApiOptions options) => options.AddOperationTransformer((operation, context, cancellation) =>
        AddAsync(operation, context, Statuses(context), cancellation));

    /// <summary>Adds those of the parameters of a search, which are described after all else.</summary>
    public static Task AddOfParametersAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation) =>
        AddAsync(operation, context, OfParameters(operation.Parameters ?? []), cancellation);

    private static async Task AddAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, IEnumerable<int> statuses, CancellationToken cancellation)
    {
        var problem = await context.GetOrCreateSchemaAsync(typeof(Microsoft.AspNetCore.Mvc.ProblemDetails), null, cancellation);
        operation.Responses ??= [];
        foreach (var status in statuses)
        {
            operation.Responses.TryAdd(status.ToString(CultureInfo.InvariantCulture), new OpenApiResponse
            {
                Description = ReasonPhrases.GetReasonPhrase(status),
                Content = new Dictionary<string, OpenApiMediaType> { [Problem] = new() { Schema = problem } },
            });
        }
    }

    private static IEnumerable<int> Statuses(OpenApiOperationTransformerContext context)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (!metadata.OfType<DisableRateLimitingAttribute>().Any())
        {
            yield return StatusCodes.Status429TooManyRequests;
        }

        if (metadata.OfType<IAcceptsMetadata>().Any())
        {
            yield return StatusCodes.Status413PayloadTooLarge;
            yield return StatusCodes.Status415UnsupportedMediaType;
        }

        if (metadata.OfType<IAuthorizeData>().Any())
        {
            yield return StatusCodes.Status507InsufficientStorage;
        }
    }

    private static IEnumerable<int> OfParameters(IList<IOpenApiParameter> parameters)
    {
        if (parameters.Any(parameter => parameter.Name == "q"))
        {
            yield return StatusCodes.Status414UriTooLong;
        }

        if (parameters.Any(parameter => parameter.Name == "cursor"))
        {
            yield return StatusCodes.Status410Gone;
        }
    }
}
