using SearchService.Archive.Settings;
using SearchService.OpenSearch.Made;
using SearchService.Stores;
using SearchService.Stores.Collections;
using SearchService.Stores.Corrections;
using SearchService.Stores.Jobs;
using SearchService.Stores.Keys;
using SearchService.Stores.Posts;
using SearchService.Stores.Watchlists;

namespace SearchService.Archive.Engines;

/// <summary>
/// What people made and no article file can give back: in the cluster where that is the engine, else in a SQLite file beside the index.
/// Each is opened when it is asked for.
/// </summary>
public sealed class ArchiveStores : IDisposable
{
    private readonly ArchiveSettings _settings;
    private readonly TimeProvider _time;
    private readonly Action<string>? _mended;
    private readonly ClusterStores? _cluster;

    /// <param name="settings">Where the archive lies.</param>
    /// <param name="time">The clock.</param>
    /// <param name="mended">Is told, in a sentence, what was done with a database that is damaged or missing.</param>
    public ArchiveStores(ArchiveSettings settings, TimeProvider time, Action<string>? mended = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        (_settings, _time, _mended) = (settings, time, mended);
        _cluster = settings.Cluster is { } cluster ? new ClusterStores(cluster.Address, time) : null;
    }

    public KeyStore Keys() =>
        _cluster?.Keys(_settings.ApiKeys) ?? new SqliteKeyStore(_settings.Index, _settings.ApiKeys, _time, _mended);

    public RestrictedSources Restricted() =>
        _cluster?.Restricted(_settings.Restricted) ?? new SqliteRestrictedSources(_settings.Index, _settings.Restricted, _time, _mended);

    public JobStore Jobs() => _cluster?.Jobs ?? new SqliteJobStore(_settings.Index, _time, _mended);

    public WatchlistStore Watchlists() => _cluster?.Watchlists ?? new SqliteWatchlistStore(_settings.Index, _time, _mended);

    public WebhookStore Webhooks() => _cluster?.Webhooks ?? new SqliteWebhookStore(_settings.Index, _time, _mended);

    public PostStore Posts() => _cluster?.Posts ?? new SqlitePostStore(_settings.Index, _time, _mended);

    public CollectionStore Collections() => _cluster?.Collections ?? new SqliteCollectionStore(_settings.Index, _time, _mended);

    /// <summary>Null where one service alone seals sessions.</summary>
    public ISessionSeals? Seals() => _cluster?.Seals;

    public ICorrections Corrections()
    {
        var file = new CorrectionsFile(_settings.Curated);
        return _cluster?.Corrections(file) ?? file;
    }

    /// <summary>
    /// Takes over once what people made before the archive came into the cluster, from the SQLite file beside the index; nothing where
    /// that is done, or there is none.
    /// </summary>
    public void TakeOver()
    {
        if (_cluster is null || !File.Exists(Path.Combine(_settings.Index, ServiceDatabase.FileName)) || _cluster.IsMoved())
        {
            return;
        }

        TakeOverFile();
        _cluster.NoteMoved();
    }

    /// <summary>Takes over what the SQLite file beside the index holds; what is in the cluster stays.</summary>
    internal void TakeOverFile()
    {
        using var file = new ArchiveStores(_settings with { Cluster = null }, _time, _mended);
        StoreMove.Copy(file, this);
    }

    public void Dispose() => _cluster?.Dispose();
}
