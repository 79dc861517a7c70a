using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SearchService.Stores.Watchlists;
using SearchService.Wire.Requests;

namespace SearchService.Wire.Json;

/// <summary>The JSON of webhooks.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(WebhookBody))]
[JsonSerializable(typeof(WebhookResponse))]
[JsonSerializable(typeof(WebhookMatches))]
public sealed partial class WatchingJson : JsonSerializerContext
{
    /// <summary>With letters of every script written as they are.</summary>
    public static WatchingJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}

/// <summary>The webhook of a watchlist.</summary>
/// <param name="Url">Where new matches are sent.</param>
/// <param name="Secret">What they are signed with; shown only once, when the webhook is set.</param>
/// <param name="Delivered">When something was last accepted there.</param>
/// <param name="Failures">How many times in a row it was not accepted.</param>
/// <param name="Next">When the next attempt is made.</param>
/// <param name="Error">Why it was not accepted the last time.</param>
/// <param name="Stopped">Nothing more is sent: the receiver answered 410.</param>
public sealed record WebhookResponse(
    string Url,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Secret,
    DateTimeOffset? Delivered, int Failures, DateTimeOffset? Next, string? Error, bool Stopped)
{
    public static WebhookResponse From(Webhook webhook, bool withSecret = false)
    {
        ArgumentNullException.ThrowIfNull(webhook);
        return new(
            webhook.Url, withSecret ? webhook.Key : null, webhook.Delivered, webhook.Failures, webhook.Next, webhook.Error,
            webhook.Stopped);
    }
}

/// <summary>What is sent to a webhook.</summary>
/// <param name="Type"><c>watchlist.matches</c>.</param>
/// <param name="Timestamp">When it was sent.</param>
/// <param name="Watchlist">The id of the watchlist.</param>
/// <param name="Name">Its name.</param>
/// <param name="Hits">New matches, in the order in which they came in.</param>
public sealed record WebhookMatches(
    string Type, DateTimeOffset Timestamp, string Watchlist, string Name, IReadOnlyList<HitResponse> Hits);
