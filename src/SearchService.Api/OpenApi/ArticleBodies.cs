using Microsoft.OpenApi;

namespace SearchService.Api.OpenApi;

/// <summary>Describes articles that are posted: the fields that most have; whatever else stands in one is kept as it is.</summary>
internal static class ArticleBodies
{
    private static readonly string[] Texts = ["id", "url", "title", "source", "section", "language"];

    /// <summary>Several articles; a single one may be sent without the array.</summary>
    public static OpenApiSchema Schema => new()
    {
        Type = JsonSchemaType.Array,
        Items = new OpenApiSchema { Type = JsonSchemaType.Object, Properties = Fields(), Required = new HashSet<string> { "text" } },
    };

    /// <summary>One JSON object a line.</summary>
    public static OpenApiSchema Lines => new() { Type = JsonSchemaType.String };

    private static Dictionary<string, IOpenApiSchema> Fields()
    {
        var fields = Texts.ToDictionary(name => name, _ => (IOpenApiSchema)Text());
        fields["authors"] = new OpenApiSchema
        {
            Type = JsonSchemaType.Array | JsonSchemaType.Null,
            Items = new OpenApiSchema { Type = JsonSchemaType.String },
        };
        fields["published"] = Text("YYYY, YYYY-MM, YYYY-MM-DD, or a time with its offset (ISO 8601).");
        fields["text"] = new OpenApiSchema { Type = JsonSchemaType.String };
        return fields;
    }

    private static OpenApiSchema Text(string? description = null) =>
        new() { Type = JsonSchemaType.String | JsonSchemaType.Null, Description = description };
}
