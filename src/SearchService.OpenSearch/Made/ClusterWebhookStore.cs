using SearchService.Stores.Watchlists;

namespace SearchService.OpenSearch.Made;

/// <summary>Webhooks in the cluster, a document each, with what they have sent of late.</summary>
internal sealed class ClusterWebhookStore(MadeIndex index, TimeProvider time) : WebhookStore(time)
{
    private readonly TimeProvider _time = time;

    private readonly MadeRecords<KeptWebhook> _records = new(
        index, "webhook", RecordJson.Default.KeptWebhook, kept => kept.Webhook.Watchlist);

    private readonly ServiceTurn _turn = new(index, "webhooks", time);

    public override Webhook? Find(string watchlist) => _records.Find(watchlist)?.Webhook;

    public override bool Remove(string watchlist) => _records.Remove(watchlist);

    /// <summary>One service at a time sends: where it is not this one's turn, nothing is due.</summary>
    public override IReadOnlyList<Webhook> Due()
    {
        if (!_turn.IsHere())
        {
            return [];
        }

        var now = _time.GetUtcNow();
        return [.. _records.List().Select(kept => kept.Webhook)
            .Where(webhook => !webhook.Stopped && (webhook.Next is not { } next || next <= now))];
    }

    public override IReadOnlySet<string> Sent(string watchlist) =>
        (_records.Find(watchlist)?.Sent ?? []).Select(sent => sent.Article).ToHashSet();

    public override void Note(string watchlist, IEnumerable<(string Article, DateTimeOffset Seen)> articles, DateTimeOffset forget)
    {
        List<SentArticle> sent = [.. articles.Select(each => new SentArticle(each.Article, each.Seen))];
        var now = _time.GetUtcNow();
        _records.Change(watchlist, before => (before is null ? null : new KeptWebhook(
            before.Webhook with
            {
                Delivered = now,
                Failures = 0,
                Next = null,
                Error = null,
                Since = before.Webhook.Since > forget ? before.Webhook.Since : forget,
            },
            [.. before.Sent.Concat(sent).Where(each => each.Seen >= forget).DistinctBy(each => each.Article)]), true));
    }

    public override void Fail(string watchlist, string error, DateTimeOffset? next) => _records.Change(watchlist, before => (
        before is null ? null : before with
        {
            Webhook = before.Webhook with { Failures = before.Webhook.Failures + 1, Error = error, Next = next, Stopped = next is null },
        }, true));

    public override void Keep(Webhook webhook) =>
        _records.Change(webhook.Watchlist, _ => (new KeptWebhook(webhook, []), true));
}
