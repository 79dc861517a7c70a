using System.Diagnostics;
using Lucene.Net.Search;
using SearchService.Indexing.Answers.Facets;
using SearchService.Indexing.Answers.Hits;
using SearchService.Indexing.Answers.Significance;
using SearchService.Indexing.Answers.Timelines;
using SearchService.Indexing.Compiling;
using SearchService.Indexing.Matching;
using SearchService.Indexing.Matching.Ranking;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Storage.Stored;
using SearchService.Indexing.Words.Fields;
using SearchService.Queries;
using SearchService.Queries.Language;

namespace SearchService.Indexing.Searching;

/// <summary>One search on one state of the index.</summary>
/// <remarks>
/// 1. The tree becomes a query; filters that a facet looks past stay apart as dimensions.
/// 2. Everything that matches is collected, with its score; copies are folded.
/// 3. Where a page would stay short, hits that lack words are collected in the same way.
/// 4. The page is put in order and read; facets, timelines and names are counted over all that was found.
/// </remarks>
internal sealed class SearchRun : IDisposable
{
    private readonly Snapshot _snapshot;
    private readonly SearchRequest _request;
    private readonly ArticleSearcherOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly CopyGroups? _folded;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly List<QueryWarning> _warnings = [];
    private readonly List<Dimension> _sideways = [];
    private readonly List<Query> _filters = [];
    private readonly OpenedTerms _opened;
    private readonly CompiledQuery _query;
    private readonly CompiledQuery? _loosened;
    private readonly List<MatchCollector> _collectors = [];
    private readonly MatchCollector _collected;
    private readonly RankedArticles _exact;
    private readonly RankedArticles? _partial;
    private volatile bool _isLate;

    public SearchRun(
        Snapshot snapshot, SearchRequest request, QueryNode tree, ArticleSearcherOptions options, CancellationToken cancellation)
    {
        (_snapshot, _request, _options, _cancellation) = (snapshot, request, options, cancellation);
        _folded = CopyGroups.Folded(snapshot, request.Copies);
        foreach (var filter in new FilterCompiler(snapshot, options.PlaceNames).Compile(request))
        {
            if (request.Facets.Any(facet => !facet.WithinFound && filter.Facets.Contains(facet.Field)))
            {
                _sideways.Add(filter);
            }
            else
            {
                _filters.Add(filter.Query);
            }
        }

        _opened = SpareTerms.Of(snapshot).Take();
        var compiler = new QueryCompiler(snapshot, _opened);
        _query = request.Match == MatchMode.Most ? compiler.Loosened(tree) : compiler.Exact(tree);
        _warnings.AddRange(_query.Warnings);
        _collected = Collect(_query.Query, [.. _sideways.Select(dimension => dimension.Query)]);
        _exact = Ranked(new FoundArticles(_collected.Found, Order(_collected.Found), _folded), _query);
        if (request.Match == MatchMode.Auto && Exact.Total < request.Size && Loosening.CanFindMore(tree))
        {
            _loosened = compiler.Loosened(tree);
            _warnings.AddRange(_loosened.Warnings);
            _partial = Ranked(Lacking(_loosened.Query), _loosened);
        }
    }

    /// <summary>All exact hits of a request, whatever page it asks for.</summary>
    public static SearchRun Whole(
        Snapshot snapshot, SearchRequest request, QueryNode tree, ArticleSearcherOptions options, CancellationToken cancellation)
    {
        var whole = request with { From = 0, Size = 0, Cursor = null, Facets = [] };
        return new SearchRun(snapshot, whole, tree, options, cancellation);
    }

    /// <summary>All exact hits, to be counted.</summary>
    public FoundArticles Exact => _exact.Counted;

    /// <summary>Hits in which some word is missing, where they were asked for, to be counted.</summary>
    public FoundArticles? Partial => _partial?.Counted;

    /// <summary>Words of the tree that were left out because nearly every article holds them.</summary>
    public IReadOnlyList<QueryNode> LeftOut => _query.LeftOut;

    /// <summary>What was dropped or cut short, each said once.</summary>
    public IReadOnlyList<QueryWarning> Warnings => [.. _warnings.DistinctBy(warning => warning.Message)];

    /// <param name="cursor">Where to go on; null for the offset of the request.</param>
    public HitPage Page(HitCursor? cursor)
    {
        if (_request.Size == 0)
        {
            return new HitPage([], null);
        }

        var lacking = _partial?.Ordered;
        if (cursor is not null)
        {
            // One more than asked for says whether others follow.
            List<int> exact = cursor.Partial ? [] : _exact.Ordered.Behind(cursor.Position, _request.Size + 1);
            var room = _request.Size + 1 - exact.Count;
            var partial = lacking is null ? [] : cursor.Partial ? lacking.Behind(cursor.Position, room) : lacking.Page(0, room);
            var more = exact.Count + partial.Count > _request.Size;
            return Page([.. exact.Take(_request.Size)], [.. partial.Take(_request.Size - exact.Count)], more);
        }

        var first = _exact.Ordered.Page(_request.From, _request.Size);
        var rest = lacking?.Page(Math.Max(0, _request.From - Exact.Total), _request.Size - first.Count) ?? [];
        var hits = Exact.Total + (Partial?.Total ?? 0L);
        return Page(first, rest, (long)_request.From + first.Count + rest.Count < hits);
    }

