using SearchService.Articles;
using SearchService.OpenSearch.Connection;
using SearchService.OpenSearch.Generations;
using SearchService.OpenSearch.Searching;
using SearchService.OpenSearch.Writing;
using SearchService.Queries;
using SearchService.UnitTests.Search;
using Xunit;

namespace SearchService.UnitTests.Engines;

/// <summary>A small archive of its own in the cluster, in two shards with a further copy each.</summary>
internal sealed class SampleCluster : ISampleEngine
{
    private const int Shards = 2;
    private const int Replicas = 1;

    private readonly ClusterClient _client;
    private readonly ClusterGenerations _generations;

    private SampleCluster(ClusterAddress address)
    {
        _client = new ClusterClient(address);
        _generations = new ClusterGenerations(_client, TimeProvider.System);
        Searcher = new ClusterSearcher(_client, TimeProvider.System);
    }

    public ClusterSearcher Searcher { get; }

    public static SampleCluster With(ClusterFixture cluster, IEnumerable<Story> stories)
    {
        var archive = new SampleCluster(cluster.NewArchive());
        archive.Rebuild(stories);
        return archive;
    }

    public void Rebuild(IEnumerable<Story> stories) => RebuildAsync([.. stories]).GetAwaiter().GetResult();

    public void Refresh() => Searcher.Refresh();

    public SearchResult Search(SearchRequest request) => Searcher.SearchAsync(request).GetAwaiter().GetResult();

    public StoredArticle? Find(ArticleId id) => Searcher.FindAsync(id).GetAwaiter().GetResult();

    public IReadOnlyList<SearchHit> Stream(SearchRequest request) => [.. Searcher.StreamAsync(request).ToBlockingEnumerable()];

    public void Dispose()
    {
        Searcher.Dispose();
        foreach (var generation in _generations.AllAsync(CancellationToken.None).GetAwaiter().GetResult())
        {
            _generations.RemoveAsync(generation, CancellationToken.None).GetAwaiter().GetResult();
        }

        _client.Dispose();
    }

    private async Task RebuildAsync(IReadOnlyList<Story> stories)
    {
        var generation = await _generations.CreateAsync(Shards, Replicas, CancellationToken.None);
        var writer = new ClusterWriter(_client, generation, 1, TimeProvider.System);
        Assert.Empty(await writer.WriteAsync([.. stories.Select(story => story.ToIndexed())], CancellationToken.None));
        await _generations.SwapAsync(generation, stories.Count, CancellationToken.None);
    }
}
