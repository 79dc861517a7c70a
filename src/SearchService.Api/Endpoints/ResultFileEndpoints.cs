using Microsoft.AspNetCore.Http.HttpResults;
using SearchService.Api.Hosting.Access;
using SearchService.Api.Hosting.Transport;
using SearchService.Api.OpenApi;
using SearchService.Archive;
using SearchService.Queries;
using SearchService.Wire.Json;

namespace SearchService.Api.Endpoints;

/// <summary><c>/search</c> as a file with every hit, or as a feed.</summary>
internal static class ResultFileEndpoints
{
    private const string Everything =
        "Every hit with all the words, in order, sent as soon as it is found; 'from', 'size', 'cursor' and 'facets' have no effect.";

    private delegate Task HitWriter(Stream body, IEnumerable<HitResponse> hits, CancellationToken cancellation);

    public static void MapResultFiles(this IEndpointRouteBuilder app)
    {
        var files = app.MapGroup("").WithTags("Search").WithStateValidator()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        MapFile(files, "ndjson", "application/x-ndjson", ResultLines.WriteAsync)
            .WithSummary("All hits, as JSON lines")
            .WithDescription(Everything + " Each line is one of the 'hits'.")
            .Produces<HitResponse>(StatusCodes.Status200OK, "application/x-ndjson");
        MapFile(files, "csv", "text/csv; charset=utf-8", ResultTable.WriteAsync)
            .WithSummary("All hits, as a table")
            .WithDescription(Everything + " Lists are joined by '; '.")
            .Produces<string>(StatusCodes.Status200OK, "text/csv");
        files.MapGet("/search.rss", Feed)
            .WithMetadata(FeedReading.Instance)
            .WithName("searchRss")
            .WithSummary("A query as a feed")
            .WithDescription(
                "The hits of /search as RSS 2.0, newest first unless 'sort' says otherwise, and without hits that lack some of the words.")
            .Produces<string>(StatusCodes.Status200OK, "application/rss+xml")
            .WithSearchParameters();
    }

    private static RouteHandlerBuilder MapFile(IEndpointRouteBuilder files, string kind, string contentType, HitWriter write) =>
        files.MapGet($"/search.{kind}", Results<PushStreamHttpResult,
            ProblemHttpResult> (HttpRequest http, ServedState served, IArticleSearcher articles, CancellationToken cancellation) =>
            AskedSearch.TryRead(http, served, out var request, out var refusal)
                ? TypedResults.Stream(
                    body => write(body, articles.Stream(request, cancellation).Select(HitResponse.From), cancellation),
                    contentType, $"search.{kind}")
                : refusal)
            .WithName("search" + char.ToUpperInvariant(kind[0]) + kind[1..])
            .WithSearchParameters();

    private static Results<PushStreamHttpResult,
        ProblemHttpResult> Feed(
            HttpRequest http, ServedState served, IArticleSearcher articles, CancellationToken cancellation)
    {
        if (!AskedSearch.TryRead(http, served, out var request, out var refusal))
        {
            return refusal;
        }

        var sort = http.Query.ContainsKey("sort") ? request.Sort : SortOrder.Newest;
        var match = request.Match == MatchMode.Auto ? MatchMode.All : request.Match;
        var hits = articles.Search(request with { Sort = sort, Match = match, Facets = [] }, cancellation).Hits;
        var feed = ResultFeed.Of(hits, request.Query, $"/{http.QueryString}", http);
        return TypedResults.Stream(body => ResultFeed.WriteAsync(body, feed, cancellation), "application/rss+xml; charset=utf-8");
    }
}
