using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace SearchService.Api.OpenApi;

/// <summary>
/// What is answered as a file or a stream is bytes of its media type: a client that is made from the description hands them on and does
/// not read them as one JSON value.
/// </summary>
internal static class FileAnswers
{
    private const string Text = "text/plain";

    /// <summary>Bytes of a media type (OpenAPI 3.0 and generators: <c>binary</c>).</summary>
    public static OpenApiSchema Bytes => new() { Type = JsonSchemaType.String, Format = "binary" };

    public static void AddFiles(this OpenApiOptions options) => options.AddOperationTransformer((operation, _, _) =>
    {
        foreach (var (type, content) in (operation.Responses ?? []).SelectMany(response => response.Value.Content ?? NoContent))
        {
            if (!type.EndsWith("json", StringComparison.Ordinal) || type.EndsWith("ndjson", StringComparison.Ordinal))
            {
                if (type != Text && content is OpenApiMediaType described)
                {
                    described.Schema = Bytes;
                }
            }
        }

        return Task.CompletedTask;
    });

    private static IDictionary<string, OpenApiMediaType> NoContent => new Dictionary<string, OpenApiMediaType>();
}
