using Microsoft.OpenApi;
using SearchService.Wire.Requests;

namespace SearchService.Api.OpenApi;

/// <summary>Describes a search as JSON: an object with a field for each parameter.</summary>
internal static class SearchBodies
{
    public static OpenApiSchema Schema => new()
    {
        Type = JsonSchemaType.Object,
        Properties = SearchParameters.All.ToDictionary(parameter => parameter.Name, parameter => (IOpenApiSchema)Field(parameter)),
    };

    private static OpenApiSchema Field(SearchParameter parameter)
    {
        var one = ParameterSchemas.Of(parameter);
        var field = parameter.Repeats ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = one } : one;
        field.Description = parameter.Sentence;
        // A field that is null is one that is left out: clients that are generated send all that they know.
        field.Type |= JsonSchemaType.Null;
        field.Enum = field.Enum is { } values ? [.. values, null!] : null;
        return field;
    }
}
