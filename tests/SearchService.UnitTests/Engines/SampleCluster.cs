using SearchService.Articles;
using SearchService.OpenSearch.Connection;
using SearchService.OpenSearch.Searching;
using SearchService.OpenSearch.Writing;
using SearchService.Queries;
using SearchService.Testing;
using Xunit;
using Story = SearchService.UnitTests.Search.Story;

namespace SearchService.UnitTests.Engines;

/// <summary>A small archive of its own in the cluster, in two shards with a further copy each.</summary>
internal sealed class SampleCluster : ISampleEngine
{
    private readonly TempFolder _folder = new();
    private readonly ClusterClient _client;
    private readonly ClusterStore _store;

    private SampleCluster(ClusterAddress address)
    {
        _client = new ClusterClient(address);
        _store = new ClusterStore(_client, TestCluster.Layout, _folder.FullPath, TimeProvider.System);
        Searcher = new ClusterSearcher(_client, TimeProvider.System);
    }

    public ClusterSearcher Searcher { get; }

    public static SampleCluster With(ClusterFixture cluster, IEnumerable<Story> stories)
    {
        var archive = new SampleCluster(cluster.NewArchive());
        archive.Rebuild(stories);
        return archive;
    }

    public void Rebuild(IEnumerable<Story> stories)
    {
        using var held = _store.TryLock();
        var generation = _store.Create(TimeProvider.System.GetUtcNow());
        using var writer = _store.Write(generation);
        writer.Refused = rejected => Assert.Fail(rejected.Rejection.Reason);
        foreach (var story in stories)
        {
            writer.Add(story.ToIndexed());
        }

        writer.Commit();
        _store.Activate(generation);
    }

    public void Refresh() => Searcher.Refresh();

    public SearchResult Search(SearchRequest request) => Searcher.SearchAsync(request).GetAwaiter().GetResult();

    public StoredArticle? Find(ArticleId id) => Searcher.FindAsync(id).GetAwaiter().GetResult();

    public IReadOnlyList<SearchHit> Stream(SearchRequest request) => [.. Searcher.StreamAsync(request).ToBlockingEnumerable()];

    public void Dispose()
    {
        Searcher.Dispose();
        TestCluster.Clear(_client.Address);
        _client.Dispose();
        _folder.Dispose();
    }
}
