using SearchService.Indexing.Answers.Overviews;
using SearchService.Indexing.Storage.Engine;
using SearchService.OpenSearch.Connection;
using SearchService.OpenSearch.Inbox;
using SearchService.OpenSearch.Searching;
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
    private readonly ClusterSearcher _searcher;

    /// <param name="address">Of the cluster.</param>
    /// <param name="layout">Of new generations.</param>
    /// <param name="folder">Where posts and ids lie, absolute.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="ClusterException">A file of certificates cannot be read.</exception>
    public ClusterArchive(ClusterAddress address, ClusterLayout layout, string folder, TimeProvider time)
    {
        _client = new ClusterClient(address);
        _points = new PointsInTime(_client, time);
        _searcher = new ClusterSearcher(_client, _points);
        Articles = new ClusterArticles(_searcher);
        Served = new ClusterServed(_client, _points, time);
        Figures = new ClusterFigures(_client, _points);
        Inbox = new ClusterInbox(_client);
        Generations = new ClusterStore(_client, layout, folder, time);
    }

    public IArticleSearcher Articles { get; }

    public IServedIndex Served { get; }

    public IArchiveFigures Figures { get; }

    public IGenerationStore Generations { get; }

    public IInboxCopy Inbox { get; }

    /// <summary>Answers what a cluster cannot do yet.</summary>
    /// <param name="what">What was asked for, as the subject of a sentence.</param>
    public static SearchException NotYet(string what) => ClusterLimits.NotYet(what, "set SEARCH_ENGINE=embedded for it");

    public void Dispose()
    {
        _points.Dispose();
        _client.Dispose();
    }
}