    /// <summary>Every exact hit, in order.</summary>
    public IEnumerable<SearchHit> All()
    {
        var reader = new HitReader(_snapshot, _query.Patterns, _request.Copies, _cancellation);
        foreach (var match in _exact.Ordered.Page(0, Exact.Total))
        {
            _cancellation.ThrowIfCancellationRequested();
            var hit = reader.Read(_exact.Counted.Matches.Documents[match], _exact.Ordered.Matches.Scores[match], isMarked: !IsLate());
            yield return Told(hit, _exact, match, isPartial: false);
        }
    }

    /// <summary>The articles of every exact hit, in order.</summary>
    public IEnumerable<StoredArticle> AllArticles() => _exact.Ordered.Page(0, Exact.Total)
        .Select(match => StoredArticles.Read(_snapshot.Searcher, Exact.Matches.Documents[match]));

    public IReadOnlyList<Facet> Facets() =>
        [.. _request.Facets.Select(request => FacetCounter.Count(_snapshot, request, Counted(request), _folded))];

    public IReadOnlyList<Timeline> Timelines() =>
        [.. _request.Timelines.Select(interval => TimelineCounter.Of(_snapshot, interval, _collected.Found, _request.Copies))];

    /// <param name="tree">What is asked for, and so is nothing new.</param>
    public SignificantNames Significant(QueryNode tree)
    {
        if (_request.Significant == 0)
        {
            return SignificantNames.None;
        }

        var asked = new AskedNames(_request, tree, NameLookup.People(_snapshot).Keys, NameLookup.Places(_snapshot).Keys);
        return new SignificantNames(
            NameSignificance.Of(_snapshot, IndexFields.Person, Exact, _request.Copies, asked.People, _request.Significant),
            NameSignificance.Of(_snapshot, IndexFields.Place, Exact, _request.Copies, asked.Places, _request.Significant));
    }

    /// <summary>What was found can no longer be looked at.</summary>
    public void Dispose()
    {
        _collectors.ForEach(collector => collector.Dispose());
        SpareTerms.Of(_snapshot).Give(_opened);
    }

    /// <summary>A page of exact hits and of those that lack words.</summary>
    /// <param name="more">Others follow.</param>
    private HitPage Page(List<int> exact, List<int> partial, bool more)
    {
        // What is marked in a partial hit is what found it.
        List<SearchHit> hits = [.. Hits(_query, _exact, exact, isPartial: false)];
        if (partial.Count > 0)
        {
            hits.AddRange(Hits(_loosened!, _partial!, partial, isPartial: true));
        }

        if (_isLate)
        {
            _warnings.Add(QueryWarningCode.TimeLimit.At(
                null, $"After {_options.Timeout.TotalSeconds} seconds, further hits show the start of the article, with nothing marked."));
        }

        if (!more || hits.Count == 0)
        {
            return new HitPage(hits, null);
        }

        var last = partial.Count > 0 ? _partial!.Ordered.Order.PositionOf(partial[^1]) : _exact.Ordered.Order.PositionOf(exact[^1]);
        return new HitPage(hits, HitCursor.At(last, _snapshot.Id, partial.Count > 0, _request).Encode());
    }

    private IEnumerable<SearchHit> Hits(CompiledQuery query, RankedArticles ranked, List<int> matches, bool isPartial)
    {
        var found = matches.ConvertAll(match =>
            (ranked.Counted.Matches.Documents[match], ranked.Ordered.Matches.Scores[match]));
        var hits = new PageReader(_snapshot, query.Patterns, _request.Copies, IsLate, _cancellation).Read(found);
        return hits.Zip(matches, (hit, match) => Told(hit, ranked, match, isPartial));
    }

    private SearchHit Told(SearchHit hit, RankedArticles ranked, int match, bool isPartial) => hit with
    {
        Partial = isPartial,
        Explanation = _request.Explain ? ranked.Explain(_snapshot, match) : null,
    };

    /// <summary>Whether the time is over; it stays so.</summary>
    private bool IsLate() =>
        _isLate = _isLate || (_options.Timeout != Timeout.InfiniteTimeSpan && _clock.Elapsed > _options.Timeout);

    /// <summary>The articles a facet counts: those found, and those that only a filter on the facet's own field keeps out.</summary>
    private IEnumerable<Matches> Counted(FacetRequest request)
    {
        var dimension = request.WithinFound ? -1 : _sideways.FindIndex(dimension => dimension.Facets.Contains(request.Field));
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
        var known = CopyGroups.GroupsOf(_collected.Found.Copies(_folded));
        return new FoundArticles(found, Order(found), _folded, known);
    }

    private RankedArticles Ranked(FoundArticles found, CompiledQuery query) => _request.Sort == SortOrder.Relevance
        ? RankedArticles.Ranked(found, _snapshot, _opened, query.Words, _request.BoostRecent)
        : RankedArticles.AsFound(found, query.Words);

    private HitOrder Order(Matches matches) => new(_snapshot, matches, _request.Sort);

    private MatchCollector Collect(Query query, IReadOnlyList<Query> dimensions)
    {
        var collector = new MatchCollector(dimensions, _options.Timeout, _cancellation);
        _collectors.Add(collector);
        if (!collector.Search(_snapshot.Searcher, QueryParts.Filtered(query, _filters)))
        {
            _warnings.Add(QueryWarningCode.TimeLimit.At(
                null, $"The search stopped after {_options.Timeout.TotalSeconds} seconds; counts cover only what was searched by then."));
        }

        return collector;
    }
}
