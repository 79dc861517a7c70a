using SearchService.Api.Hosting.Access;
using SearchService.Stores.Keys;

namespace SearchService.Api.Endpoints;

/// <summary>Marks what needs a key.</summary>
internal static class WriteAccess
{
    /// <summary>What writes: asks for a key as soon as one is configured, and is open to this machine alone while none is.</summary>
    public static TBuilder RequireWriteAccess<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.RequireKey(KeyKind.Write);

    /// <summary>What concerns the whole index: likewise, with a key that opens everything.</summary>
    public static TBuilder RequireAdminAccess<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.RequireKey(KeyKind.Admin);

    private static TBuilder RequireKey<TBuilder>(this TBuilder endpoint, KeyKind kind)
        where TBuilder : IEndpointConventionBuilder => endpoint
        .RequireAuthorization(NeededKey.RuleOf(kind))
        .WithMetadata(
            new NeededKey(kind),
            new ProducesResponseTypeMetadata(
                StatusCodes.Status401Unauthorized, typeof(Microsoft.AspNetCore.Mvc.ProblemDetails), ["application/problem+json"]),
            new ProducesResponseTypeMetadata(
                StatusCodes.Status403Forbidden, typeof(Microsoft.AspNetCore.Mvc.ProblemDetails), ["application/problem+json"]));
}
