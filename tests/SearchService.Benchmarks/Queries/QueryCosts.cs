using System.Diagnostics;
using System.Globalization;
using SearchService.Archive;
using SearchService.Archive.Settings;
using SearchService.Benchmarks.Compare;
using SearchService.Queries;
using SearchService.Wire;

namespace SearchService.Benchmarks.Queries;

/// <summary>
/// What does a query cost, in processor time and allocated bytes: eight classes of words, with 10 hits, snippets, 4 facets and exact
/// totals; patterns, everything by date, counts alone, a timeline, typical names, a suggestion; and what a new state of the index costs.
/// </summary>
internal static class QueryCosts
{
    private const int Queries = 40;

    /// <param name="folder">Keeps the articles and the index between two runs; they are made where it is empty.</param>
    /// <param name="articles">How many.</param>
    /// <param name="classes">Which classes, by a part of their names; all where none is given.</param>
    public static async Task RunAsync(string folder, int articles, IReadOnlyList<string> classes)
    {
        using var archive = Open(folder);
        if (archive.Served.Generation is null)
        {
            NewsCorpus.WriteFile(Path.Combine(folder, "articles", "news.ndjson"), articles);
            await archive.Runs.IndexAsync([]);
        }

        var warming = Measure(() => archive.Served.Warm());
        var overviews = Measure(() => archive.Overviews.Warm());
        Print("warm, once a state", warming.Milliseconds, warming.Bytes);
        Print("overviews, once a state", overviews.Milliseconds, overviews.Bytes);
        foreach (var query in Words(articles, seed: 2).SelectMany(each => each.Queries))
        {
            archive.Articles.Search(new SearchRequest { Query = query });
        }

        foreach (var (name, requests) in Classes(articles).Where(each => IsAsked(each.Name)))
        {
            Cost(name, requests, request => archive.Articles.Search(request).Hits.Count);
        }

        if (IsAsked("suggest"))
        {
            Cost("suggest", [.. SomeWords().Select(word => word[..3])],
                typed => archive.Suggestions.Suggest(typed).Count);
        }

        if (IsAsked("next state"))
        {
            await NextStateAsync(archive);
        }

        Print("held in the end", 0, GC.GetTotalMemory(forceFullCollection: true));

        bool IsAsked(string name) => classes.Count == 0 || classes.Any(part => name.Contains(part, StringComparison.Ordinal));
    }

    /// <summary>Posts an article, the same in each run, and works out anew what was worked out of the state before.</summary>
    private static async Task NextStateAsync(NewsArchive archive)
    {
        using var body = new MemoryStream("""{"id": "posted", "text": "The ferry was late.", "language": "en"}"""u8.ToArray());
        await archive.Posted.AcceptAsync(JsonLines.ReadAsync(body, CancellationToken.None), CancellationToken.None);
        using var process = Process.GetCurrentProcess();
        var (before, bytes) = (process.TotalProcessorTime, GC.GetTotalAllocatedBytes());
        await archive.Runs.IndexInboxAsync();
        process.Refresh();
        Print("next state: a post", (process.TotalProcessorTime - before).TotalMilliseconds, GC.GetTotalAllocatedBytes() - bytes);
        var overviews = Measure(() => archive.Overviews.Warm());
        Print("next state: overviews", overviews.Milliseconds, overviews.Bytes);
    }

    /// <summary>Where the archive of this folder is.</summary>
    private static ArchiveSettings Settings(string folder) => new()
    {
        Index = Path.Combine(folder, "index"),
        Folders = [Path.Combine(folder, "articles")],
        Curated = Path.Combine(folder, "curated"),
        Urls = "http://127.0.0.1:0",
        TimeZone = TimeZoneInfo.Utc,
    };

    private static NewsArchive Open(string folder) => NewsArchive.Open(Settings(folder));

    private static IEnumerable<(string Name, IReadOnlyList<SearchRequest> Requests)> Classes(int articles)
    {
        foreach (var (name, queries) in Words(articles, 1))
        {
            yield return (name, [.. queries.Select(query => new SearchRequest { Query = query })]);
        }

        var words = SomeWords();
        yield return ("pattern c*", [.. "bcdfghjklmnprst".Select(letter => new SearchRequest { Query = letter + "*" })]);
        yield return ("pattern abc*", [.. words.Select(word => new SearchRequest { Query = word[..3] + "*" })]);
        yield return ("everything", [.. words.Select(_ => new SearchRequest())]);
        yield return ("everything, newest", [.. words.Select(_ => new SearchRequest { Sort = SortOrder.Newest })]);
        yield return ("newest", [.. words.Select(word => new SearchRequest { Query = word, Sort = SortOrder.Newest })]);
        yield return ("size=0, no facets", [.. words.Select(word => new SearchRequest { Query = word, Size = 0, Facets = [] })]);
        yield return ("timeline", [.. words.Select(
            word => new SearchRequest { Query = word, Size = 0, Facets = [], Timelines = [TimelineInterval.Month] })]);
        yield return ("typical names", [.. words.Select(
            word => new SearchRequest { Query = word, Size = 0, Facets = [], Significant = 5 })]);
    }

    private static IEnumerable<(string Name, IReadOnlyList<string> Queries)> Words(int articles, int seed) =>
        QueryClasses.Names.Select(name => (name, (IReadOnlyList<string>)
            [.. QueryClasses.Of(name, articles, Queries, seed).Select(query => query.ToString())]));

    private static List<string> SomeWords()
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, Queries).Select(_ => QueryClasses.Word(random, 120, 3_000))];
    }

    /// <summary>Twice to warm up; then the median of the costs of some rounds.</summary>
    private static void Cost<T>(string name, IReadOnlyList<T> asked, Func<T, int> ask)
    {
        const int Rounds = 5;
        var hits = 0;
        List<(double Milliseconds, long Bytes)> costs = [];
        for (var round = -2; round < Rounds; round++)
        {
            var cost = Measure(() => hits = asked.Sum(ask));
            if (round >= 0)
            {
                costs.Add(cost);
            }
        }

        Print(name, costs.Select(cost => cost.Milliseconds).Order().ElementAt(Rounds / 2) / asked.Count,
            costs.Select(cost => cost.Bytes).Order().ElementAt(Rounds / 2) / asked.Count, hits / (double)asked.Count);
    }

    private static (double Milliseconds, long Bytes) Measure(Action work)
    {
        using var process = Process.GetCurrentProcess();
        var (before, bytes) = (process.TotalProcessorTime, GC.GetTotalAllocatedBytes());
        work();
        process.Refresh();
        return ((process.TotalProcessorTime - before).TotalMilliseconds, GC.GetTotalAllocatedBytes() - bytes);
    }

    private static void Print(string name, double milliseconds, long bytes, double? hits = null) =>
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name,-26} {milliseconds,9:0.00} ms {bytes / 1024.0,11:0.0} KiB {hits,6:0.0} shown"));
}
