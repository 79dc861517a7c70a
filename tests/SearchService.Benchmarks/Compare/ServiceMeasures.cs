using System.Diagnostics;
using System.Globalization;
using System.Net;
using SearchService.Benchmarks.Queries;

namespace SearchService.Benchmarks.Compare;

/// <summary>What a running service is asked, by turns with OpenSearch where there is one.</summary>
internal sealed class ServiceMeasures(
    CompareOptions options, int articles, Figures figures, ComparedService service, OpenSearchNode? node)
{
    private const string Warming = "warming";
    private const int FirstSeed = 10;
    private const int PageSeed = 1_000;
    private const int Pages = 100;
    private const int Repeats = 20_000;
    private const int Posts = 9;
    private const int FirstPosted = 1_000_000_000;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(5);

    /// <summary>Each class in turn, the service and OpenSearch after each other, so that what else the machine does meets both.</summary>
    public async Task QueriesAsync(CancellationToken cancellation)
    {
        var ours = QueryClasses.Names.ToDictionary(name => name, _ => new List<LoadTimes>());
        var theirs = QueryClasses.Names.ToDictionary(name => name, _ => new List<LoadTimes>());
        var asked = QueryClasses.Names.ToDictionary(name => name, _ => new HashSet<string>());
        var (ourSeconds, theirSeconds) = (0.0, 0.0);
        for (var round = -options.Warming; round < options.Rounds; round++)
        {
            var isWarming = round < 0;
            foreach (var name in QueryClasses.Names)
            {
                var queries = QueryClasses.Of(name, articles, options.Queries, FirstSeed + round, isWarming ? [] : asked[name]);
                var (load, seconds) = await LoadAsync(
                    service.Client, isWarming ? service.WarmingQuestion : service.Question, () => service.Seconds, queries, cancellation);
                var (peerLoad, peerSeconds) = node is null
                    ? (null, 0)
                    : await LoadAsync(node.Client, node.Question, () => node.Seconds, queries, cancellation);
                if (!isWarming)
                {
                    ours[name].Add(load);
                    ourSeconds += seconds;
                    theirSeconds += peerSeconds;
                    if (peerLoad is not null)
                    {
                        theirs[name].Add(peerLoad);
                    }
                }
            }
        }

        foreach (var name in QueryClasses.Names)
        {
            NoteQueries($"/search, {name}", LoadTimes.Sum(ours[name]), LoadTimes.Sum(theirs[name]));
        }

        var all = LoadTimes.Sum([.. ours.Values.SelectMany(each => each)]);
        var allOfTheirs = LoadTimes.Sum([.. theirs.Values.SelectMany(each => each)]);
        NoteQueries("/search, all classes", all, allOfTheirs);
        figures.Note("/search, all classes: p50", "ms", all.Quantile(0.5), node is null ? null : allOfTheirs.Quantile(0.5));
        figures.Note("/search, all classes: processor time", "ms", ourSeconds * 1_000 / all.Milliseconds.Count,
            node is null ? null : theirSeconds * 1_000 / allOfTheirs.Milliseconds.Count);
    }

    /// <summary>One query again and again.</summary>
    public async Task RepeatedAsync(CancellationToken cancellation)
    {
        var query = new AskedQuery(QueryKind.All, ["council"]);
        var (load, _) = await LoadAsync(
            service.Client, service.Question, () => service.Seconds, [.. Enumerable.Repeat(query, Repeats)], cancellation);
        figures.Note("/search, again and again", "a second", load.PerSecond);
    }

    /// <summary>Pages and suggestions one after the other, in processor time.</summary>
    public async Task PagesAsync(CancellationToken cancellation)
    {
        var queries = QueryClasses.Of("two, AND", articles, Pages, PageSeed);
        var others = QueryClasses.Of("two, AND", articles, Pages, PageSeed + 1);
        var warming = QueryClasses.Of("two, AND", articles, Pages, PageSeed + 2);
        await PageAsync(Warming, query => $"/?q={query.Escaped}", warming, cancellation);
        var search = await PageAsync("/search?q=, two words", query => $"/search?q={query.Escaped}", others, cancellation);
        var page = await PageAsync("/?q=, two words", query => $"/?q={query.Escaped}", queries, cancellation);
        figures.Note("/?q= to /search?q=", "times", page / search);
        await PageAsync("/", _ => "/", queries, cancellation);
        var words = QueryClasses.Of("middling word", articles, Pages, PageSeed);
        await PageAsync(Warming, Typed, QueryClasses.Of("middling word", articles, Pages, PageSeed + 1), cancellation);
        await PageAsync("/suggest, three letters", Typed, words, cancellation);

        static string Typed(AskedQuery query) => $"/suggest?q={query.Words[0][..Math.Min(3, query.Words[0].Length)]}";
    }

    /// <summary>Posts and withdrawals, one after the other, until each is seen.</summary>
    public async Task PostsAsync(CancellationToken cancellation)
    {
        List<(double Milliseconds, double Processor)> posts = [], withdrawals = [];
        for (var i = 0; i < Posts; i++)
        {
            var made = NewsCorpus.Article(FirstPosted + (int)(Stopwatch.GetTimestamp() / Stopwatch.Frequency % 500_000_000) + i);
            using var body = new MemoryStream();
            NewsCorpus.Write(body, [made]);
            posts.Add(await UntilAsync(
                () => new HttpRequestMessage(HttpMethod.Post, new Uri("/articles", UriKind.Relative))
                {
                    Content = new ByteArrayContent(body.ToArray()) { Headers = { { "Content-Type", "application/x-ndjson" } } },
                },
                made.Id, HttpStatusCode.OK, cancellation));
            withdrawals.Add(await UntilAsync(
                () => new HttpRequestMessage(HttpMethod.Delete, new Uri($"/articles/{made.Id}", UriKind.Relative)),
                made.Id, HttpStatusCode.NotFound, cancellation));
        }

        NoteOnce("a post until it is found", posts);
        NoteOnce("a withdrawal until it is gone", withdrawals);
    }

    private async Task<(LoadTimes Load, double Seconds)> LoadAsync(
        HttpClient client, Func<AskedQuery, HttpRequestMessage> ask, Func<double> processor, IReadOnlyList<AskedQuery> queries,
        CancellationToken cancellation)
    {
        var before = processor();
        var load = await Load.RunAsync(
            client, options.Connections, [.. queries.Select(query => (Func<HttpRequestMessage>)(() => ask(query)))], cancellation);
        return (load, processor() - before);
    }

    private async Task<double> PageAsync(
        string name, Func<AskedQuery, string> path, IReadOnlyList<AskedQuery> queries, CancellationToken cancellation)
    {
        var before = service.Seconds;
        var load = await Load.RunAsync(
            service.Client, 1, [.. queries.Select(path).Select(page => (Func<HttpRequestMessage>)(() => Get(page)))], cancellation);
        var cost = (service.Seconds - before) * 1_000 / queries.Count;
        if (name != Warming)
        {
            figures.Note($"{name}: processor time", "ms", cost);
            figures.Note($"{name}: p50, one connection", "ms", load.Quantile(0.5));
        }

        return cost;
    }

    private static HttpRequestMessage Get(string path) => new(HttpMethod.Get, new Uri(path, UriKind.Relative));

    /// <summary>Until the article is answered as it should; processor time until nothing more is done for it.</summary>
    private async Task<(double Milliseconds, double Processor)> UntilAsync(
        Func<HttpRequestMessage> change, string id, HttpStatusCode awaited, CancellationToken cancellation)
    {
        var (before, clock) = (service.Seconds, Stopwatch.StartNew());
        await Load.AnswerAsync(service.Client, change(), cancellation);
        using var looks = new PeriodicTimer(BetweenLooks);
        while (true)
        {
            using (var answer = await service.Client.GetAsync(new Uri($"/articles/{id}", UriKind.Relative), cancellation))
            {
                if (answer.StatusCode == awaited)
                {
                    return (clock.Elapsed.TotalMilliseconds, (service.Seconds - before) * 1_000);
                }
            }

            if (clock.Elapsed > Patience)
            {
                throw new TimeoutException($"{Patience.TotalSeconds} s passed, and {id} is not answered with {awaited}.");
            }

            await looks.WaitForNextTickAsync(cancellation);
        }
    }

    private void NoteQueries(string name, LoadTimes ours, LoadTimes theirs)
    {
        figures.Note(string.Create(CultureInfo.InvariantCulture, $"{name}: {options.Connections} connections"), "a second",
            ours.PerSecond, node is null ? null : theirs.PerSecond);
        figures.Note($"{name}: p99", "ms", ours.Quantile(0.99), node is null ? null : theirs.Quantile(0.99));
    }

    private void NoteOnce(string name, List<(double Milliseconds, double Processor)> costs)
    {
        figures.Note(name, "ms, median", costs.Select(cost => cost.Milliseconds).Order().ElementAt(costs.Count / 2));
        figures.Note($"{name}: processor time", "ms, median", costs.Select(cost => cost.Processor).Order().ElementAt(costs.Count / 2));
    }
}
