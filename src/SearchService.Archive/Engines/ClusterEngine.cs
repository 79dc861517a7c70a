using SearchService.Archive.Settings;
using SearchService.Archive.Statistics;
using SearchService.Articles;
using SearchService.OpenSearch;
using SearchService.Queries;

namespace SearchService.Archive.Engines;

/// <summary>An OpenSearch cluster as the engine. What it cannot do yet is said to whoever asks for it.</summary>
internal static class ClusterEngine
{
    public static ArchiveEngine Open(
        ClusterSettings cluster, ArchiveSettings settings, TimeProvider time, Func<ReadingLimits> limits)
    {
        Directory.CreateDirectory(settings.Index);
        var archive = new ClusterArchive(cluster.Address, cluster.Layout, Path.GetFullPath(settings.Index), time);
        archive.Served.Refresh();
        return new ArchiveEngine
        {
            Articles = new NothingClosed(archive.Articles, limits),
            Whole = archive.Articles,
            Arrivals = new NoArrivals(),
            Suggestions = new NoSuggestions(),
            Served = archive.Served,
            Generations = archive.Generations,
            Overviews = new ClusterOverviews(archive),
            Inbox = archive.Inbox,
            Warm = () => { },
            Opened = archive,
        };
    }

    /// <summary>
    /// A cluster holds no articles of a source back: where one is restricted for whoever asks, nothing is answered. What is under embargo
    /// it does not take.
    /// </summary>
    private sealed class NothingClosed(IArticleSearcher articles, Func<ReadingLimits> limits) : IArticleSearcher
    {
        public ICloseReader Closely => articles.Closely;

        public SearchResult Search(SearchRequest request, CancellationToken cancellation = default) =>
            Whole().Search(request, cancellation);

        public IReadOnlyList<SearchResult> Search(IReadOnlyList<SearchRequest> requests, CancellationToken cancellation = default) =>
            Whole().Search(requests, cancellation);

        public StoredArticle? Find(ArticleId id) => Whole().Find(id);

        public ArticleAnswer? Read(ArticleRequest request) => Whole().Read(request);

        public IEnumerable<SearchHit> Stream(SearchRequest request, CancellationToken cancellation = default) =>
            Whole().Stream(request, cancellation);

        public IEnumerable<StoredArticle> StreamArticles(SearchRequest request, CancellationToken cancellation = default) =>
            Whole().StreamArticles(request, cancellation);

        private IArticleSearcher Whole() => limits().ClosedSources.Count == 0 ? articles
            : throw ClusterArchive.NotYet("Restricted sources are not held back on a cluster yet");
    }

    private sealed class NoArrivals : IArrivalFinder
    {
        public Arrivals Find(ArrivalRequest request, CancellationToken cancellation = default) =>
            throw ClusterArchive.NotYet("What is new for a watchlist is not found on a cluster yet");
    }

    private sealed class NoSuggestions : ISuggester
    {
        public IReadOnlyList<Suggestion> Suggest(string typed, int count = 5) =>
            throw ClusterArchive.NotYet("What is typed is not completed on a cluster yet");
    }
}
