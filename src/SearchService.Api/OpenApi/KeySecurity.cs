using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using SearchService.Api.Hosting.Access;
using SearchService.Archive.Settings;

namespace SearchService.Api.OpenApi;

/// <summary>Describes the API key, in both forms in which it may be sent, and the operations that take it.</summary>
internal static class KeySecurity
{
    private const string Bearer = "bearer";
    private const string Header = "header";

    public static void AddKeySecurity(this OpenApiOptions options)
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                [Bearer] = new OpenApiSecurityScheme
                {
                    Type = SecuritySchemeType.Http,
                    Scheme = "bearer",
                    Description = "An API key: needed to write as soon as one is configured, and to read if SEARCH_READ is key.",
                },
                [Header] = new OpenApiSecurityScheme
                {
                    Type = SecuritySchemeType.ApiKey,
                    In = ParameterLocation.Header,
                    Name = KeyAuthentication.KeyHeader,
                    Description = "The same key, in a header of its own.",
                },
            };
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            var endpoint = context.Description.ActionDescriptor.EndpointMetadata;
            var reads = context.ApplicationServices.GetRequiredService<ArchiveSettings>().Read;
            if (endpoint.OfType<IAuthorizeData>().Any() || (reads == ReadAccess.Key && !endpoint.OfType<IAllowAnonymous>().Any()))
            {
                operation.Security = [Needs(Bearer, context.Document), Needs(Header, context.Document)];
            }

            return Task.CompletedTask;
        });
    }

    private static OpenApiSecurityRequirement Needs(string scheme, OpenApiDocument? document) =>
        new() { [new OpenApiSecuritySchemeReference(scheme, document)] = [] };
}
