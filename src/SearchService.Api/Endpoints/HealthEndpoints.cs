using Microsoft.AspNetCore.Http.HttpResults;
using SearchService.Api.Hosting.Access;
using SearchService.Archive;

namespace SearchService.Api.Endpoints;

/// <summary>Whether the process lives, and whether it answers queries.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        var health = app.MapGroup("/health").WithTags("Health").DisableRateLimiting().WithMetadata(OpenToEveryName.Instance)
            .AllowAnonymous();
        health.MapGet("/livez", () => TypedResults.Text("ok\n"))
            .WithName("livez")
            .WithSummary("The process runs")
            .WithDescription("Answers 200 as long as the process can answer at all.")
            .Produces<string>(StatusCodes.Status200OK, "text/plain");
        health.MapGet("/readyz", Ready)
            .WithName("readyz")
            .WithSummary("Queries are answered")
            .WithDescription("Answers 200 as soon as queries are answered, also while the first indexing still runs; 503 before.")
            .Produces<string>(StatusCodes.Status200OK, "text/plain")
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    private static Results<ContentHttpResult, ProblemHttpResult> Ready(ServedState served) =>
        served.Generation is null || served.Trouble is not null ? Problems.NotReady(served) : TypedResults.Text("ok\n");
}
