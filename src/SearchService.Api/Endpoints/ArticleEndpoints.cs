using Microsoft.AspNetCore.Http.HttpResults;
using SearchService.Api.Hosting;
using SearchService.Api.OpenApi;
using SearchService.Archive;
using SearchService.Archive.Inbox;
using SearchService.Archive.Json;
using SearchService.Archive.Requests;
using SearchService.Articles;
using SearchService.Queries;

namespace SearchService.Api.Endpoints;

/// <summary><c>/articles</c>.</summary>
internal static class ArticleEndpoints
{
    public static void MapArticles(this IEndpointRouteBuilder app)
    {
        var articles = app.MapGroup("/articles").WithTags("Articles");
        articles.MapGet("/{id}", Get)
            .WithName("article")
            .WithSummary("One article with all that is kept of it")
            .WithDescription("Its fields, where it came from, its copies and versions, and the people, places and dates found in it with their offsets.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithArticleExample();
        articles.MapPost("", PostAsync)
            .WithName("postArticles")
            .WithSummary("Add articles")
            .WithDescription("One JSON object a line; only 'text' is required. Answers for each line; what is acknowledged is on the disk, and found within seconds.")
            .Accepts<string>("application/x-ndjson")
            .AddEndpointFilter<WriteAccess>();
        articles.MapDelete("/{id}", WithdrawAsync)
            .WithName("withdrawArticle")
            .WithSummary("Withdraw an article for good")
            .WithDescription("It leaves the index within seconds, and no reindex brings it back.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .AddEndpointFilter<WriteAccess>();
        articles.MapPost("/{id}/restore", RestoreAsync)
            .WithName("restoreArticle")
            .WithSummary("Take a withdrawal back")
            .WithDescription("The article is read from its file again.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .AddEndpointFilter<WriteAccess>();
    }

    private static async Task<Ok<IReadOnlyList<PostedLine>>> PostAsync(HttpRequest http, PostedArticles posted, ArchiveWork work, CancellationToken cancellation)
    {
        var lines = await posted.AcceptAsync(http.Body, cancellation);
        if (lines.Any(line => line.Error is null))
        {
            work.InboxChanged();
        }

        return TypedResults.Ok(lines);
    }

    private static async Task<Results<Accepted, ProblemHttpResult>> WithdrawAsync(string id, NewsArchive archive, ArchiveWork work, CancellationToken cancellation)
    {
        if (!await archive.WithdrawAsync(IdOf(id), cancellation))
        {
            return NotFound(id);
        }

        work.InboxChanged();
        return TypedResults.Accepted((string?)null);
    }

    private static async Task<Results<Accepted, ProblemHttpResult>> RestoreAsync(string id, NewsArchive archive, ArchiveWork work, CancellationToken cancellation)
    {
        if (!await archive.RestoreAsync(IdOf(id), cancellation))
        {
            return Problems.Of(new RequestError(ErrorCode.ArticleNotFound, $"No article with the id '{id}' is withdrawn."));
        }

        work.InboxChanged();
        return TypedResults.Accepted((string?)null);
    }

    private static Results<Ok<ArticleResponse>, ProblemHttpResult> Get(string id, IArticleSearcher articles) =>
        articles.Find(IdOf(id)) is { } found
            ? TypedResults.Ok(ArticleResponse.From(found, articles.CopiesOf(found.Id)))
            : NotFound(id);

    private static ProblemHttpResult NotFound(string id) => Problems.Of(new RequestError(ErrorCode.ArticleNotFound, $"No article has the id '{id}'."));

    /// <summary>A slash in an id comes escaped, and routing leaves it so.</summary>
    private static ArticleId IdOf(string segment) => new(segment.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase));
}
