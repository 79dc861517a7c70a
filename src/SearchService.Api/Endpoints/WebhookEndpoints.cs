using Microsoft.AspNetCore.Http.HttpResults;
using SearchService.Api.OpenApi;
using SearchService.Stores.Watchlists;
using SearchService.Wire.Json;
using SearchService.Wire.Requests;

namespace SearchService.Api.Endpoints;

/// <summary><c>/watchlists/{id}/webhook</c>.</summary>
internal static class WebhookEndpoints
{
    private const string Sample = """{"url": "https://desk.example/new"}""";
    private const string SampleId = WatchlistStore.EverythingId;
    private const string IdSays = "The id of a watchlist.";

    public static void MapWebhooks(this IEndpointRouteBuilder app)
    {
        var webhooks = app.MapGroup("/watchlists/{id}/webhook").WithTags("Watchlists").RequireWriteAccess();
        webhooks.MapPut("", SetAsync)
            .WithName("setWebhook")
            .WithSummary("Send new matches of a watchlist to an address")
            .WithDescription(
                "Signed as Standard Webhooks specifies, with a new secret that is shown only once; sent again until it is accepted.")
            .Accepts<WebhookBody>("application/json")
            .WithBody("application/json", Sample)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithExample("id", SampleId, IdSays);
        webhooks.MapGet("", Results<Ok<WebhookResponse>, ProblemHttpResult> (string id, WebhookStore store) =>
                store.Find(id) is { } found ? TypedResults.Ok(WebhookResponse.From(found)) : NotFound(id))
            .WithName("webhook")
            .WithSummary("The webhook of a watchlist")
            .WithDescription("Where new matches are sent, and whether they are accepted there.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithExample("id", SampleId, IdSays);
        webhooks.MapDelete("", Results<NoContent, ProblemHttpResult> (string id, WebhookStore store) =>
                store.Remove(id) ? TypedResults.NoContent() : NotFound(id))
            .WithName("deleteWebhook")
            .WithSummary("Stop sending new matches")
            .WithDescription("The watchlist stays as it is.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithExample("id", SampleId, IdSays);
    }

    private static async Task<Results<Ok<WebhookResponse>, ProblemHttpResult>> SetAsync(
        string id, HttpRequest http, WatchlistStore watchlists, WebhookStore store, CancellationToken cancellation)
    {
        var (url, error) = await WebhookBody.ReadAsync(http.Body, cancellation);
        return error is not null ? Problems.Of(error)
            : watchlists.Find(id) is null ? WatchlistEndpoints.NotFound(id)
            : TypedResults.Ok(WebhookResponse.From(store.Set(id, url!), withSecret: true));
    }

    private static ProblemHttpResult NotFound(string id) =>
        Problems.Of(new RequestError(ErrorCode.WebhookNotFound, $"The watchlist '{id}' has no webhook."));
}
