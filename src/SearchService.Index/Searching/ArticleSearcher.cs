using SearchService.Articles;
using SearchService.Indexing.Answers;
using SearchService.Indexing.Answers.Snippets;
using SearchService.Indexing.Answers.Suggestions;
using SearchService.Indexing.Compiling;
using SearchService.Indexing.Matching;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Storage.Stored;
using SearchService.Indexing.Words.Analysis;
using SearchService.Queries;
using SearchService.Queries.Language;

namespace SearchService.Indexing.Searching;

/// <summary>Answers from the newest state of the index. Safe for use by many threads at once.</summary>
public sealed class ArticleSearcher(SnapshotSource source, ArticleSearcherOptions? options = null) : IArticleSearcher
{
    /// <summary>A query that finds fewer may be misspelled.</summary>
    private const int LittleFound = 3;

    private readonly ArticleSearcherOptions _options = options ?? new ArticleSearcherOptions();
    private readonly SynonymsFile _synonyms = new(options?.SynonymsFile);

    public SearchResult Search(SearchRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var parsed = Parsed(request.Query, request.Synonyms);
        var cursor = request.Cursor is { } text ? HitCursor.Decode(text) : null;
        using var lease = cursor is null ? source.Lease() : source.Lease(cursor);
        if (lease is null)
        {
            return cursor is null
                ? new SearchResult { Query = Reading(request, parsed, []), Total = 0, Articles = 0, Hits = [] }
                : throw new SearchException(SearchErrorCode.CursorGone, "The index changed since the cursor was given, and the cursor was not used for a while: ask again without it.");
        }

        var run = new SearchRun(lease, request, parsed.Tree, _options, cancellation);
        var page = run.Page(cursor);
        if (page.Next is not null)
        {
            lease.Walk(_options.Time.GetUtcNow());
        }

        return new SearchResult
        {
            Hits = page.Hits,
            Total = run.Exact.Total,
            Articles = run.Exact.Articles,
            PartialTotal = run.Partial?.Total ?? 0,
            Facets = run.Facets(),
            Next = page.Next,
            DidYouMean = run.Exact.Total < LittleFound && request.From == 0 && cursor is null ? Better(lease, request, parsed.Tree, run.Exact.Total, cancellation) : null,
            Query = Reading(request, parsed, run.Warnings),
        };
    }

    public StoredArticle? Find(ArticleId id)
    {
        using var lease = source.Lease();
        return lease is null ? null : StoredArticles.Find(lease.Searcher, id);
    }

    public IReadOnlyList<ArticleId> CopiesOf(ArticleId id)
    {
        using var lease = source.Lease();
        return lease is null ? [] : StoredArticles.CopiesOf(lease.Searcher, id);
    }

    public IEnumerable<SearchHit> Stream(SearchRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var lease = source.Lease();
        if (lease is null)
        {
            yield break;
        }

        // Part of a result set would pass for the whole; whoever waits can give up.
        var unlimited = _options with { TimeLimit = Timeout.InfiniteTimeSpan };
        foreach (var hit in SearchRun.Whole(lease, request, Parsed(request.Query, request.Synonyms).Tree, unlimited, cancellation).All())
        {
            cancellation.ThrowIfCancellationRequested();
            yield return hit;
        }
    }

    public IReadOnlyList<Mention> Marks(StoredArticle article, string query, bool synonyms = false)
    {
        ArgumentNullException.ThrowIfNull(article);
        using var lease = source.Lease();
        if (lease is null)
        {
            return [];
        }

        var compiled = new QueryCompiler(lease.Reader, ReaderView.Of(lease.Reader).Languages).Exact(Parsed(query, synonyms).Tree);
        var finder = new MarkFinder(compiled.Patterns);
        var analyzer = TextAnalyzers.For(article.Article.Language);
        return
        [
            .. SearchedParts.Of(article.Article).SelectMany(each => finder.Find(each.Part, each.Text, analyzer, article.Entities)
                .Select(mark => new Mention(mark.Span, each.Text[mark.Span.Start..mark.Span.End], each.Part)).Distinct()),
        ];
    }

    /// <summary>A query spelled nearly the same that finds more; null where there is none.</summary>
    private string? Better(SearcherLease lease, SearchRequest request, QueryNode tree, int total, CancellationToken cancellation) =>
        new SpellChecker(lease.Reader).Of(tree) is { } corrected && SearchRun.Whole(lease, request, corrected, _options, cancellation).Exact.Total > total
            ? corrected.ToString()
            : null;

    private ParsedQuery Parsed(string query, bool synonyms)
    {
        var parsed = QueryParser.Parse(query);
        return synonyms ? parsed with { Tree = _synonyms.Current.Apply(parsed.Tree) } : parsed;
    }

    private static QueryReading Reading(SearchRequest request, ParsedQuery parsed, IReadOnlyList<QueryWarning> warnings) =>
        new(request.Query, parsed.Tree.ToString(), [.. parsed.Warnings, .. warnings]);
}

/// <summary>What one query may take.</summary>
public sealed record ArticleSearcherOptions
{
    /// <summary>A search that takes longer stops where it is, and says so.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>A file of synonyms in Solr's format, applied where a request asks for it; it need not exist.</summary>
    public string? SynonymsFile { get; init; }
}
