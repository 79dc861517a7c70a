using System.Diagnostics;
using System.Globalization;
using SearchService.Archive;
using SearchService.Archive.Settings;
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
        var corpus = new QueryCorpus();
        using var archive = Open(folder);
        if (archive.Served.Generation is null)
        {
            corpus.Write(Path.Combine(folder, "articles"), articles);
            await archive.Runs.IndexAsync([]);
        }

        var warming = Measure(() => archive.Served.Warm());
        var overviews = Measure(() => archive.Overviews.Warm());
        Print("warm, once a state", warming.Milliseconds, warming.Bytes);
        Print("overviews, once a state", overviews.Milliseconds, overviews.Bytes);
        foreach (var query in Mixed(seed: 2))
        {
            archive.Articles.Search(new SearchRequest { Query = query });
        }

        foreach (var (name, requests) in Classes(corpus).Where(each => IsAsked(each.Name)))
        {
            Cost(name, requests, request => archive.Articles.Search(request).Hits.Count);
        }

        if (IsAsked("suggest"))
        {
            Cost("suggest", [.. Some(random => QueryCorpus.Word(Rank(random, 120, 3_000))[..3])],
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

    /// <summary>Queries of all classes, each different.</summary>
    private static IEnumerable<string> Mixed(int seed) => Words(new QueryCorpus(), seed).SelectMany(each => each.Queries);

    private static NewsArchive Open(string folder) => NewsArchive.Open(Settings(folder));

    private static IEnumerable<(string Name, IReadOnlyList<SearchRequest> Requests)> Classes(QueryCorpus corpus)
    {
        foreach (var (name, queries) in Words(corpus, 1))
        {
            yield return (name, [.. queries.Select(query => new SearchRequest { Query = query })]);
        }

        var words = Some(random => QueryCorpus.Word(Rank(random, 120, 3_000))).ToList();
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

    private static IEnumerable<(string Name, IReadOnlyList<string> Queries)> Words(QueryCorpus corpus, int seed)
    {
        yield return ("frequent word", [.. Some(random => QueryCorpus.Word(Rank(random, 110, 400)), seed)]);
        yield return ("middling word", [.. Some(random => QueryCorpus.Word(Rank(random, 1_000, 5_000)), seed)]);
        yield return ("rare word", [.. Some(random => QueryCorpus.Word(Rank(random, 20_000, 80_000)), seed)]);
        yield return ("two, AND", [.. Some(random => Joined(random, " AND ", 2), seed)]);
        yield return ("two, OR", [.. Some(random => Joined(random, " OR ", 2), seed)]);
        yield return ("four, OR", [.. Some(random => Joined(random, " OR ", 4), seed)]);
        yield return ("phrase of two", [.. Some(random => $"\"{corpus.Row(random, 2)}\"", seed)]);
        yield return ("phrase of three", [.. Some(random => $"\"{corpus.Row(random, 3)}\"", seed)]);
    }

    private static string Joined(Random random, string operation, int words) =>
        string.Join(operation, Enumerable.Range(0, words).Select(_ => QueryCorpus.Word(Rank(random, 110, 5_000))));

    private static IEnumerable<string> Some(Func<Random, string> make, int seed = 1)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, Queries).Select(_ => make(random))];
    }

    private static int Rank(Random random, int first, int last) => (int)(first * Math.Pow(last / (double)first, random.NextDouble()));

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
