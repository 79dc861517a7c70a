using SearchService.Articles;
using SearchService.Indexing.Facets;
using SearchService.Indexing.Fields;
using SearchService.Indexing.Generations;
using SearchService.Indexing.Search;
using SearchService.Queries;
using SearchService.Queries.Language;

namespace SearchService.Indexing.Insights;

/// <summary>Insights from the newest state of the index. Safe for use by many threads at once.</summary>
public sealed class ArticleInsights(SearcherSource source, ArticleSearcherOptions? options = null) : IArticleInsights
{
    private readonly ArticleSearcherOptions _options = options ?? new ArticleSearcherOptions();
    private readonly SynonymsFile _synonyms = new(options?.SynonymsFile);

    public IReadOnlyList<SearchHit> Similar(ArticleId id, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        using var lease = source.Lease();
        return lease is null || StoredArticles.Find(lease.Searcher, id) is not { } article ? [] : new SimilarArticles(lease, article).Best(count);
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
            TimelineInterval.Year => ArticleFields.Year,
            TimelineInterval.Month => ArticleFields.Month,
            _ => ArticleFields.Day,
        };
        var view = ReaderView.Of(lease.Reader);
        var values = view.Facet(field);
        var counts = new int[values.Count];
        var undated = FacetCounter.Count(lease.Reader, values, Found(lease, request, cancellation), counts);
        var everywhere = view.Everywhere(field, request.Copies);
        var lookup = values.Lookup();
        return new Timeline(
            interval,
            [.. Enumerable.Range(0, counts.Length).Where(i => counts[i] > 0).Select(i => new TimelineBucket(lookup(i), counts[i], counts[i] / (double)Math.Max(counts[i], everywhere[i])))],
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
        return new SignificantNames(
            Significance.Of(lease.Reader, ArticleFields.Person, request.Copies, found, Chosen(lease, request, FilterField.Person), count),
            Significance.Of(lease.Reader, ArticleFields.Place, request.Copies, found, Chosen(lease, request, FilterField.Place), count));
    }

    public Arrivals Arrivals(ArrivalRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var lease = source.Lease();
        return lease is null ? Queries.Arrivals.None : new NewArticles(lease, request, _options.TimeLimit).Page(cancellation);
    }

    /// <summary>The keys of the names that the request itself asks for.</summary>
    private static HashSet<string> Chosen(SearcherLease lease, SearchRequest request, FilterField field)
    {
        var names = field == FilterField.Person ? NameLookup.People(lease.Reader) : NameLookup.Places(lease.Reader);
        return [.. request.Filters.Where(filter => filter.Field == field).SelectMany(filter => names.Keys(filter.Value).Append(NameKey.Of(filter.Value)))];
    }

    private int[] Found(SearcherLease lease, SearchRequest request, CancellationToken cancellation)
    {
        var tree = QueryParser.Parse(request.Query).Tree;
        tree = request.Synonyms ? _synonyms.Current.Apply(tree) : tree;
        return SearchRun.Whole(lease, request, tree, _options, cancellation).Exact.Documents();
    }
}
