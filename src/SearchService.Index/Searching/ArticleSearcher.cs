using SearchService.Articles;
using SearchService.Indexing.Answers.Facets;
using SearchService.Indexing.Answers.Similar;
using SearchService.Indexing.Answers.Snippets;
using SearchService.Indexing.Answers.Suggestions;
using SearchService.Indexing.Compiling;
using SearchService.Indexing.Matching;
using SearchService.Indexing.Matching.Ranking;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Storage.Stored;
using SearchService.Indexing.Words.Analysis;
using SearchService.Indexing.Words.Fields;
using SearchService.Queries;
using SearchService.Queries.Language;

namespace SearchService.Indexing.Searching;

/// <summary>
/// Answers from the newest state of the index; whatever one request asks for, it asks of one state. Safe for use by many
/// threads at once.
/// </summary>
public sealed class ArticleSearcher(SnapshotSource source, ArticleSearcherOptions? options = null) : IArticleSearcher
{
    /// <summary>A query that finds fewer may be misspelled.</summary>
    private const int LittleFound = 3;

    private readonly ArticleSearcherOptions _options = options ?? new ArticleSearcherOptions();
    private readonly QueryReader _queries = (options ?? new ArticleSearcherOptions()).QueryReader;

    public ICloseReader Closely { get; } = new CloseReader(source, options);

    public SearchResult Search(SearchRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var cursor = request.Cursor is { } text ? HitCursor.Decode(text, request) : null;
        using var lease = cursor is null ? source.Lease(_options.Limits()) : source.Lease(cursor.Snapshot, _options.Limits());
        return (lease, cursor) switch
        {
            (not null, _) => Search(request, cursor, lease.Snapshot, cancellation),
            (null, null) => Nothing(request),
            _ => throw new SearchException(
                SearchErrorCode.CursorGone,
                "The index changed since the cursor was given, and the cursor was not used for a while: ask again without it."),
        };
    }

    public IReadOnlyList<SearchResult> Search(IReadOnlyList<SearchRequest> requests, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(requests);
        using var lease = source.Lease(_options.Limits());
        return [.. requests.Select(request => lease is null ? Nothing(request) : Search(request, lease.Snapshot, cancellation))];
    }

    /// <summary>Answers from a state of the index that the caller holds.</summary>
    /// <exception cref="ArgumentException">The request has a cursor, which names a state of its own.</exception>
    public SearchResult Search(SearchRequest request, Snapshot snapshot, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(snapshot);
        return request.Cursor is null
            ? Search(request, null, snapshot, cancellation)
            : throw new ArgumentException("A cursor goes on in the state that it was given for.", nameof(request));
    }

    public StoredArticle? Find(ArticleId id)
    {
        using var lease = source.Lease(_options.Limits());
        return lease is null ? null : StoredArticles.Find(lease.Snapshot.Searcher, id);
    }

    public ArticleAnswer? Read(ArticleRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var lease = source.Lease(_options.Limits());
        if (lease?.Snapshot is not { } snapshot || StoredArticles.DocumentOf(snapshot.Searcher, request.Id) is not { } document)
        {
            return null;
        }

        var article = StoredArticles.Read(snapshot.Searcher, document);
        var copies = CopyGroups.Of(snapshot).OthersOf(document)
            .Select(other => (Document: other, Id: StoredArticles.IdOf(snapshot.Searcher, other)))
            .OrderBy(other => other.Id.Value, StringComparer.Ordinal).ToList();
        return new ArticleAnswer(
            article,
            string.IsNullOrWhiteSpace(request.Query) ? []
                : Marks(snapshot, article, _queries.Read(request.Query, request.Synonyms, snapshot).Tree),
            [.. copies.Select(other => other.Id)],
            [.. copies.Take(request.Copies).Select(other => StoredArticles.Read(snapshot.Searcher, other.Document))],
            request.Similar > 0 ? new SimilarArticleFinder(snapshot, article).Best(request.Similar) : []);
    }

    public IEnumerable<SearchHit> Stream(SearchRequest request, CancellationToken cancellation = default) =>
        Whole(request, run => run.All(), cancellation);

    public IEnumerable<StoredArticle> StreamArticles(SearchRequest request, CancellationToken cancellation = default) =>
        Whole(request, run => run.AllArticles(), cancellation);

