using SearchService.Articles;
using SearchService.Indexing.Generations;
using SearchService.Queries;
using SearchService.Queries.Language;

namespace SearchService.Indexing.Search;

/// <summary>Answers from the newest state of the index. Safe for use by many threads at once.</summary>
public sealed class ArticleSearcher(SearcherSource source, ArticleSearcherOptions? options = null) : IArticleSearcher
{
    private readonly ArticleSearcherOptions _options = options ?? new ArticleSearcherOptions();

    public SearchResult Search(SearchRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var parsed = QueryParser.Parse(request.Query);
        using var lease = source.Lease();
        if (lease is null)
        {
            return new SearchResult { Query = Reading(request, parsed, []), Total = 0, Articles = 0, Hits = [] };
        }

        var run = new SearchRun(lease, request, parsed.Tree, _options, cancellation);
        var page = run.Page();
        return new SearchResult
        {
            Hits = page.Hits,
            Total = run.Exact.Total,
            Articles = run.Exact.Articles,
            PartialTotal = run.Partial?.Total ?? 0,
            Facets = run.Facets(),
            Next = page.Next,
            Query = Reading(request, parsed, run.Warnings),
        };
    }

    public StoredArticle? Find(ArticleId id)
    {
        using var lease = source.Lease();
        return lease is null ? null : StoredArticles.Find(lease.Searcher, id);
    }

    private static QueryReading Reading(SearchRequest request, ParsedQuery parsed, IReadOnlyList<QueryWarning> warnings) =>
        new(request.Query, parsed.Tree.ToString(), [.. parsed.Warnings, .. warnings]);
}

/// <summary>What one query may take.</summary>
public sealed record ArticleSearcherOptions
{
    /// <summary>A search that takes longer stops where it is, and says so.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(10);
}
