using Microsoft.AspNetCore.Http.HttpResults;
using SearchService.Api.Hosting.Access;
using SearchService.Api.OpenApi;
using SearchService.Archive;
using SearchService.Queries;
using SearchService.Stores.Watchlists;
using SearchService.Wire.Json;
using SearchService.Wire.Requests;

namespace SearchService.Api.Endpoints;

/// <summary><c>/watchlists</c>.</summary>
internal static class WatchlistEndpoints
{
    private const string SampleId = "harbours";
    private const string Sample =
        $$"""{"id": "{{SampleId}}", "name": "Harbours", "names": ["Vladivostok"], "queries": ["ferry -tram"]}""";

    private const string WatchlistId =
        "The id of a watchlist: 'all' is everything that comes in, 'harbours' that of the example of POST /watchlists.";

    public static void MapWatchlists(this IEndpointRouteBuilder app)
    {
        var watchlists = app.MapGroup("/watchlists").WithTags("Watchlists");
        watchlists.MapGet(
            "", (WatchlistStore store) => TypedResults.Ok(new WatchlistsResponse([.. store.List().Select(WatchlistResponse.From)])))
            .WithName("watchlists")
            .WithSummary("All watchlists")
            .WithDescription("Oldest first.");
        watchlists.MapPost("", AddAsync)
            .WithName("addWatchlist")
            .WithSummary("Watch for names or queries")
            .WithDescription(
                """{"name": "Harbour", "names": ["Vladivostok"], "queries": ["ferry -tram"]}: people or places, """
                + "found by any of their spellings, and queries; an article needs to match one. With an 'id' of your own, the request "
                + "can be sent again: an existing watchlist is changed, and the answer is 200.")
            .Accepts<WatchlistBody>("application/json")
            .WithBody("application/json", Sample)
            .Produces<WatchlistResponse>(StatusCodes.Status200OK)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .RequireWriteAccess();
        watchlists.MapGet("/{id}/matches", Matches)
            .WithName("watchlistMatches")
            .WithSummary("New articles that a watchlist watches for")
            .WithDescription(
                "Articles that match and came into the archive after the watchlist was made, the latest first. A reindex makes "
                + "nothing new.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .WithExample("id", WatchlistStore.EverythingId, WatchlistId)
            .WithParameters(ArrivalParameters.All);
        watchlists.MapGet("/{id}/matches.rss", Feed)
            .WithMetadata(FeedReading.Instance)
            .WithName("watchlistMatchesRss")
            .WithSummary("New articles of a watchlist as a feed")
            .WithDescription("The same as RSS 2.0.")
            .Produces<string>(StatusCodes.Status200OK, "application/rss+xml")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .WithExample("id", WatchlistStore.EverythingId, WatchlistId)
            .WithParameters(ArrivalParameters.All);
        watchlists.MapGet("/{id}", Results<Ok<WatchlistResponse>, ProblemHttpResult> (string id, WatchlistStore store) =>
                store.Find(id) is { } found ? TypedResults.Ok(WatchlistResponse.From(found)) : NotFound(id))
            .WithName("watchlist")
            .WithSummary("One watchlist")
            .WithDescription("What it watches for, and since when.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithExample("id", WatchlistStore.EverythingId, WatchlistId);
        watchlists.MapPut("/{id}", ChangeAsync)
            .WithName("changeWatchlist")
            .WithSummary("Change a watchlist")
            .WithDescription("The body replaces the watchlist. Articles that came in since it was created stay new.")
            .Accepts<WatchlistBody>("application/json")
            .WithBody("application/json", Sample)
            .WithExample("id", SampleId, WatchlistId)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .RequireWriteAccess();
        watchlists.MapDelete("/{id}", Results<NoContent,
            ProblemHttpResult> (string id, WatchlistStore store, WebhookStore webhooks) =>
        {
            webhooks.Remove(id);
            return store.Remove(id) ? TypedResults.NoContent() : NotFound(id);
        })
            .WithName("deleteWatchlist")
            .WithSummary("Delete a watchlist")
            .WithDescription("The articles stay as they are.")
            .WithExample("id", SampleId, WatchlistId)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .RequireWriteAccess();
    }

    private static async Task<Results<Created<WatchlistResponse>, Ok<WatchlistResponse>,
        ProblemHttpResult>> AddAsync(HttpRequest http, WatchlistStore store, CancellationToken cancellation)
    {
        var (subject, id, errors) = await WatchlistBody.ReadAsync(http.Body, cancellation);
        if (subject is null)
        {
            return Problems.Of(errors);
        }

        if (id is not null && store.Change(id, subject) is { } changed)
        {
            return TypedResults.Ok(WatchlistResponse.From(changed));
        }

        return store.Add(subject, id) is { } added
            ? TypedResults.Created($"/watchlists/{added.Id}", WatchlistResponse.From(added))
            : Problems.Of(new RequestError(
                ErrorCode.TooManyWatchlists, $"There can be at most {WatchlistStore.MaxKept} watchlists: delete one first."));
    }

    private static async Task<Results<Ok<WatchlistResponse>,
        ProblemHttpResult>> ChangeAsync(string id, HttpRequest http, WatchlistStore store, CancellationToken cancellation)
    {
        var (subject, given, errors) = await WatchlistBody.ReadAsync(http.Body, cancellation);
        return subject is null ? Problems.Of(errors)
            : given is not null && given != id ? Problems.Of(new RequestError(
                ErrorCode.InvalidWatchlist, $"'id' is '{given}' in the body and '{id}' in the address.", "id"))
            : store.Change(id, subject) is { } changed ? TypedResults.Ok(WatchlistResponse.From(changed))
            : NotFound(id);
    }

    private static Results<Ok<MatchesResponse>,
        ProblemHttpResult> Matches(
            string id, HttpRequest http, WatchlistStore store, ServedState served, IArrivalFinder finder,
            CancellationToken cancellation) =>
        TryAsk(id, http, store, served, finder, cancellation, out _, out var arrivals, out var refusal)
            ? TypedResults.Ok(MatchesResponse.From(arrivals))
            : refusal;

    private static Results<PushStreamHttpResult,
        ProblemHttpResult> Feed(
            string id, HttpRequest http, WatchlistStore store, ServedState served, IArrivalFinder finder,
            CancellationToken cancellation)
    {
        if (!TryAsk(id, http, store, served, finder, cancellation, out var watchlist, out var arrivals, out var refusal))
        {
            return refusal;
        }

        var feed = ResultFeed.Of([.. arrivals.Hits.Select(arrival => arrival.Hit)], watchlist.Subject.Name,
            $"/watchlists/{watchlist.Id}/matches", http);
        return TypedResults.Stream(body => ResultFeed.WriteAsync(body, feed, cancellation), "application/rss+xml; charset=utf-8");
    }

    private static bool TryAsk(
        string id, HttpRequest http, WatchlistStore store, ServedState served, IArrivalFinder finder, CancellationToken cancellation,
        out Watchlist watchlist, out Arrivals arrivals, out ProblemHttpResult refusal)
    {
        (watchlist, arrivals, refusal) = (store.Find(id)!, Arrivals.None, NotFound(id));
        if (watchlist is null)
        {
            return false;
        }

        var request = ArrivalParameters.Read(AskedSearch.Typed(http), watchlist, out var errors);
        if (errors.Count > 0 || served.Generation is null)
        {
            refusal = errors.Count > 0 ? Problems.Of(errors) : Problems.NotReady(served);
            return false;
        }

        arrivals = finder.Find(request, cancellation);
        return true;
    }

    internal static ProblemHttpResult NotFound(string id) =>
        Problems.Of(new RequestError(ErrorCode.WatchlistNotFound, $"No watchlist has the id '{id}'."));
}
