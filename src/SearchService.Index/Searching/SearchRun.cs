using Lucene.Net.Search;
using SearchService.Indexing.Answers;
using SearchService.Indexing.Answers.Facets;
using SearchService.Indexing.Answers.Hits;
using SearchService.Indexing.Compiling;
using SearchService.Indexing.Matching;
using SearchService.Indexing.Matching.Ranking;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Queries;
using SearchService.Queries.Language;

namespace SearchService.Indexing.Searching;

/// <summary>One search on one state of the index.</summary>
/// <remarks>
/// 1. The tree becomes a query; filters that a facet looks past stay apart as dimensions.
/// 2. Everything that matches is collected, with its score; copies are folded.
/// 3. Where a page would stay short, hits that lack words are collected in the same way.
/// 4. The page is put in order and read; facets are counted over all that was found.
/// </remarks>
internal sealed class SearchRun
{
    private readonly SearcherLease _lease;
    private readonly SearchRequest _request;
    private readonly ArticleSearcherOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly ReaderView _view;
    private readonly List<QueryWarning> _warnings = [];
    private readonly List<Dimension> _sideways = [];
    private readonly List<Query> _filters = [];
    private readonly CompiledQuery _query;
    private readonly MatchCollector _collected;

    public SearchRun(SearcherLease lease, SearchRequest request, QueryNode tree, ArticleSearcherOptions options, CancellationToken cancellation)
    {
        (_lease, _request, _options, _cancellation) = (lease, request, options, cancellation);
        _view = ReaderView.Of(lease.Reader);
        var compiler = new QueryCompiler(lease.Reader, _view.Languages);
        foreach (var filter in new FilterCompiler(lease.Reader).Compile(request))
        {
            if (request.Facets.Any(facet => filter.Facets.Contains(facet.Field)))
            {
                _sideways.Add(filter);
            }
            else
            {
                _filters.Add(filter.Query);
            }
        }

        _query = request.Match == MatchMode.Most ? compiler.Loosened(tree) : compiler.Exact(tree);
        _collected = Collect(_query.Query, [.. _sideways.Select(dimension => dimension.Query)]);
        Exact = Ranked(new FoundArticles(_view, _collected.Found, Order(_collected.Found), request.Copies), _query);
        if (request.Match == MatchMode.Auto && Exact.Total < request.Size && QueryCompiler.CanLoosen(tree))
        {
            var loosened = compiler.Loosened(tree);
            Partial = Ranked(Lacking(loosened.Query), loosened);
        }

        _warnings.AddRange(compiler.Warnings);
    }

    /// <summary>All exact hits of a request, whatever page it asks for.</summary>
    public static SearchRun Whole(SearcherLease lease, SearchRequest request, QueryNode tree, ArticleSearcherOptions options, CancellationToken cancellation)
    {
        var whole = request with { From = 0, Size = 0, Cursor = null, Facets = [] };
        return new SearchRun(lease, whole, tree, options, cancellation);
    }

    public FoundArticles Exact { get; }

    /// <summary>Hits in which some word is missing, where they were asked for.</summary>
    public FoundArticles? Partial { get; }

    public IReadOnlyList<QueryWarning> Warnings => _warnings;

    /// <param name="cursor">Where to go on; null for the offset of the request.</param>
    public HitPage Page(HitCursor? cursor)
    {
        var reader = new HitReader(_lease, _view, _query, _request);
        if (cursor is not null)
        {
            // One more than asked for says whether others follow.
            List<int> exact = cursor.Partial ? [] : Exact.Behind(cursor, _request.Size + 1);
            var room = _request.Size + 1 - exact.Count;
            var partial = Partial is null ? [] : cursor.Partial ? Partial.Behind(cursor, room) : Partial.Page(0, room);
            var more = exact.Count + partial.Count > _request.Size;
            return reader.Page(Exact, [.. exact.Take(_request.Size)], Partial, [.. partial.Take(_request.Size - exact.Count)], more);
        }

        var first = Exact.Page(_request.From, _request.Size);
        var rest = Partial?.Page(Math.Max(0, _request.From - Exact.Total), _request.Size - first.Count) ?? [];
        var hits = Exact.Total + (Partial?.Total ?? 0L);
        return reader.Page(Exact, first, Partial, rest, (long)_request.From + first.Count + rest.Count < hits);
    }

    /// <summary>Every exact hit, in order.</summary>
    public IEnumerable<SearchHit> All()
    {
        var reader = new HitReader(_lease, _view, _query, _request);
        return Exact.Page(0, Exact.Total).Select(place => reader.Hit(Exact, place, isPartial: false));
    }

    public IReadOnlyList<Facet> Facets()
    {
        var folded = _view.Folded(_request.Copies);
        return [.. _request.Facets.Select(request => FacetCounter.Count(
            _lease.Reader, _view.Facet(FacetFields.Of(request.Field)), request, Counted(request.Field), folded))];
    }

    /// <summary>The articles a facet counts: those found, and those that only a filter on the facet's own field keeps out.</summary>
    private IEnumerable<Matches> Counted(FacetField field)
    {
        var dimension = _sideways.FindIndex(dimension => dimension.Facets.Contains(field));
        return dimension < 0 ? [_collected.Found] : [_collected.Found, _collected.Missed[dimension]];
    }

    private FoundArticles Lacking(Query loosened)
    {
        var lacking = new BooleanQuery(disableCoord: true) { { loosened, Occur.MUST }, { _query.Query, Occur.MUST_NOT } };
        foreach (var dimension in _sideways)
        {
            lacking.Add(QueryParts.Unscored(dimension.Query), Occur.MUST);
        }

        var found = Collect(lacking, []).Found;
        HashSet<int> known = [];
        if (_request.Copies == CopyMode.Fold)
        {
            foreach (var document in _collected.Found.Documents)
            {
                known.Add(_view.Copies.GroupOf(document));
            }
        }

        return new FoundArticles(_view, found, Order(found), _request.Copies, known);
    }

    private FoundArticles Ranked(FoundArticles found, CompiledQuery query) => _request.Sort == SortOrder.Relevance
        ? found.Rank(new Reranker(_lease.Reader, _view, query.Words), _request.BoostRecent)
        : found;

    private HitOrder Order(Matches matches) => new(_lease.Reader, matches, _request.Sort);

    private MatchCollector Collect(Query query, IReadOnlyList<Query> dimensions)
    {
        if (_filters.Count > 0)
        {
            var filtered = new BooleanQuery(disableCoord: true) { { query, Occur.MUST } };
            foreach (var filter in _filters)
            {
                filtered.Add(QueryParts.Unscored(filter), Occur.MUST);
            }

            query = filtered;
        }

        var collector = new MatchCollector(dimensions, _options.TimeLimit, _cancellation);
        if (!collector.Search(_lease.Searcher, query))
        {
            _warnings.Add(QueryWarningCode.TimeLimit.At(null, $"The search stopped after {_options.TimeLimit.TotalSeconds} seconds; counts are of what was looked at until then."));
        }

        return collector;
    }
}
