using Microsoft.AspNetCore.Http.HttpResults;
using SearchService.Api.Hosting.Transport;
using SearchService.Api.OpenApi;
using SearchService.Archive;
using SearchService.Queries;
using SearchService.Wire.Json;
using SearchService.Wire.Requests;

namespace SearchService.Api.Endpoints;

/// <summary><c>/concordance</c>, <c>/words</c> and <c>/collocates</c>: what was found, word by word.</summary>
internal static class CloseReadingEndpoints
{
    private const string Csv = "text/csv; charset=utf-8";

    private delegate TRequest Reader<TRequest>(
        IEnumerable<KeyValuePair<string, string>> given, out IReadOnlyList<RequestError> errors);

    public static void MapCloseReading(this IEndpointRouteBuilder app)
    {
        var reading = app.MapGroup("").WithTags("Close reading").WithStateValidator()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        MapAnswer(reading, "concordance", CloseReadingParameters.ReadConcordance, (reader, request, cancellation) =>
                ConcordanceResponse.From(reader.Concordance(request, cancellation)))
            .WithSummary("Each match with the words around it")
            .WithDescription(
                "Key words in context: a line for each place where the query matches, in the order of the articles or of the neighbouring "
                + "words. If there is very much text, only the first articles are read; 'read' says how many.")
            .WithParameters(CloseReadingParameters.OfConcordance);
        MapAnswer(reading, "words", CloseReadingParameters.ReadWords, (reader, request, cancellation) =>
                WordsResponse.From(reader.Words(request, cancellation)))
            .WithSummary("How often words occur in the articles of each year or month")
            .WithDescription("Exact counts, and counts per million words of that time; every copy counts.")
            .WithParameters(CloseReadingParameters.OfWords);
        MapAnswer(reading, "collocates", CloseReadingParameters.ReadCollocates, (reader, request, cancellation) =>
                CollocatesResponse.From(reader.Collocates(request, cancellation)))
            .WithSummary("What goes with a word")
            .WithDescription(
                "Words that occur near the matches of a query more often than in the archive as a whole, by log-likelihood (Dunning 1993).")
            .WithParameters(CloseReadingParameters.OfCollocates);
        MapTable(reading, "concordance", CloseReadingParameters.ReadConcordance, CloseReadingTables.OfConcordance)
            .WithSummary("Each match with the words around it, as a table")
            .WithDescription("Every line, in the order of the articles; 'order', 'from' and 'size' have no effect.")
            .WithParameters(CloseReadingParameters.OfConcordance);
        MapTable(reading, "words", CloseReadingParameters.ReadWords, CloseReadingTables.OfWords)
            .WithSummary("How often words occur in the articles of each year or month, as a table")
            .WithDescription("A row for each period and query.")
            .WithParameters(CloseReadingParameters.OfWords);
        MapTable(reading, "collocates", CloseReadingParameters.ReadCollocates, CloseReadingTables.OfCollocates)
            .WithSummary("What goes with a word, as a table")
            .WithDescription("The same as /collocates.")
            .WithParameters(CloseReadingParameters.OfCollocates);
    }

    private static RouteHandlerBuilder MapAnswer<TRequest, TResponse>(
        IEndpointRouteBuilder reading, string name, Reader<TRequest> read,
        Func<ICloseReader, TRequest, CancellationToken, TResponse> answer) =>
        reading.MapGet($"/{name}", IResult (
                HttpRequest http, ServedState served, ICloseReader reader, CancellationToken cancellation) =>
            TryRead(http, served, read, out var request, out var refusal)
                ? TypedResults.Ok(answer(reader, request, cancellation)) : refusal)
            .WithName(name)
            .Produces<TResponse>();

    private static RouteHandlerBuilder MapTable<TRequest>(
        IEndpointRouteBuilder reading, string name, Reader<TRequest> read,
        Func<HttpRequest, ICloseReader, TRequest, CancellationToken, IEnumerable<string>> lines) =>
        reading.MapGet($"/{name}.csv", Results<PushStreamHttpResult, ProblemHttpResult> (
                HttpRequest http, ServedState served, ICloseReader reader, TimeProvider time, CancellationToken cancellation) =>
            TryRead(http, served, read, out var request, out var refusal)
                ? TypedResults.Stream(
                    body => CloseReadingTables.WriteAsync(body, lines(http, reader, request, cancellation), cancellation), Csv,
                    FileNames.Of(
                        $"{name} {string.Join(' ', http.Query["q"].ToArray())}",
                        DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), "csv"))
                : refusal)
            .WithName(name + "Csv")
            .Produces<string>(StatusCodes.Status200OK, "text/csv");

    private static bool TryRead<TRequest>(
        HttpRequest http, ServedState served, Reader<TRequest> read, out TRequest request, out ProblemHttpResult refusal)
    {
        request = read(AskedSearch.Typed(http), out var errors);
        refusal = errors.Count > 0 ? Problems.Of(errors) : Problems.NotReady(served);
        return errors.Count == 0 && served.Generation is not null;
    }
}
