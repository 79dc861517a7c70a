using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using SearchService.Api.Endpoints;
using SearchService.Api.Hosting;
using SearchService.Wire.Requests;

namespace SearchService.Api.OpenApi;

/// <summary>The OpenAPI document and the page that shows it, in every environment.</summary>
internal static class ApiDescription
{
    public static void AddApiDescription(this WebApplicationBuilder builder) => builder.Services.AddOpenApi("v1", options =>
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "News archive search",
                Version = ServiceVersion.Text,
                Description = "Full-text search over an archive of news articles, with their people, places and dates.",
            };

            // The page is served from the same place, so that its examples run wherever the service listens.
            document.Servers = [new OpenApiServer { Url = "/" }];
            return Task.CompletedTask;
        });
        options.AddKeySecurity();
        options.AddSchemas();
        options.AddStatuses();
        options.AddFiles();
        options.AddMetrics();
    });

    public static void MapApiDescription(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        app.UseSwaggerUI(page =>
        {
            page.SwaggerEndpoint("/openapi/v1.json", "v1");
            page.RoutePrefix = "swagger";
            page.DocumentTitle = "News archive search: API";
            page.EnableTryItOutByDefault();
        });
    }

    /// <summary>Describes the parameters of a search, which are read by hand so that every fault can be named at once.</summary>
    /// <param name="endpoint">Takes them.</param>
    /// <param name="others">What it takes besides.</param>
    public static RouteHandlerBuilder WithSearchParameters(
        this RouteHandlerBuilder endpoint, params IReadOnlyList<SearchParameter> others) =>
        endpoint.WithParameters([.. others, .. SearchParameters.All]);

    /// <summary>Describes parameters that are read by hand, beside those of the path.</summary>
    public static RouteHandlerBuilder WithParameters(this RouteHandlerBuilder endpoint, IReadOnlyList<SearchParameter> parameters) =>
        endpoint.AddOpenApiOperationTransformer((operation, context, cancellation) =>
    {
        operation.Parameters = [.. operation.Parameters ?? [], .. parameters.Select(Describe)];
        return AnswerStatuses.AddOfParametersAsync(operation, context, cancellation);
    });

    /// <summary>Gives a body that runs as it stands, and what a body may be, for one of the types that the endpoint takes.</summary>
    /// <param name="endpoint">Takes it.</param>
    /// <param name="type">The media type.</param>
    /// <param name="example">The body; JSON lines are one text.</param>
    /// <param name="schema">What a body may be; that of the type that the endpoint reads where it is null.</param>
    public static RouteHandlerBuilder WithBody(
        this RouteHandlerBuilder endpoint, string type, string example, OpenApiSchema? schema = null) =>
        endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
    {
        if (operation.RequestBody?.Content?.TryGetValue(type, out var body) == true && body is OpenApiMediaType described)
        {
            described.Schema = schema ?? described.Schema;
            described.Example = schema?.Type == JsonSchemaType.String ? JsonValue.Create(example) : JsonNode.Parse(example);
        }

        return Task.CompletedTask;
    });

    /// <summary>Gives the id of an article in the sample archive as the example.</summary>
    public static RouteHandlerBuilder WithArticleExample(this RouteHandlerBuilder endpoint) =>
        endpoint.WithExample("id", "vladivostok-summit-98217c", "The id of an article, as a hit of a search gives it.");

    /// <summary>Describes one parameter.</summary>
    public static RouteHandlerBuilder WithExample(this RouteHandlerBuilder endpoint, string name, string example, string description) =>
        endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
    {
        if (operation.Parameters?.OfType<OpenApiParameter>().FirstOrDefault(parameter => parameter.Name == name) is { } parameter)
        {
            parameter.Example = JsonValue.Create(example);
            parameter.Description = description;
        }

        return Task.CompletedTask;
    });

    /// <summary>Describes one parameter that nobody needs to give.</summary>
    public static RouteHandlerBuilder WithParameterDescription(this RouteHandlerBuilder endpoint, string name, string description) =>
        endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
    {
        if (operation.Parameters?.OfType<OpenApiParameter>().FirstOrDefault(parameter => parameter.Name == name) is { } parameter)
        {
            parameter.Description = description;
        }

        return Task.CompletedTask;
    });

    /// <summary>Describes what a parameter may be, where its text is read by hand.</summary>
    public static RouteHandlerBuilder WithSchema(this RouteHandlerBuilder endpoint, string name, OpenApiSchema schema) =>
        endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
    {
        if (operation.Parameters?.OfType<OpenApiParameter>().FirstOrDefault(parameter => parameter.Name == name) is { } parameter)
        {
            parameter.Schema = schema;
            parameter.Example = schema.Type == JsonSchemaType.String ? parameter.Example : schema.Default?.DeepClone();
        }

        return Task.CompletedTask;
    });

    /// <summary>Describes how many are asked for.</summary>
    public static RouteHandlerBuilder WithCount(this RouteHandlerBuilder endpoint, AskedCount count, string example, string what) =>
        endpoint.WithExample("size", example, count.Describe(what)).AddOpenApiOperationTransformer((operation, _, _) =>
    {
        if (operation.Parameters?.OfType<OpenApiParameter>().FirstOrDefault(parameter => parameter.Name == "size") is { } size)
        {
            size.Schema = ParameterSchemas.WholeNumber(count.Least, count.Most, count.Usual);
            size.Example = JsonValue.Create(int.Parse(example, CultureInfo.InvariantCulture));
        }

        return Task.CompletedTask;
    });

    /// <summary>Describes <c>If-Match</c> (RFC 9110), which names the version that a change was made from.</summary>
    public static RouteHandlerBuilder WithVersionHeader(this RouteHandlerBuilder endpoint) =>
        endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
    {
        (operation.Parameters ??= []).Add(new OpenApiParameter
        {
            Name = "If-Match",
            In = ParameterLocation.Header,
            Description = "The version that the change is based on, if the body does not give it.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        });
        return Task.CompletedTask;
    });

    private static IOpenApiParameter Describe(SearchParameter parameter)
    {
        var text = ParameterSchemas.Of(parameter);
        return new OpenApiParameter
        {
            Name = parameter.Name,
            In = ParameterLocation.Query,
            Description = parameter.Sentence,
            Schema = parameter.Repeats ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = text } : text,
            Explode = parameter.Repeats,
            Style = ParameterStyle.Form,
            Example = parameter.Example is { } example ? JsonValue.Create(example) : null,
        };
    }
}
