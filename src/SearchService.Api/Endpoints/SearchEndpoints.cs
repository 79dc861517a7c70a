using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchService.Api.Hosting.Monitoring;
using SearchService.Api.Hosting.Transport;
using SearchService.Api.OpenApi;
using SearchService.Archive;
using SearchService.Queries;
using SearchService.Wire.Json;
using SearchService.Wire.Requests;

namespace SearchService.Api.Endpoints;

/// <summary><c>/search</c>, and many searches at once.</summary>
internal static class SearchEndpoints
{
    private const string Sample = """{"q": "ferry", "size": 3}""";
    private const string NdJson = "application/x-ndjson";
    private const string Json = "application/json; charset=utf-8";

    public static void MapSearch(this IEndpointRouteBuilder app)
    {
        app.MapGet("/search", Search)
            .WithName("search")
            .WithTags("Search")
            .WithSummary("Search the archive")
            .WithDescription(
                "Ranked articles that match a query, with exact counts, facets and marked snippets. Without a query, all articles.")
            .Produces<SearchResponse>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .WithSearchParameters()
            .WithStateValidator();
        app.MapPost("/search", SearchByBodyAsync)
            .WithName("searchByBody")
            .WithTags("Search")
            .WithSummary("Search the archive, with a JSON body")
            .WithDescription(
                """An object with the parameters of GET /search: {"q": "ferry", "size": 3, "person": ["Ann Lee"]}. Same answer.""")
            .Accepts<JsonObject>("application/json")
            .WithBody("application/json", Sample, SearchBodies.Schema)
            .Produces<SearchResponse>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        app.MapPost("/search/batch", Batch)
            .WithName("searchBatch")
            .WithTags("Search")
            .WithSummary("Many searches at once")
            .WithDescription(
                """One object of parameters per line: {"q": "ferry", "size": 3}. Returns for each line, in order, the answer of /search, """
                + "or an error.")
            .Accepts<string>(NdJson)
            .WithBody(NdJson, Sample, FileAnswers.Bytes)
            .Produces<SearchResponse>(StatusCodes.Status200OK, NdJson)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    private static Results<FileContentHttpResult, ProblemHttpResult> Search(
        HttpRequest http, ServedState served, IArticleSearcher articles, KeptAnswers kept, CancellationToken cancellation)
    {
        var (state, asked) = (kept.State, KeptAnswers.Asked(http));
        if (kept.Find(state, asked) is { } known)
        {
            SearchDuration.ObserveRepeated();
            return TypedResults.Bytes(known.Body, Json);
        }

        if (!AskedSearch.TryRead(http, served, out var request, out var refusal))
        {
            return refusal;
        }

        var (result, answer) = Answer(request, articles, cancellation);
        kept.Keep(state, http, result, answer);
        return TypedResults.Bytes(answer, Json);
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> SearchByBodyAsync(
        HttpRequest http, ServedState served, IArticleSearcher articles, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        await http.Body.CopyToAsync(body, cancellation);
        var request = SearchBody.Read(body.GetBuffer().AsMemory(0, (int)body.Length), out var errors);
        return errors.Count > 0 ? Problems.Of(errors)
            : served.Generation is null ? Problems.NotReady(served)
            : TypedResults.Bytes(Answer(request, articles, cancellation).Json, Json);
    }

    private static (Queries.SearchResult Result, byte[] Json) Answer(
        SearchRequest request, IArticleSearcher articles, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var result = articles.Search(request, cancellation);
        var taken = Stopwatch.GetElapsedTime(started);
        SearchDuration.Observe(taken);
        return (result, JsonSerializer.SerializeToUtf8Bytes(SearchResponse.From(result, taken), WireJson.Readable.SearchResponse));
    }

    private static Results<PushStreamHttpResult,
        ProblemHttpResult> Batch(
            HttpRequest http, ServedState served, IArticleSearcher articles, TimeProvider time, CancellationToken cancellation) =>
        served.Generation is null
        ? Problems.NotReady(served)
        : TypedResults.Stream(
            body => ResultLines.WriteAsync(
                body, SearchBatch.AnswerAsync(http.Body, articles, time, cancellation), cancellation), NdJson);
}
