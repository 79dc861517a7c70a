using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SearchService.Queries;
using SearchService.Stores.Watchlists;
using SearchService.Wire.Json;

namespace SearchService.Api.Hosting.Webhooks;

/// <summary>
/// What is sent to a webhook, signed as Standard Webhooks 1.0 says: HMAC-SHA256 over id, moment and body. The id stays the same when it is
/// sent again.
/// </summary>
internal static class WebhookMessage
{
    public static HttpRequestMessage Of(Webhook webhook, Watchlist watchlist, IReadOnlyList<Arrival> arrivals, DateTimeOffset now)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(
            new WebhookMatches(
                "watchlist.matches", now, watchlist.Id, watchlist.Subject.Name,
                [.. arrivals.Select(arrival => HitResponse.From(arrival.Hit) with { FirstSeen = arrival.FirstSeen })]),
            WatchingJson.Readable.WebhookMatches);
        var id = "msg_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            $"{webhook.Watchlist}\n{string.Join('\n', arrivals.Select(arrival => arrival.Hit.Id.Value))}")).AsSpan(0, 16));
        var moment = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var message = new HttpRequestMessage(HttpMethod.Post, webhook.Url) { Content = content };
        message.Headers.Add("webhook-id", id);
        message.Headers.Add("webhook-timestamp", moment);
        message.Headers.Add("webhook-signature", "v1," + Signature(webhook.Secret, id, moment, body));
        message.Headers.UserAgent.ParseAdd($"news-archive-search/{ServiceVersion.Text.Split('+')[0]}");
        return message;
    }

    private static string Signature(byte[] secret, string id, string moment, byte[] body) =>
        Convert.ToBase64String(HMACSHA256.HashData(secret, (byte[])[.. Encoding.UTF8.GetBytes($"{id}.{moment}."), .. body]));
}
