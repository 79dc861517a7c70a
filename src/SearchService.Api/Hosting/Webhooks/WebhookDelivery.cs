using System.Net;
using SearchService.Archive;
using SearchService.Archive.Settings;
using SearchService.Queries;
using SearchService.Stores.Watchlists;

namespace SearchService.Api.Hosting.Webhooks;

/// <summary>
/// Sends what watchlists find to their webhooks: when queries have moved on to another state of the index, and again where it was not
/// taken, after two seconds first, each time twice as long, six hours at most.
/// </summary>
internal sealed partial class WebhookDelivery(
    ArchiveSettings settings, ServedState served, IArrivalFinder arrivals, WatchlistStore watchlists, WebhookStore webhooks,
    TimeProvider time, ILogger<WebhookDelivery> log) : BackgroundService
{
    /// <summary>Articles in one message.</summary>
    private const int MostInMessage = 100;

    /// <summary>Articles that are held at a time; those beyond follow at once.</summary>
    private const int MostAtOnce = 1_000;

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);

    /// <summary>An article that a long reindex brings to light was seen so much before.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromDays(1);

    private readonly Dictionary<string, string> _done = [];

    /// <summary>The ids of the articles of a message that was not taken: it is sent again as it was, whatever came in since.</summary>
    private readonly Dictionary<string, HashSet<string>> _again = [];
    private string? _told;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ConnectTimeout = Patience,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            ConnectCallback = (asked, cancellation) =>
                PublicAddresses.ConnectAsync(asked.DnsEndPoint, settings.Webhooks == WebhookTargets.Public, cancellation),
        })
        { Timeout = Patience };
        using var ticks = new PeriodicTimer(Every, time);
        while (await ticks.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await DeliverAsync(client, stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // What stays so is told once.
                if (failure.Message != _told)
                {
                    _told = failure.Message;
                    LogFailed(failure.Message);
                }
            }
        }
    }

    private async Task DeliverAsync(HttpClient client, CancellationToken cancellation)
    {
        foreach (var webhook in served.State is null ? [] : webhooks.Due())
        {
            var state = $"{served.State} {webhook.Url} {webhook.Since.UtcTicks}";
            if (webhook.Next is null && _done.GetValueOrDefault(webhook.Watchlist) == state)
            {
                continue;
            }

            if (watchlists.Find(webhook.Watchlist) is not { } watchlist)
            {
                webhooks.Remove(webhook.Watchlist);
            }
            else if (await SendAsync(client, webhook, watchlist, cancellation))
            {
                _done[webhook.Watchlist] = $"{served.State} {webhook.Url} {webhooks.Find(webhook.Watchlist)?.Since.UtcTicks}";
            }
        }
    }

    /// <returns>Whether nothing is left to send of this state.</returns>
    private async Task<bool> SendAsync(HttpClient client, Webhook webhook, Watchlist watchlist, CancellationToken cancellation)
    {
        var before = served.State;
        var unsent = Unsent(webhook, watchlist, cancellation);
        foreach (var message in Messages(webhook, unsent))
        {
            if (await PostAsync(client, webhook, watchlist, message, cancellation) is { } refused)
            {
                var next = refused.IsFinal ? (DateTimeOffset?)null : time.GetUtcNow() + Wait(webhook.Failures);
                webhooks.Fail(webhook.Watchlist, refused.Why, next);
                _again[webhook.Watchlist] = [.. message.Select(arrival => arrival.Hit.Id.Value)];
                LogRefused(webhook.Watchlist, refused.Why);
                return false;
            }

            _again.Remove(webhook.Watchlist);
            webhooks.Note(
                webhook.Watchlist, message.Select(arrival => (arrival.Hit.Id.Value, arrival.FirstSeen)),
                message.Max(arrival => arrival.FirstSeen) - Overlap);
        }

        return served.State == before && unsent.Count < MostAtOnce;
    }

    private List<Arrival[]> Messages(Webhook webhook, List<Arrival> unsent)
    {
        var again = _again.GetValueOrDefault(webhook.Watchlist) ?? [];
        var first = unsent.FindAll(arrival => again.Contains(arrival.Hit.Id.Value)).ToArray();
        return [.. first.Length > 0 ? [first] : Array.Empty<Arrival[]>(), .. unsent.Except(first).Chunk(MostInMessage)];
    }

    /// <summary>What was not sent yet, the first seen first.</summary>
    private List<Arrival> Unsent(Webhook webhook, Watchlist watchlist, CancellationToken cancellation)
    {
        var sent = webhooks.Sent(webhook.Watchlist);
        List<Arrival> unsent = [];
        string? cursor = null;
        do
        {
            var page = arrivals.Find(
                watchlist.Subject.Since(webhook.Since) with { Size = SearchRequest.MaxSize, Cursor = cursor }, cancellation);
            unsent.AddRange(page.Hits.Where(arrival => !sent.Contains(arrival.Hit.Id.Value)));
            cursor = page.Next;
        }
        while (cursor is not null && unsent.Count < MostAtOnce);

        unsent.Reverse();
        return unsent;
    }

    /// <returns>Why it was not taken; null where it was.</returns>
    private async Task<(string Why, bool IsFinal)?> PostAsync(
        HttpClient client, Webhook webhook, Watchlist watchlist, IReadOnlyList<Arrival> message, CancellationToken cancellation)
    {
        try
        {
            using var request = WebhookMessage.Of(webhook, watchlist, message, time.GetUtcNow());
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return answer.IsSuccessStatusCode ? null
                : ($"{new Uri(webhook.Url).Host} answered {(int)answer.StatusCode}.", answer.StatusCode == HttpStatusCode.Gone);
        }
        catch (HttpRequestException failed)
        {
            return (failed.InnerException is HttpRequestException inner ? inner.Message : failed.Message, false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return ($"{new Uri(webhook.Url).Host} did not answer within {Patience.TotalSeconds} seconds.", false);
        }
    }

    /// <summary>How long to wait before the next try.</summary>
    /// <param name="failures">How many tries failed before this one.</param>
    private static TimeSpan Wait(int failures) =>
        failures >= 14 ? LongestWait : TimeSpan.FromTicks(Math.Min(LongestWait.Ticks, FirstWait.Ticks << failures));

    [LoggerMessage(LogLevel.Warning, "The webhook of the watchlist {Watchlist} was not delivered: {Reason}")]
    private partial void LogRefused(string watchlist, string reason);

    [LoggerMessage(LogLevel.Warning, "Nothing can be sent to webhooks now: {Reason}")]
    private partial void LogFailed(string reason);
}
