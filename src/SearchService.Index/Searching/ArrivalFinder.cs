using SearchService.Indexing.Answers.NewArrivals;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Queries;
using SearchService.Queries.Language;

namespace SearchService.Indexing.Searching;

/// <summary>Finds new articles in the newest state of the index. Safe for use by many threads at once.</summary>
public sealed class ArrivalFinder(SnapshotSource source, ArticleSearcherOptions? options = null) : IArrivalFinder
{
    private readonly PlaceChoice _places = new((options ?? new ArticleSearcherOptions()).PlaceNames);
    private readonly Func<ReadingLimits> _limits = (options ?? new ArticleSearcherOptions()).Limits;
    private readonly TimeSpan _timeout = (options ?? new ArticleSearcherOptions()).Timeout;

    public Arrivals Find(ArrivalRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var lease = source.Lease(_limits());
        return lease is null ? Arrivals.None : new NewArticles(lease.Snapshot, request, _places, _timeout).Page(cancellation);
    }
}
