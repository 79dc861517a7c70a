using SearchService.Archive;
using SearchService.Articles;
using SearchService.OpenSearch;
using SearchService.OpenSearch.Connection;
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
    private readonly ClusterArchive _archive;

    private SampleCluster(ClusterAddress address)
    {
        _client = new ClusterClient(address);
        _store = new ClusterStore(_client, TestCluster.Layout, TimeProvider.System);
        _archive = new ClusterArchive(address, TestCluster.Layout, new ClusterReading
        {
            PlaceNames = PlaceLocations.IndexedName,
        });
    }

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

    public void Refresh() => _archive.Served.Refresh();

    public SearchResult Search(SearchRequest request) => _archive.Articles.Search(request);

    public StoredArticle? Find(ArticleId id) => _archive.Articles.Find(id);

    public IReadOnlyList<SearchHit> Stream(SearchRequest request) => [.. _archive.Articles.Stream(request)];

    public ICloseReader CloseReader => _archive.Articles.Closely;

    public IReadOnlyList<Suggestion> Suggest(string typed) => _archive.Suggestions.Suggest(typed);

    public Arrivals Arrivals(ArrivalRequest request) => _archive.Arrivals.Find(request);

    public void Dispose()
    {
        _archive.Dispose();
        TestCluster.Clear(_client.Address);
        _client.Dispose();
        _folder.Dispose();
    }
}
