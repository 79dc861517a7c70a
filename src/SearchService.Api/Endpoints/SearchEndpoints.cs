using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchService.Api.OpenApi;
using SearchService.Archive;
using SearchService.Archive.Json;
using SearchService.Archive.Requests;
using SearchService.Queries;

namespace SearchService.Api.Endpoints;

/// <summary><c>/search</c>.</summary>
internal static class SearchEndpoints
{
    public static void MapSearch(this IEndpointRouteBuilder app) => app.MapGet("/search", Search)
        .WithName("search")
        .WithTags("Search")
        .WithSummary("Search the archive")
        .WithDescription("Ranked articles that match a query, with exact counts, facets and marked snippets. Without a query it is everything.")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
        .WithSearchParameters();

    private static Results<Ok<SearchResponse>, ProblemHttpResult> Search(HttpRequest http, NewsArchive archive, CancellationToken cancellation)
    {
        var request = SearchParameters.Read(http.Query.SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value ?? ""))), out var errors);
        if (errors.Count > 0)
        {
            return Problems.Of(errors);
        }

        if (archive.Generation is null)
        {
            return Problems.Of(new RequestError(ErrorCode.NotReady, "The index is being made; ask again in a moment."));
        }

        try
        {
            var started = Stopwatch.GetTimestamp();
            var result = archive.Articles.Search(request, cancellation);
            return TypedResults.Ok(SearchResponse.From(result, Stopwatch.GetElapsedTime(started)));
        }
        catch (SearchException refused)
        {
            return Problems.Of(new RequestError(ErrorCode.Named(refused.Code), refused.Message), refused.Position);
        }
    }
}
