using SearchService.Indexing.Answers.CloseReading;
using SearchService.Indexing.Compiling;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Storage.Stored;
using SearchService.Indexing.Words.Marks;
using SearchService.Queries;

namespace SearchService.Indexing.Searching;

/// <summary>
/// Reads articles word by word in the newest state of the index. Work and memory of a concordance and of collocates are bounded: of what
/// is beyond, the answer says that it was not read. Safe for use by many threads at once.
/// </summary>
public sealed class CloseReader(SnapshotSource source, ArticleSearcherOptions? options = null) : ICloseReader
{
    // Part of what was found would pass for the whole; whoever waits can give up.
    private readonly ArticleSearcherOptions _options =
        (options ?? new ArticleSearcherOptions()) with { Timeout = Timeout.InfiniteTimeSpan };

    private readonly QueryReader _queries = (options ?? new ArticleSearcherOptions()).QueryReader;

    public Concordance Concordance(ConcordanceRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var lease = source.Lease(_options.Limits());
        if (lease?.Snapshot is not { } snapshot)
        {
            return new Concordance(Reading(request.Search, null), 0, 0, 0, []);
        }

        using var run = Run(snapshot, request.Search, cancellation);
        var patterns = PatternsOf(snapshot, request.Search);
        var lines = new ConcordanceLines(new MatchedParts(patterns), request);
        var pages = new ConcordancePages(request, _ => lines);
        var read = Read(run, patterns, pages.MostText, () => pages.IsFull, pages.Add, cancellation);
        return new Concordance(
            Reading(request.Search, snapshot), run.Exact.Total, read, pages.Total,
            pages.Page(id => StoredArticles.Find(snapshot.Searcher, id)!));
    }

    public IEnumerable<ConcordanceLine> Lines(ConcordanceRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var lease = source.Lease(_options.Limits());
        if (lease?.Snapshot is not { } snapshot || PatternsOf(snapshot, request.Search) is not { Count: > 0 } patterns)
        {
            yield break;
        }

        using var run = Run(snapshot, request.Search, cancellation);
        var lines = new ConcordanceLines(new MatchedParts(patterns), request);
        foreach (var stored in run.AllArticles())
        {
            foreach (var line in lines.Of(stored))
            {
                cancellation.ThrowIfCancellationRequested();
                yield return line;
            }
        }
    }

    public WordsOverTime Words(WordsRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var lease = source.Lease(_options.Limits());
        if (lease?.Snapshot is not { } snapshot)
        {
            return new WordsOverTime(request.Interval, [], 0,
                [.. request.Queries.Select(query => new CountedWord(Reading(request.Within with { Query = query }, null), 0, [], 0))]);
        }

        var counter = new PeriodCounter(snapshot, request.Interval);
        var within = request.Within with { Copies = CopyMode.All };
        using var all = Run(snapshot, within with { Query = "" }, cancellation);
        var words = counter.Words(all.Exact.Matches.Documents, cancellation);
        var periods = words.Where(period => period.Key.Length > 0).OrderBy(period => period.Key, StringComparer.Ordinal)
            .Select(period => new WordPeriod(period.Key, period.Value)).ToList();
        return new WordsOverTime(
            request.Interval, periods, words.GetValueOrDefault(""),
            [.. request.Queries.Select(query => Counted(snapshot, counter, periods, within with { Query = query }, cancellation))]);
    }

    public Collocates Collocates(CollocatesRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var lease = source.Lease(_options.Limits());
        if (lease?.Snapshot is not { } snapshot)
        {
            return new Collocates(Reading(request.Search, null), 0, 0, 0, 0, 0, []);
        }

        using var run = Run(snapshot, request.Search, cancellation);
        var patterns = PatternsOf(snapshot, request.Search);
        var (near, parts) = (new Neighbourhood(request), new MatchedParts(patterns));
        var read = Read(run, patterns, BoundedReading.MostSplit, () => false, stored => near.Add(parts, stored), cancellation);
        var totals = WordTotals.Of(snapshot);
        return new Collocates(
            Reading(request.Search, snapshot), run.Exact.Total, read, near.Matches, near.Near, totals.All,
            near.Best(totals.All, words => [.. words.Select(totals.OfWord)]));
    }

    private CountedWord Counted(
        Snapshot snapshot, PeriodCounter counter, List<WordPeriod> periods, SearchRequest request, CancellationToken cancellation)
    {
        using var run = Run(snapshot, request, cancellation);
        var matches = counter.Matches(run.Exact.Matches.Documents, PatternsOf(snapshot, request), cancellation);
        return new CountedWord(
            Reading(request, snapshot), run.Exact.Total, [.. periods.Select(period => matches.GetValueOrDefault(period.Value))],
            matches.GetValueOrDefault(""));
    }

    /// <summary>Reads the articles of a run in their order, as long as there is room.</summary>
    /// <returns>How many were read.</returns>
    private static int Read(
        SearchRun run, IReadOnlyList<MarkPattern> patterns, long mostText, Func<bool> isFull, Action<StoredArticle> read,
        CancellationToken cancellation) =>
        patterns.Count == 0 ? run.Exact.Total : BoundedReading.Read(mostText, run.AllArticles(), isFull, read, cancellation);

    private SearchRun Run(Snapshot snapshot, SearchRequest request, CancellationToken cancellation) =>
        SearchRun.Whole(
            snapshot, request with { Match = MatchMode.All }, _queries.Read(request.Query, request.Synonyms, snapshot).Tree, _options,
            cancellation);

    private IReadOnlyList<MarkPattern> PatternsOf(Snapshot snapshot, SearchRequest request) =>
        new QueryCompiler(snapshot).Exact(_queries.Read(request.Query, request.Synonyms, snapshot).Tree).Patterns;

    private QueryReading Reading(SearchRequest request, Snapshot? snapshot)
    {
        var parsed = _queries.Read(request.Query, request.Synonyms, snapshot);
        return new QueryReading(request.Query, parsed.Tree.ToString(), parsed.Warnings);
    }
}
