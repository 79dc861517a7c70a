using SearchService.Stores.Watchlists;

namespace SearchService.OpenSearch.Made;

/// <summary>Watchlists in the cluster, a document each.</summary>
internal sealed class ClusterWatchlistStore(MadeIndex index, TimeProvider time) : WatchlistStore(time)
{
    private readonly MadeRecords<Watchlist> _records = new(
        index, "watchlist", RecordJson.Default.Watchlist, watchlist => MadeOrder.Of(watchlist.Created, watchlist.Id));

    public override bool Remove(string id) => _records.Remove(id);

    public override IReadOnlyList<Watchlist> List() => [.. _records.List()];

    protected override int Count() => _records.Count();

    public override void Keep(Watchlist watchlist) => _records.Change(watchlist.Id, before => (
        before is null ? watchlist : before with { Subject = watchlist.Subject, Changed = watchlist.Changed }, true));

    protected override Watchlist? Kept(string id) => _records.Find(id);

    protected override Watchlist? Replace(string id, WatchSubject subject, DateTimeOffset now) => _records.Change(id, before =>
    {
        var next = before is null ? null : before with { Subject = subject, Changed = now };
        return (next, next);
    });
}
