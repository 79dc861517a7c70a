using SearchService.Indexing.Answers.Overviews;
using SearchService.Indexing.Storage.Engine;
using SearchService.OpenSearch.Asking;
using SearchService.OpenSearch.CloseReading;
using SearchService.OpenSearch.Connection;
using SearchService.OpenSearch.Generations;
using SearchService.OpenSearch.Inbox;
using SearchService.OpenSearch.Made;
using SearchService.OpenSearch.Searching;
using SearchService.OpenSearch.Suggesting;
using SearchService.OpenSearch.Writing;
using SearchService.Queries;

namespace SearchService.OpenSearch;

/// <summary>
/// An archive in a cluster: all that an engine is. Each part is safe for use by many threads at once, for as long as this is open.
/// </summary>
public sealed class ClusterArchive : IDisposable
{
    private readonly ClusterClient _client;
    private readonly PointsInTime _points;
    private readonly ClusterServed _served;
    private readonly Func<Sight> _sight;

    /// <param name="address">Of the cluster.</param>
    /// <param name="layout">Of new generations.</param>
    /// <param name="reading">How queries are read, and for whom.</param>
    /// <exception cref="ClusterException">A file of certificates cannot be read.</exception>
    public ClusterArchive(ClusterAddress address, ClusterLayout layout, ClusterReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        _client = new ClusterClient(address);
        _points = new PointsInTime(_client, reading.Time);
        var whole = reading with { Limits = static () => ReadingLimits.None };
        var searcher = new ClusterSearcher(_client, _points, reading);
        Articles = Of(searcher, reading);
        Whole = Of(new ClusterSearcher(_client, _points, whole), whole);
        Arrivals = new ClusterArrivals(searcher, reading.QueryReader);
        Suggestions = new ClusterSuggester(searcher, reading.QueryReader);
        _sight = () => new Sight(reading.Limits(), reading.Time.GetUtcNow());
        _served = new ClusterServed(_client, _points, reading.Time);
        Figures = new ClusterFigures(_client, _points, _sight);
        WholeFigures = new ClusterFigures(_client, _points, static () => Sight.Whole);
        Inbox = new ClusterInbox(_client, new InboxTurn(new MadeIndex(_client), address, reading.Time), reading.Time);
        Generations = new ClusterStore(_client, layout, reading.Time);
    }

    /// <summary>Finds and reads articles, as far as whoever asks may see them.</summary>
    public IArticleSearcher Articles { get; }

    /// <summary>The same of all articles.</summary>
    public IArticleSearcher Whole { get; }

    /// <summary>Finds what came in.</summary>
    public IArrivalFinder Arrivals { get; }

    /// <summary>Completes what is being typed.</summary>
    public ISuggester Suggestions { get; }

    public IServedIndex Served => _served;

    /// <summary>What tells of the archive, as far as whoever asks may see it.</summary>
    public IArchiveFigures Figures { get; }

    /// <summary>The same of all articles.</summary>
    public IArchiveFigures WholeFigures { get; }

    public IGenerationStore Generations { get; }

    public IInboxCopy Inbox { get; }

    /// <summary>A ledger of the state that queries run on, as far as whoever asks may see it; null while there is no index.</summary>
    /// <exception cref="EngineException">It is not known whether there is one.</exception>
    public ILedger? Ledger() => _served.Ledger(_sight());

    /// <summary>What is wrong with what the cluster keeps, beyond what ledger and files tell; a sentence for each.</summary>
    public IReadOnlyList<string> Damage(CancellationToken cancellation) => Blocking.Wait(ClusterDamage.FindAsync(_client, cancellation));

    private static ClusterArticles Of(ClusterSearcher searcher, ClusterReading reading) =>
        new(searcher, new ClusterCloseReader(searcher, reading.QueryReader));

    public void Dispose()
    {
        _points.Dispose();
        _client.Dispose();
    }
}
