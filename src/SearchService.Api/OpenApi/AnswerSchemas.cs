using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using SearchService.Articles;
using SearchService.Wire.Json;
using SearchService.Wire.Requests;

namespace SearchService.Api.OpenApi;

/// <summary>
/// Makes the schemas say what is sent: a field that may be left out is not required, what is written as a text is a string, and a
/// problem has the fields that this service gives it.
/// </summary>
internal static class AnswerSchemas
{
    public static void AddSchemas(this OpenApiOptions options) => options.AddSchemaTransformer((schema, context, _) =>
    {
        var type = context.JsonTypeInfo.Type;
        if (type == typeof(ArticleId))
        {
            Text(schema, null, "The id of an article.");
        }
        else if (type == typeof(PublicationTime) || type == typeof(PublicationTime?))
        {
            Text(schema, null, "As exact as it is known: YYYY, YYYY-MM, YYYY-MM-DD, or a time with its offset (ISO 8601).");
        }
        else if (type == typeof(PublishedFrom) || type == typeof(PublishedFrom?))
        {
            Text(schema, null, "Where the date was found.");
            schema.Enum = [.. Enum.GetNames<PublishedFrom>().Select(name => (JsonNode)JsonValue.Create(name.ToLowerInvariant()))];
        }

        var optional = Asked.Contains(type);
        foreach (var property in context.JsonTypeInfo.Properties)
        {
            if (IsLeftOut(property))
            {
                schema.Required?.Remove(property.Name);
            }
            else if (!optional && schema.Properties?.ContainsKey(property.Name) == true)
            {
                (schema.Required ??= new HashSet<string>()).Add(property.Name);
            }

            if (schema.Properties?.TryGetValue(property.Name, out var described) == true && described is OpenApiSchema { Items: null } array
                && array.Type?.HasFlag(JsonSchemaType.Array) == true)
            {
                array.Items = new OpenApiSchema { Type = JsonSchemaType.String };
            }
        }

        if (type == typeof(ProblemDetails))
        {
            AddProblemFields(schema);
        }

        return Task.CompletedTask;
    });

    /// <summary>What clients send: of that, only what has to be there is required.</summary>
    private static readonly HashSet<Type> Asked =
        [typeof(WatchlistBody), typeof(CollectionBody), typeof(CorrectionRequest), typeof(ProblemDetails)];

    private static bool IsLeftOut(JsonPropertyInfo property) =>
        property.AttributeProvider?.GetCustomAttributes(typeof(JsonIgnoreAttribute), inherit: true)
            .OfType<JsonIgnoreAttribute>().Any(ignored => ignored.Condition != JsonIgnoreCondition.Never) == true;

    private static void Text(OpenApiSchema schema, string? format, string description)
    {
        var isNullable = schema.Type?.HasFlag(JsonSchemaType.Null) == true;
        schema.Type = isNullable ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String;
        schema.Format = format;
        schema.Description = description;
    }

    private static void AddProblemFields(OpenApiSchema schema)
    {
        schema.Properties ??= new Dictionary<string, IOpenApiSchema>();
        schema.Properties["code"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "Stable, for programs." };
        schema.Properties["parameter"] = new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            Description = "The parameter that is wrong.",
        };
        schema.Properties["position"] = new OpenApiSchema
        {
            Type = JsonSchemaType.Integer,
            Format = "int32",
            Description = "Where in the query.",
        };
        schema.Properties["errors"] = new OpenApiSchema
        {
            Type = JsonSchemaType.Array,
            Items = new OpenApiSchema { Type = JsonSchemaType.String },
            Description = "All faults, if there is more than one.",
        };
        schema.Properties["traceId"] = new OpenApiSchema { Type = JsonSchemaType.String };
        schema.Required = new HashSet<string> { "title", "status", "code" };
    }
}
