using SearchService.Indexing.Answers.Hits;
using SearchService.Indexing.Compiling;
using SearchService.Indexing.Matching;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Queries;
using SearchService.Queries.Language;

namespace SearchService.Indexing.Answers.NewArrivals;

/// <summary>Articles that came in since a moment, of those that are watched for.</summary>
/// <param name="snapshot">The state of the index.</param>
/// <param name="request">What is watched for.</param>
/// <param name="places">Puts beside a place's name the one that it is indexed under.</param>
/// <param name="timeout">How long the search may take.</param>
internal sealed class NewArticles(Snapshot snapshot, ArrivalRequest request, PlaceChoice places, TimeSpan timeout)
{
    private readonly FirstSeenTimes _firstSeen = new(snapshot);
    private readonly DocumentIds _ids = new(snapshot.Reader);

    public Arrivals Page(CancellationToken cancellation)
    {
        if (WatchedFor.Tree(request) is not { } tree)
        {
            return Arrivals.None;
        }

        var compiled = new QueryCompiler(snapshot).Exact(places.Apply(tree));
        using var collector = new MatchCollector([], timeout, cancellation);
        collector.Search(snapshot.Searcher, compiled.Query);
        var matches = collector.Found;
        var hits = New(matches);
        hits.Sort((x, y) => Compare(matches.Documents[x], matches.Documents[y]));
        var from = request.Cursor is { } text && ArrivalCursor.Decode(text) is var cursor
            ? hits.FindIndex(match => Compare(matches.Documents[match], cursor) > 0)
            : 0;
        var page = hits.Skip(from < 0 ? hits.Count : from).Take(request.Size).ToList();
        var reader = new HitReader(snapshot, compiled.Patterns, request.Copies);
        return new Arrivals(
            hits.Count,
            [
                .. page.Select(match =>
                    new Arrival(reader.Read(matches.Documents[match], matches.Scores[match]), Seen(matches.Documents[match]))),
            ],
            page.Count > 0 && page[^1] != hits[^1] ? Key(matches, page[^1]).Encode() : null);
    }

    private DateTimeOffset Seen(int document) => new(_firstSeen.Of(document), TimeSpan.Zero);

    /// <summary>The matches that are new; of copies the one that came first.</summary>
    private List<int> New(Matches matches)
    {
        var since = request.Since.UtcTicks;
        var folded = CopyGroups.Folded(snapshot, request.Copies);
        List<int> hits = [];
        Dictionary<int, int> stories = [];
        for (var match = 0; match < matches.Count; match++)
        {
            var document = matches.Documents[match];
            var group = folded?.GroupOf(document) ?? -1;
            if (_firstSeen.Of(document) <= since || (group >= 0 && _firstSeen.OfStory(document) <= since))
            {
                continue;
            }

            if (group < 0)
            {
                hits.Add(match);
            }
            else if (!stories.TryGetValue(group, out var first) || Compare(document, matches.Documents[first]) > 0)
            {
                stories[group] = match;
            }
        }

        hits.AddRange(stories.Values);
        return hits;
    }

    private ArrivalCursor Key(Matches matches, int match) =>
        new(_firstSeen.Of(matches.Documents[match]), _ids.Of(matches.Documents[match]));

    /// <summary>Less than 0 where an article came in later than another, and so stands before it.</summary>
    private int Compare(int document, int other)
    {
        var order = _firstSeen.Of(other).CompareTo(_firstSeen.Of(document));
        return order != 0 ? order : _ids.Compare(document, other);
    }

    private int Compare(int document, ArrivalCursor other)
    {
        var order = other.Seen.CompareTo(_firstSeen.Of(document));
        return order != 0 ? order : _ids.Compare(document, other.Id);
    }
}
