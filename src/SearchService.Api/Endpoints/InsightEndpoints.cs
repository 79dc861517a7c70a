using Microsoft.AspNetCore.Http.HttpResults;
using SearchService.Api.Hosting.Transport;
using SearchService.Api.OpenApi;
using SearchService.Archive;
using SearchService.Queries;
using SearchService.Wire;
using SearchService.Wire.Json;
using SearchService.Wire.Requests;

namespace SearchService.Api.Endpoints;

/// <summary>What can be told of many articles at once, and what is being typed.</summary>
internal static class InsightEndpoints
{
    private const TimelineInterval UsualInterval = TimelineInterval.Year;

    private static readonly AskedCount Suggestions = new(Usual: 5, Least: 1, Most: 50);

    public static void MapInsights(this IEndpointRouteBuilder app)
    {
        var insights = app.MapGroup("").WithTags("Insights").WithStateValidator()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        insights.MapGet("/suggest", Suggest)
            .WithName("suggest")
            .WithSummary("Complete what is being typed")
            .WithDescription(
                "People, places, titles and words that complete what was typed, each with the query that finds its articles.")
            .WithExample("q", "vladi", "The beginning of a name, title or word.")
            .WithCount(Suggestions, "5", "How many of each kind at most");
        insights.MapGet("/timeline", Timeline)
            .WithName("timeline")
            .WithSummary("How the found articles are distributed over time")
            .WithDescription(
                "Hits by year, month or day, and their share of all articles of that time. Paging, sorting and facets have no effect.")
            .WithSearchParameters(
                SearchParameter.Choice("interval", UsualInterval, "year, month or day.") with { Example = "month" });
        insights.MapGet("/significant", Significant)
            .WithName("significant")
            .WithSummary("Who else, and where else")
            .WithDescription(
                "People and places that are more frequent in the found articles than in all, most characteristic first; those that the "
                + "query or a filter asks for are left out. 'size' is the number of each. Paging, sorting and facets have no effect.")
            .WithSearchParameters();
        insights.MapGet("/people", Results<Ok<NamesResponse>,
            ProblemHttpResult> (HttpRequest http, ServedState served, IArticleSearcher articles, CancellationToken cancellation) =>
                Names(FacetField.People, http, served, articles, cancellation))
            .WithName("people")
            .WithSummary("People in the articles found")
            .WithDescription("Their names with exact counts, most frequent first; 'size' is the number of names.")
            .WithSearchParameters(new SearchParameter("prefix", "", "Only names with a word that starts like this.", "ki"));
        insights.MapGet("/places", Results<Ok<NamesResponse>,
            ProblemHttpResult> (HttpRequest http, ServedState served, IArticleSearcher articles, CancellationToken cancellation) =>
                Names(FacetField.Places, http, served, articles, cancellation))
            .WithName("places")
            .WithSummary("Places in the articles found")
            .WithDescription("Their names with exact counts, most frequent first; 'size' is the number of names.")
            .WithSearchParameters(new SearchParameter("prefix", "", "Only names with a word that starts like this.", "vla"));
    }

    private static Results<Ok<SignificantResponse>,
        ProblemHttpResult> Significant(
            HttpRequest http, ServedState served, IArticleSearcher articles, CancellationToken cancellation) =>
        AskedSearch.TryRead(http, served, out var request, out var refusal)
            ? TypedResults.Ok(SignificantResponse.From(
                articles.Search(request.Counted() with { Significant = request.Size }, cancellation).Significant))
            : refusal;

    private static Results<Ok<SuggestResponse>, ProblemHttpResult> Suggest(
        string? q, string? size, ServedState served, ISuggester suggestions) =>
        Suggestions.Read(size) is not { } count ? Suggestions.Refusal(size)
        : served.Generation is null ? Problems.NotReady(served)
        : TypedResults.Ok(new SuggestResponse([.. suggestions.Suggest(q ?? "", count).Select(SuggestionResponse.From)]));

    private static Results<Ok<TimelineResponse>,
        ProblemHttpResult> Timeline(
            HttpRequest http, ServedState served, IArticleSearcher articles, CancellationToken cancellation)
    {
        if (!AskedSearch.TryRead(http, served, out var request, out var refusal, "interval"))
        {
            return refusal;
        }

        return Interval(http.Query["interval"].ToString()) is { } interval
            ? TypedResults.Ok(TimelineResponse.From(
                articles.Search(request.Counted() with { Timelines = [interval] }, cancellation).Timelines[0]))
            : Problems.Of(NoInterval(http.Query["interval"].ToString()));
    }

    /// <summary>Why an interval cannot be taken.</summary>
    public static RequestError NoInterval(string typed) =>
        new(ErrorCode.InvalidParameter, $"'interval' is '{typed}': expected year, month or day.", "interval");

    /// <summary>The interval that was typed, years where none was; null where it is none.</summary>
    public static TimelineInterval? Interval(string typed) =>
        typed.Length == 0 ? UsualInterval : WireName.Find<TimelineInterval>(typed);

    private static Results<Ok<NamesResponse>,
        ProblemHttpResult> Names(
            FacetField field, HttpRequest http, ServedState served, IArticleSearcher articles, CancellationToken cancellation)
    {
        if (!AskedSearch.TryRead(http, served, out var request, out var refusal, "prefix"))
        {
            return refusal;
        }

        return TypedResults.Ok(NameCounts.Of(field, request, http.Query["prefix"].ToString(), articles, cancellation));
    }
}
