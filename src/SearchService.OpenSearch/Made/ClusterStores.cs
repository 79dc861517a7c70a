using SearchService.OpenSearch.Connection;
using SearchService.Stores.Collections;
using SearchService.Stores.Corrections;
using SearchService.Stores.Jobs;
using SearchService.Stores.Keys;
using SearchService.Stores.Posts;
using SearchService.Stores.Watchlists;

namespace SearchService.OpenSearch.Made;

/// <summary>
/// What people made, in the cluster: any number of services sees it, and none of them keeps anything of it. Nothing is asked of the cluster
/// before the first use. Each store is safe for use by many threads at once, for as long as this is open.
/// </summary>
public sealed class ClusterStores : IDisposable
{
    private const string Once = "once";

    private readonly ClusterClient _client;
    private readonly MadeIndex _index;
    private readonly TimeProvider _time;

    /// <exception cref="ClusterException">A file of certificates cannot be read.</exception>
    public ClusterStores(ClusterAddress address, TimeProvider time)
    {
        _client = new ClusterClient(address);
        _index = new MadeIndex(_client);
        _time = time;
        Jobs = new ClusterJobStore(_index, time);
        Watchlists = new ClusterWatchlistStore(_index, time);
        Webhooks = new ClusterWebhookStore(_index, time);
        Posts = new ClusterPostStore(_index, time);
        Collections = new ClusterCollectionStore(_index, time);
        Seals = new ClusterSessionSeals(_index);
    }

    public JobStore Jobs { get; }

    public WatchlistStore Watchlists { get; }

    public WebhookStore Webhooks { get; }

    public PostStore Posts { get; }

    public CollectionStore Collections { get; }

    public ISessionSeals Seals { get; }

    /// <param name="configured">The keys of the settings.</param>
    public KeyStore Keys(IReadOnlyList<ApiKey> configured) => new ClusterKeyStore(_index, configured, _time);

    /// <param name="configured">The sources of the settings.</param>
    public RestrictedSources Restricted(IReadOnlyList<string> configured) => new ClusterRestrictedSources(_index, configured, _time);

    /// <param name="file">Those that people edit by hand.</param>
    public ICorrections Corrections(ICorrections file) => new ClusterCorrections(_index, file);

    /// <summary>Whether what was made before the archive came into the cluster was taken over.</summary>
    public bool IsMoved() => Moves().Find(Once) is not null;

    public void NoteMoved() => Moves().Change(Once, before => (before ?? new KeptMove(_time.GetUtcNow()), true));

    private MadeRecords<KeptMove> Moves() => new(_index, "move", RecordJson.Default.KeptMove, _ => Once);

    public void Dispose() => _client.Dispose();
}
