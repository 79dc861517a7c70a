using Microsoft.AspNetCore.Http.HttpResults;
using SearchService.Api.Hosting;
using SearchService.Api.OpenApi;
using SearchService.Archive;
using SearchService.Archive.Corrections;
using SearchService.Articles;
using SearchService.Entities.Corrections;
using SearchService.Queries;
using SearchService.Wire.Json;
using SearchService.Wire.Requests;

namespace SearchService.Api.Endpoints;

/// <summary><c>/corrections</c>: what people decide about names.</summary>
internal static class CorrectionEndpoints
{
    private const string Sample =
        """{"action": "merge", "kind": "person", "name": "Vladimir Vladimirovich", "newName": "Vladimir Putin"}""";

    private static readonly string SampleId = new EntityCorrection(
        CorrectionAction.Merge, NameKind.Person, "Vladimir Vladimirovich", "Vladimir Putin").Id;

    private static readonly AskedCount Pairs = new(Usual: 50, Least: 1, Most: 1000);

    public static void MapCorrections(this IEndpointRouteBuilder app)
    {
        var corrections = app.MapGroup("/corrections").WithTags("Corrections");
        corrections.MapGet("", (ArchiveCorrections decided) => TypedResults.Ok(CorrectionsResponse.From(decided.Read())))
            .WithName("corrections")
            .WithSummary("What people decided about names")
            .WithDescription("Every line of corrections.tsv in order, and the lines that cannot be read.");
        corrections.MapGet("/twins", Twins)
            .WithName("twins")
            .WithSummary("Names that are probably spellings of one name")
            .WithDescription(
                "Pairs of names that sound alike, or of which one has the initial of the other's first name: candidates for "
                + "'merge'. 'kind' is 'person' or 'place', 'size' the number of pairs, 1 to 1,000.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .WithExample("kind", "person", "person or place.")
            .WithSchema("kind", ParameterSchemas.Of(SearchParameter.Choice("kind", NameKind.Person, "")))
            .WithCount(Pairs, "10", "How many pairs");
        corrections.MapPost("", CorrectAsync)
            .Accepts<CorrectionRequest>("application/json")
            .WithName("correct")
            .WithSummary("Correct a person or place")
            .WithDescription(
                "'merge', 'rename', 'hide' or 'split' a 'person' or 'place'. It is written to corrections.tsv, applied to every "
                + "article at once, and by every reindex.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .WithBody("application/json", Sample)
            .RequireWriteAccess();
        corrections.MapDelete("/{id}", Undo)
            .WithName("undoCorrection")
            .WithSummary("Take a correction back")
            .WithDescription("The articles become what they were before it; other corrections still apply.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithExample("id", SampleId, "The id of a correction; the example is that of the example of POST /corrections.")
            .RequireWriteAccess();
    }

    private static Results<Ok<TwinsResponse>,
        ProblemHttpResult> Twins(string? kind, string? size, IArticleSearcher articles, CancellationToken cancellation)
    {
        if (Pairs.Read(size) is not { } count)
        {
            return Pairs.Refusal(size);
        }

        NameKind? asked = kind switch { null or "person" => NameKind.Person, "place" => NameKind.Place, _ => null };
        return asked is { } named
            ? TypedResults.Ok(new TwinsResponse(
                [.. LikelyTwins.Find(articles, named, count, cancellation)
                    .Select(pair => TwinNames.Of(named, pair.Name, pair.Other))]))
            : Problems.Of(new RequestError(ErrorCode.InvalidParameter, $"'kind' is '{kind}': expected person or place.", "kind"));
    }

    private static async Task<Results<Ok<CorrectedResponse>,
        ProblemHttpResult>> CorrectAsync(HttpRequest http, ArchiveWork work, CancellationToken cancellation)
    {
        var (correction, error) = await CorrectionBody.ReadAsync(http.Body, cancellation);
        return correction is null
            ? Problems.Of(error!)
            : TypedResults.Ok(Response(correction, work.Correct(correction, cancellation)));
    }

    private static Results<Ok<CorrectedResponse>,
        ProblemHttpResult> Undo(string id, ArchiveCorrections corrections, ArchiveWork work, CancellationToken cancellation) =>
        corrections.Read().Find(id) is { } undone
            ? TypedResults.Ok(Response(undone, work.Uncorrect(undone, cancellation)))
            : Problems.Of(new RequestError(ErrorCode.CorrectionNotFound, $"No correction has the id '{id}'."));

    private static CorrectedResponse Response(EntityCorrection correction, CorrectionOutcome outcome) =>
        new([CorrectionResponse.From(correction)], outcome.Recorded, outcome.Applied, outcome.Articles);
}
