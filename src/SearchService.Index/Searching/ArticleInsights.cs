using SearchService.Articles;
using SearchService.Indexing.Answers;
using SearchService.Indexing.Answers.NewArrivals;
using SearchService.Indexing.Answers.Facets;
using SearchService.Indexing.Answers.Significance;
using SearchService.Indexing.Answers.Similar;
using SearchService.Indexing.Matching;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Storage.Stored;
using SearchService.Indexing.Words.Fields;
using SearchService.Queries;
using SearchService.Queries.Language;

namespace SearchService.Indexing.Searching;

/// <summary>Insights from the newest state of the index. Safe for use by many threads at once.</summary>
public sealed class ArticleInsights(SnapshotSource source, ArticleSearcherOptions? options = null) : IArticleInsights
{
    private readonly ArticleSearcherOptions _options = options ?? new ArticleSearcherOptions();
    private readonly SynonymsFile _synonyms = new(options?.SynonymsFile);

    public IReadOnlyList<SearchHit> Similar(ArticleId id, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        using var lease = source.Lease();
        return lease is null || StoredArticles.Find(lease.Searcher, id) is not { } article ? [] : new SimilarArticleFinder(lease, article).Best(count);
    }

    public Timeline Timeline(SearchRequest request, TimelineInterval interval, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var lease = source.Lease();
        if (lease is null)
        {
            return new Timeline(interval, [], 0);
        }

        var field = interval switch
        {
            TimelineInterval.Year => IndexFields.Year,
            TimelineInterval.Month => IndexFields.Month,
            _ => IndexFields.Day,
        };
        var view = ReaderView.Of(lease.Reader);
        var values = view.Facet(field);
        var counts = new int[values.Count];
        var undated = FacetCounter.Count(lease.Reader, values, Found(lease, request, cancellation).Matches.Documents, counts, view.Folded(request.Copies));
        var everywhere = view.Everywhere(field, request.Copies);
        var lookup = values.Lookup();
        return new Timeline(
            interval,
            [.. Enumerable.Range(0, counts.Length).Where(i => counts[i] > 0).Select(i => new TimelineBucket(lookup(i), counts[i], counts[i] / (double)everywhere[i]))],
            undated);
    }

    public SignificantNames Significant(SearchRequest request, int count, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var lease = source.Lease();
        if (lease is null)
        {
            return new SignificantNames([], []);
        }

        var found = Found(lease, request, cancellation);
        var asked = new AskedNames(lease.Reader, request, Tree(request));
        return new SignificantNames(
            NameSignificance.Of(lease.Reader, IndexFields.Person, request.Copies, found, asked.People, count),
            NameSignificance.Of(lease.Reader, IndexFields.Place, request.Copies, found, asked.Places, count));
    }

    public Arrivals Arrivals(ArrivalRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var lease = source.Lease();
        return lease is null ? Queries.Arrivals.None : new NewArticles(lease, request, _options.TimeLimit).Page(cancellation);
    }

    private FoundArticles Found(SearcherLease lease, SearchRequest request, CancellationToken cancellation) =>
        SearchRun.Whole(lease, request, Tree(request), _options, cancellation).Exact;

    private QueryNode Tree(SearchRequest request)
    {
        var tree = QueryParser.Parse(request.Query).Tree;
        return request.Synonyms ? _synonyms.Current.Apply(tree) : tree;
    }
}
