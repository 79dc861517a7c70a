using System.Text.Json;
using SearchService.Stores.Watchlists;
using SearchService.Wire.Json;

namespace SearchService.Wire.Requests;

/// <summary>A webhook as a client sends it: <c>{"url": "https://desk.example/new"}</c>.</summary>
/// <param name="Url">The address to which new matches are sent by POST.</param>
public sealed record WebhookBody(string? Url)
{
    /// <returns>The address; null with what is wrong.</returns>
    public static async Task<(string? Url, RequestError? Error)> ReadAsync(Stream json, CancellationToken cancellation)
    {
        try
        {
            var body = await JsonSerializer.DeserializeAsync(json, WatchingJson.Readable.WebhookBody, cancellation).ConfigureAwait(false);
            return Fault(body?.Url) is { } fault ? (null, fault) : (body!.Url!.Trim(), null);
        }
        catch (JsonException)
        {
            return (null, new RequestError(
                ErrorCode.InvalidWebhook, "The body is not a webhook, such as {\"url\": \"https://desk.example/new\"}."));
        }
    }

    /// <summary>What is wrong with an address; null where it may be one.</summary>
    public static RequestError? Fault(string? url) =>
        url is { Length: <= Webhook.MaxUrl } && Uri.TryCreate(url.Trim(), UriKind.Absolute, out var parsed)
        && parsed.Scheme is ("http" or "https") && parsed.Host.Length > 0 && parsed.UserInfo.Length == 0
            ? null
            : new RequestError(
                ErrorCode.InvalidWebhook,
                $"'url' is '{(url?.Length > 200 ? url[..200] + "…" : url)}': expected an address such as https://desk.example/new, "
                + $"without a name or password in it, {Webhook.MaxUrl} characters at most.",
                "url");
}
