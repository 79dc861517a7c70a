using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace SearchService.Api.OpenApi;

/// <summary>Describes <c>/metrics</c>, which a library answers and no handler of this service.</summary>
internal static class MetricsDescription
{
    private const string Tag = "Health";

    public static void AddMetrics(this OpenApiOptions options) => options.AddDocumentTransformer((document, _, _) =>
    {
        var operation = new OpenApiOperation
        {
            OperationId = "metrics",
            Summary = "Figures of the archive and the service",
            Description = "In Prometheus' text format; docs/operations.md lists them.",
            Tags = new HashSet<OpenApiTagReference> { new(Tag, document) },
            Responses = new OpenApiResponses
            {
                ["200"] = new OpenApiResponse
                {
                    Description = "OK",
                    Content = new Dictionary<string, OpenApiMediaType>
                    {
                        ["text/plain"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
                    },
                },
            },
        };
        document.Paths["/metrics"] = new OpenApiPathItem
        {
            Operations = new Dictionary<HttpMethod, OpenApiOperation> { [HttpMethod.Get] = operation },
        };
        return Task.CompletedTask;
    });
}
