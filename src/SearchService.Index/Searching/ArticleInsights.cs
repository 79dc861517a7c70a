using SearchService.Articles;
using SearchService.Indexing.Answers.NewArrivals;
using SearchService.Indexing.Answers.Similar;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Storage.Stored;
using SearchService.Queries;

namespace SearchService.Indexing.Searching;

/// <summary>Insights from the newest state of the index. Safe for use by many threads at once.</summary>
public sealed class ArticleInsights(SnapshotSource source, ArticleSearcherOptions? options = null) : IArticleInsights
{
    private readonly ArticleSearcherOptions _options = options ?? new ArticleSearcherOptions();

    public IReadOnlyList<SearchHit> Similar(ArticleId id, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        using var lease = source.Lease();
        return lease is null || StoredArticles.Find(lease.Snapshot.Searcher, id) is not { } article
            ? []
            : new SimilarArticleFinder(lease.Snapshot, article).Best(count);
    }

    public Arrivals Arrivals(ArrivalRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var lease = source.Lease();
        return lease is null ? Queries.Arrivals.None : new NewArticles(lease.Snapshot, request, _options.Timeout).Page(cancellation);
    }
}
