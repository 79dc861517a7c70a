using System.Diagnostics;
using System.Globalization;
using System.Text;
using SearchService.Archive;
using SearchService.Archive.Settings;
using SearchService.Articles;
using SearchService.Queries;
using SearchService.Wire;

namespace SearchService.Benchmarks.Compare;

/// <summary>
/// What writing costs, in processor time, so that other work on the machine changes little: an article of a first index and of a reindex,
/// a post and a withdrawal until they are found, and opening the archive again. A line a size, to be compared with the line before.
/// </summary>
internal static class WriteCosts
{
    private const int Rounds = 7;
    private const int FirstPosted = 1_000_000_000;

    /// <param name="folder">Where the archives are made; a folder that is there is left alone and refused.</param>
    /// <param name="sizes">How many articles each has.</param>
    /// <param name="withNotice">Whether each article ends in the notice.</param>
    public static async Task RunAsync(string folder, IReadOnlyList<int> sizes, bool withNotice)
    {
        Console.WriteLine("articles  index ms/article  per second  reindex ms/article  post ms  withdrawal ms  open ms  index MB  peak MB");
        foreach (var size in sizes)
        {
            await RunAsync(Path.Combine(folder, size.ToString(CultureInfo.InvariantCulture)), size, withNotice);
        }
    }

    private static async Task RunAsync(string folder, int size, bool withNotice)
    {
        if (Directory.Exists(folder))
        {
            throw new InvalidOperationException($"{folder} is there already: give another folder, or take it away.");
        }

        NewsCorpus.WriteFile(Path.Combine(folder, "articles", "news.ndjson"), size, withNotice);

        var settings = Settings(folder);
        var line = new StringBuilder($"{size,8}");
        using (var archive = NewsArchive.Open(settings))
        {
            var clock = Stopwatch.StartNew();
            var index = await MillisecondsAsync(() => archive.Runs.IndexAsync([]));
            var perSecond = size / clock.Elapsed.TotalSeconds;
            var reindex = await MillisecondsAsync(() => archive.Runs.ReindexAsync([]));
            Add(line, $"{index / size,18:0.00}{perSecond,12:0}{reindex / size,20:0.00}");
            List<double> posts = [], withdrawals = [];
            for (var i = 0; i < Rounds; i++)
            {
                posts.Add(await MillisecondsAsync(() => PostAsync(archive, FirstPosted + i)));
                withdrawals.Add(await MillisecondsAsync(() => WithdrawAsync(archive, "n" + i)));
            }

            Add(line, $"{Median(posts),9:0}{Median(withdrawals),15:0}");
        }

        var open = await MillisecondsAsync(() =>
        {
            using var archive = NewsArchive.Open(settings);
            return Task.FromResult(Count(archive, "government"));
        });
        var bytes = new DirectoryInfo(settings.Index).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
        Add(line, $"{open,9:0}{bytes >> 20,10}{PeakMegabytes(),9}");
        Console.WriteLine(line);
    }

    private static async Task PostAsync(NewsArchive archive, int number)
    {
        using var body = new MemoryStream();
        NewsCorpus.Write(body, [NewsCorpus.Article(number)]);
        body.Position = 0;
        await archive.Posted.AcceptAsync(JsonLines.ReadAsync(body, default), default);
        await archive.Runs.IndexInboxAsync();
        Expect(archive.Articles.Find(new ArticleId("n" + number.ToString(CultureInfo.InvariantCulture))) is not null, "the post is found");
    }

    private static async Task WithdrawAsync(NewsArchive archive, string id)
    {
        await archive.Withdrawing.WithdrawAsync(new ArticleId(id));
        await archive.Runs.IndexInboxAsync();
        Expect(archive.Articles.Find(new ArticleId(id)) is null, "what is withdrawn is gone");
    }

    private static int Count(NewsArchive archive, string query) =>
        archive.Articles.Search(new SearchRequest { Query = query }).Hits.Count;

    private static void Expect(bool holds, string what)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"Not so: {what}.");
        }
    }

    private static async Task<double> MillisecondsAsync(Func<Task> work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        await work();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds;
    }

    private static void Add(StringBuilder line, FormattableString text) => line.Append(text.ToString(CultureInfo.InvariantCulture));

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    /// <summary>The most that this process ever held; its archives come one after the other, the largest last.</summary>
    private static long PeakMegabytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 >> 20;
    }

    private static ArchiveSettings Settings(string folder) => new()
    {
        Index = Path.Combine(folder, "index"),
        Folders = [Path.Combine(folder, "articles")],
        Curated = Path.Combine(folder, "curated"),
        Urls = "http://127.0.0.1:0",
        TimeZone = TimeZoneInfo.Utc,
    };
}