    private IEnumerable<T> Whole<T>(SearchRequest request, Func<SearchRun, IEnumerable<T>> read, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var lease = source.Lease(_options.Limits());
        if (lease is null)
        {
            yield break;
        }

        // Part of a result set would pass for the whole; whoever waits can give up.
        var unlimited = _options with { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
        var tree = _queries.Read(request.Query, request.Synonyms, lease.Snapshot).Tree;
        using var run = SearchRun.Whole(lease.Snapshot, request, tree, unlimited, cancellation);
        foreach (var each in read(run))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return each;
        }
    }

    private static IReadOnlyList<Mention> Marks(Snapshot snapshot, StoredArticle article, QueryNode query)
    {
        var finder = new MarkFinder(new QueryCompiler(snapshot).Exact(query).Patterns);
        var analyzer = TextAnalyzers.For(article.Article.Language);
        return
        [
            .. SearchedParts.Of(article.Article).SelectMany(each => finder.Find(each.Part, each.Text, analyzer, article.Entities)
                .Select(mark => new Mention(mark.Span, each.Text[mark.Span.Start..mark.Span.End], each.Part)).Distinct()),
        ];
    }

    /// <summary>Works out what most queries need of the state that they run on, before the first of them has to wait for it.</summary>
    public void Warm()
    {
        using var lease = source.Lease(_options.Limits());
        if (lease?.Snapshot is not { } snapshot)
        {
            return;
        }

        _ = (LanguagesInUse.Of(snapshot), CopyGroups.Of(snapshot), TermFrequencies.Of(snapshot));
        foreach (var facet in FacetRequest.Default)
        {
            FacetOrdinals.Of(snapshot, FacetFields.Of(facet.Field));
        }
    }

    private SearchResult Search(SearchRequest request, HitCursor? cursor, Snapshot snapshot, CancellationToken cancellation)
    {
        var parsed = _queries.Read(request.Query, request.Synonyms, snapshot);
        using var run = new SearchRun(snapshot, request, parsed.Tree, _options, cancellation);
        var page = run.Page(cursor);
        if (page.Next is not null)
        {
            snapshot.Walk(_options.Time.GetUtcNow());
        }

        return new SearchResult
        {
            Hits = page.Hits,
            Total = run.Exact.Total,
            Articles = run.Exact.Articles,
            PartialTotal = run.Partial?.Total ?? 0,
            Facets = run.Facets(),
            Timelines = run.Timelines(),
            Significant = run.Significant(parsed.Tree),
            Names = new NameReader(snapshot, request, other => Hits(snapshot, other, parsed.Tree, cancellation)).Of(parsed.Tree),
            Next = page.Next,
            DidYouMean = run.Exact.Total < LittleFound && request.From == 0 && cursor is null
                ? Better(snapshot, request, parsed.Tree, run.Exact.Total, cancellation)
                : null,
            Query = Reading(request, parsed with { Tree = TreeBuilder.Without(parsed.Tree, run.LeftOut) }, run.Warnings),
        };
    }

    /// <summary>How many exact hits a request has.</summary>
    /// <param name="opened">What terms were looked up with for other requests; null where there are none.</param>
    internal int Count(SearchRequest request, Snapshot snapshot, OpenedTerms? opened = null) => HitCount.Of(
        snapshot, request, _queries.Read(request.Query, request.Synonyms, snapshot).Tree, _options, CancellationToken.None, opened);

    private int Hits(Snapshot snapshot, SearchRequest request, QueryNode tree, CancellationToken cancellation) =>
        HitCount.Of(snapshot, request, tree, _options, cancellation);

    /// <summary>A query spelled nearly the same that finds more; null where there is none.</summary>
    private string? Better(Snapshot snapshot, SearchRequest request, QueryNode tree, int total, CancellationToken cancellation) =>
        new SpellChecker(new IndexedWords(snapshot)).Of(tree) is { } corrected
        && Hits(snapshot, request, corrected, cancellation) > total
            ? corrected.ToString()
            : null;

    private SearchResult Nothing(SearchRequest request) =>
        new()
        {
            Query = Reading(request, _queries.Read(request.Query, request.Synonyms, languages: []), []),
            Total = 0,
            Articles = 0,
            Hits = [],
        };

    private static QueryReading Reading(SearchRequest request, ParsedQuery parsed, IReadOnlyList<QueryWarning> warnings) =>
        new(request.Query, parsed.Tree.ToString(), [.. parsed.Warnings, .. warnings]);
}
