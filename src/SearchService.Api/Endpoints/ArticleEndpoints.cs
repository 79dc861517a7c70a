using Microsoft.AspNetCore.Http.HttpResults;
using SearchService.Api.OpenApi;
using SearchService.Archive.Json;
using SearchService.Archive.Requests;
using SearchService.Articles;
using SearchService.Queries;

namespace SearchService.Api.Endpoints;

/// <summary><c>/articles</c>.</summary>
internal static class ArticleEndpoints
{
    public static void MapArticles(this IEndpointRouteBuilder app) => app.MapGet("/articles/{id}", Get)
        .WithName("article")
        .WithTags("Articles")
        .WithSummary("One article with all that is kept of it")
        .WithDescription("Its fields, where it came from, and the people, places and dates found in it with their offsets.")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .WithArticleExample();

    private static Results<Ok<ArticleResponse>, ProblemHttpResult> Get(string id, IArticleSearcher articles) =>
        articles.Find(IdOf(id)) is { } found
            ? TypedResults.Ok(ArticleResponse.From(found))
            : Problems.Of(new RequestError(ErrorCode.ArticleNotFound, $"No article has the id '{id}'."));

    /// <summary>A slash in an id comes escaped, and routing leaves it so.</summary>
    private static ArticleId IdOf(string segment) => new(segment.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase));
}
