using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SearchService.Api.Hosting;
using SearchService.Api.Hosting.Transport;
using SearchService.Api.OpenApi;
using SearchService.Api.Pages;
using SearchService.Archive;
using SearchService.Archive.Inbox;
using SearchService.Articles;
using SearchService.Queries;
using SearchService.Wire;
using SearchService.Wire.Json;
using SearchService.Wire.Requests;

namespace SearchService.Api.Endpoints;

/// <summary><c>/articles</c>.</summary>
internal static class ArticleEndpoints
{
    private const string SampleId = "example-1";
    private const string Sample =
        $$"""{"id": "{{SampleId}}", "title": "Ferry sails again", "published": "2024-03-01","""
        + """ "text": "The ferry left Vladivostok on Friday."}""";

    private const string AnyBytes = "application/octet-stream";

    private static readonly AskedCount Alike = new(Usual: 10, Least: 0, SearchRequest.MaxSize);

    public static void MapArticles(this IEndpointRouteBuilder app)
    {
        var articles = app.MapGroup("/articles").WithTags("Articles");
        articles.MapPost("", PostAsync)
            .WithName("postArticles")
            .WithSummary("Add articles")
            .WithDescription(
                "One JSON object per line, or one object or an array of them as application/json; only 'text' is required. "
                + "Each gets an answer; what is acknowledged is on the disk, and can be found within seconds. "
                + "It is safe to post the same article again.")
            .Accepts<string>("application/json", "application/x-ndjson")
            .WithBody("application/json", $"[{Sample}]", ArticleBodies.Schema)
            .WithBody("application/x-ndjson", Sample, ArticleBodies.Lines)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .WithParameterDescription(
                RetriedPosts.Header,
                "A text of your own that identifies this post: sent again, it gets the same answer and is written only once.")
            .RequireWriteAccess();
        articles.MapGet("/{id}", Get)
            .WithName("article")
            .WithSummary("One article with everything that is kept about it")
            .WithDescription(
                "Its fields, where it came from, its copies and versions, and the people, places and dates found in it with their "
                + "offsets; with 'q' also where that query matches in the text.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithArticleExample()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .WithExample("q", "Vladivostok", "A query whose matches are given as 'marks'.")
            .WithExample("synonyms", "false", "true: applies the archive's synonyms to the query.")
            .WithSchema("synonyms", ParameterSchemas.YesOrNo(usual: false))
            .WithStateValidator();
        articles.MapGet("/{id}/file", OriginalOf)
            .WithName("articleFile")
            .WithSummary("The original file")
            .WithDescription(
                "The file that the article was read from, byte for byte, as an attachment; for an entry of a container, the container.")
            .Produces<byte[]>(StatusCodes.Status200OK, AnyBytes)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithArticleExample();
        articles.MapGet("/{id}/similar", Similar)
            .WithName("similarArticles")
            .WithSummary("Articles like this one")
            .WithDescription(
                "Those that share its characteristic words, people and places, most similar first; its copies are left out.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithArticleExample()
            .WithCount(Alike, "5", "How many")
            .WithStateValidator();
        articles.MapDelete("/{id}", WithdrawAsync)
            .WithName("withdrawArticle")
            .WithSummary("Withdraw an article for good")
            .WithDescription("It leaves the index within seconds, and no reindex brings it back.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithExample("id", SampleId, "The id of an article; the example is the one that the example of POST /articles adds.")
            .RequireWriteAccess();
        articles.MapPost("/{id}/restore", RestoreAsync)
            .WithName("restoreArticle")
            .WithSummary("Take a withdrawal back")
            .WithDescription("The article is read from its file again.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithExample("id", SampleId, "The id of an article that is withdrawn.")
            .RequireWriteAccess();
    }

    private static async Task<Results<Ok<IReadOnlyList<PostedAnswer>>, ProblemHttpResult>> PostAsync(
        HttpRequest http, [FromHeader(Name = RetriedPosts.Header)] string? key, RetriedPosts posts, ArchiveWork work,
        CancellationToken cancellation)
    {
        var (lines, fault) = await posts.AcceptAsync(
            http.HttpContext.User.Identity?.Name, key,
            http.HasJsonContentType() ? JsonBodies.ReadAsync(http.Body, cancellation) : JsonLines.ReadAsync(http.Body, cancellation),
            cancellation);
        if (fault is not null)
        {
            return Problems.Of(fault);
        }

        if (lines.Count(line => line.Error is null) is > 0 and var taken)
        {
            work.InboxChanged(taken);
        }

        return TypedResults.Ok(lines);
    }

    private static async Task<Results<Accepted,
        ProblemHttpResult>> WithdrawAsync(string id, Withdrawing withdrawing, ArchiveWork work, CancellationToken cancellation)
    {
        if (!await withdrawing.WithdrawAsync(IdOf(id), cancellation))
        {
            return NotFound(id);
        }

        work.InboxChanged();
        return TypedResults.Accepted((string?)null);
    }

    private static async Task<Results<Accepted,
        ProblemHttpResult>> RestoreAsync(string id, Withdrawing withdrawing, ArchiveWork work, CancellationToken cancellation)
    {
        if (!await withdrawing.RestoreAsync(IdOf(id), cancellation))
        {
            return Problems.Of(new RequestError(ErrorCode.ArticleNotFound, $"No article with the id '{id}' is withdrawn."));
        }

        work.InboxChanged();
        return TypedResults.Accepted((string?)null);
    }

    private static Results<Ok<ArticleResponse>, ProblemHttpResult> Get(string id, string? q, string? synonyms, IArticleSearcher articles)
    {
        if (synonyms?.ToLowerInvariant() is not (null or "" or "true" or "1" or "false" or "0"))
        {
            return Problems.Of(new RequestError(
                ErrorCode.InvalidParameter, $"'synonyms' is '{synonyms}': expected true or false.", "synonyms"));
        }

        var asked = new ArticleRequest(IdOf(id)) { Query = q, Synonyms = synonyms?.ToLowerInvariant() is "true" or "1" };
        return articles.Read(asked) is { } found
            ? TypedResults.Ok(ArticleResponse.From(found.Article, found.CopyIds) with
            {
                Marks = string.IsNullOrWhiteSpace(q)
                    ? null
                    : [.. found.Marks.Where(mark => mark.In == ArticlePart.Text).Select(MentionResponse.From)],
            })
            : NotFound(id);
    }

    private static Results<PhysicalFileHttpResult, ProblemHttpResult> OriginalOf(
        string id, IArticleSearcher articles, ServedState served)
    {
        if (articles.Find(IdOf(id)) is not { } found)
        {
            return NotFound(id);
        }

        if (found.Article.IsRestricted)
        {
            return Problems.Of(new RequestError(
                ErrorCode.SourceRestricted,
                $"The source of the article '{id}' is restricted: only a key made for it gives access to the file."));
        }

        if (OriginalFile.Find(found) is not { } path)
        {
            return Problems.Of(new RequestError(
                ErrorCode.FileNotFound, $"The article '{id}' came from {found.File}, which is not in an archive folder (any more)."));
        }

        return OriginalFile.HoldsOthers(found, path) && served.State != served.Newest
            ? Problems.Of(new RequestError(
                ErrorCode.SourceRestricted,
                $"The file of the article '{id}' contains others that you may not see: only a key that can read everything opens it."))
            : TypedResults.PhysicalFile(path, AnyBytes, Path.GetFileName(path), enableRangeProcessing: true);
    }

    private static Results<Ok<SimilarResponse>, ProblemHttpResult> Similar(string id, string? size, IArticleSearcher articles) =>
        Alike.Read(size) is not { } count ? Alike.Refusal(size)
        : articles.Read(new ArticleRequest(IdOf(id)) { Similar = count }) is not { } found ? NotFound(id)
        : TypedResults.Ok(new SimilarResponse([.. found.Similar.Select(HitResponse.From)]));

    private static ProblemHttpResult NotFound(string id) =>
        Problems.Of(new RequestError(ErrorCode.ArticleNotFound, $"No article has the id '{id}'."));

    private static ArticleId IdOf(string segment) => new(PageAddress.Segment(segment));
}
