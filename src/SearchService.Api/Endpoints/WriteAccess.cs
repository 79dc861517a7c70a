namespace SearchService.Api.Endpoints;

/// <summary>Marks what writes.</summary>
internal static class WriteAccess
{
    /// <summary>Asks for a key as soon as one is configured, and is open to this machine alone while none is.</summary>
    public static TBuilder RequireWriteAccess<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint
        .RequireAuthorization()
        .WithMetadata(
            new ProducesResponseTypeMetadata(
                StatusCodes.Status401Unauthorized, typeof(Microsoft.AspNetCore.Mvc.ProblemDetails), ["application/problem+json"]),
            new ProducesResponseTypeMetadata(
                StatusCodes.Status403Forbidden, typeof(Microsoft.AspNetCore.Mvc.ProblemDetails), ["application/problem+json"]));
}
