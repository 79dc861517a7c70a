namespace SearchService.Api.Endpoints;

/// <summary>What a person sees.</summary>
internal static class PageEndpoints
{
    public static void MapPages(this IEndpointRouteBuilder app) => app.MapGet("/", () => TypedResults.Redirect("/swagger")).ExcludeFromDescription();
}
