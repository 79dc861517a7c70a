using SearchService.Indexing.Answers.Hits;
using SearchService.Indexing.Compiling;
using SearchService.Indexing.Matching;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Queries;
using SearchService.Queries.Language;

namespace SearchService.Indexing.Answers.NewArrivals;

/// <summary>Articles that came in since a moment, of those that are watched for.</summary>
internal sealed class NewArticles(SearcherLease lease, ArrivalRequest request, TimeSpan timeLimit)
{
    private readonly ReaderView _view = ReaderView.Of(lease.Reader);
    private readonly DocumentIds _ids = new(lease.Reader);

    public Arrivals Page(CancellationToken cancellation)
    {
        if (Tree() is not { } tree)
        {
            return Arrivals.None;
        }

        var compiled = new QueryCompiler(lease.Reader, _view.Languages).Exact(tree);
        var collector = new MatchCollector([], timeLimit, cancellation);
        collector.Search(lease.Searcher, compiled.Query);
        var matches = collector.Found;
        var places = New(matches);
        places.Sort((x, y) => Compare(matches.Documents[x], matches.Documents[y]));
        var from = request.Cursor is { } text && ArrivalCursor.Decode(text) is var cursor ? places.FindIndex(place => Compare(matches.Documents[place], cursor) > 0) : 0;
        var page = places.Skip(from < 0 ? places.Count : from).Take(request.Size).ToList();
        var found = new FoundArticles(_view, matches, new HitOrder(lease.Reader, matches, SortOrder.Newest), CopyMode.All);
        var reader = new HitReader(lease, _view, compiled, new SearchRequest { Copies = request.Copies });
        return new Arrivals(
            places.Count,
            [.. page.Select(place => new Arrival(reader.Hit(found, place, isPartial: false), new DateTimeOffset(_view.FirstSeen.Of(matches.Documents[place]), TimeSpan.Zero)))],
            page.Count > 0 && page[^1] != places[^1] ? Key(matches, page[^1]).Encode() : null);
    }

    /// <summary>Any of the queries, or a person or place of one of the names; null where nothing is asked.</summary>
    private QueryNode? Tree()
    {
        List<QueryNode> any =
        [
            .. request.Queries.Select(query => QueryParser.Parse(query).Tree),
            .. request.Names.SelectMany(name => new[] { QueryField.Person, QueryField.Place }
                .Select(field => new FieldNode(field, new PhraseNode([new PhraseTerm(name)], null)))),
        ];
        return any.Count > 0 ? TreeBuilder.Any(any) : null;
    }

    /// <summary>The places of what is new; of copies the one that came first.</summary>
    private List<int> New(Matches matches)
    {
        var since = request.Since.UtcTicks;
        List<int> places = [];
        Dictionary<int, int> stories = [];
        for (var place = 0; place < matches.Count; place++)
        {
            var document = matches.Documents[place];
            var group = request.Copies == CopyMode.Fold ? _view.Copies.GroupOf(document) : -1;
            if ((group < 0 ? _view.FirstSeen.Of(document) : _view.FirstSeen.OfStory(document)) <= since)
            {
                continue;
            }

            if (group < 0)
            {
                places.Add(place);
            }
            else if (!stories.TryGetValue(group, out var first) || Compare(document, matches.Documents[first]) > 0)
            {
                stories[group] = place;
            }
        }

        places.AddRange(stories.Values);
        return places;
    }

    private ArrivalCursor Key(Matches matches, int place) => new(_view.FirstSeen.Of(matches.Documents[place]), _ids.Of(matches.Documents[place]));

    /// <summary>Less than 0 where an article came in later than another, and so stands before it.</summary>
    private int Compare(int document, int other)
    {
        var order = _view.FirstSeen.Of(other).CompareTo(_view.FirstSeen.Of(document));
        return order != 0 ? order : _ids.Compare(document, other);
    }

    private int Compare(int document, ArrivalCursor other)
    {
        var order = other.Seen.CompareTo(_view.FirstSeen.Of(document));
        return order != 0 ? order : _ids.Compare(document, other.Id);
    }
}
