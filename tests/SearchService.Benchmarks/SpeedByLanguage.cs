using System.Diagnostics;
using System.Globalization;
using System.Text;
using SearchService.Articles;
using SearchService.Entities;

namespace SearchService.Benchmarks;

/// <summary>
/// <c>speed LANGUAGE FILE</c>: processor time for an article of 3,000 characters made of a file of labelled tokens (token first on each
/// line). Processor time, not time on the wall: other work on the machine changes it little. The first rounds meet every word anew, and the
/// runtime has not yet optimized the code. Before the rounds: what loading takes, and the memory that models, lists and gazetteer hold.
/// After them: how many articles a second two threads read, by the clock on the wall.
/// </summary>
internal static class SpeedByLanguage
{
    private const int Length = 3000;
    private const int Most = 400;
    private const int Rounds = 20;
    private const int Threads = 2;
    private const int SharedRounds = 10;

    public static void Run(string language, string file)
    {
        var articles = Articles(language, file).Take(Most).ToList();
        var heldBefore = GC.GetTotalMemory(forceFullCollection: true);
        var loadingFrom = Process.GetCurrentProcess().TotalProcessorTime;
        var extractor = EntityExtractor.Load();
        extractor.Extract(articles[0]);
        var loading = (Process.GetCurrentProcess().TotalProcessorTime - loadingFrom).TotalMilliseconds;
        var held = GC.GetTotalMemory(forceFullCollection: true) - heldBefore;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{language}: models, lists and gazetteer with the first article: {loading:0} ms of processor time, {held >> 20} MB"));
        for (var round = 1; round <= Math.Max(Rounds, Rounds * Most / articles.Count); round++)
        {
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var names = articles.Sum(article => extractor.Extract(article) is var found ? found.People.Count + found.Places.Count : 0);
            var time = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds / articles.Count;
            var bytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / articles.Count;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{language}, round {round}: {time:0.00} ms an article, {bytes / 1024} KB, {articles.Count} articles, {names} names"));
        }

        var shared = Enumerable.Repeat(articles, Math.Max(SharedRounds, SharedRounds * Most / articles.Count))
            .SelectMany(all => all).ToList();
        var began = Stopwatch.GetTimestamp();
        Parallel.ForEach(shared, new ParallelOptions { MaxDegreeOfParallelism = Threads }, article => extractor.Extract(article));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{language}, {Threads} threads: {shared.Count / Stopwatch.GetElapsedTime(began).TotalSeconds:0} articles a second"));
    }

    private static IEnumerable<Article> Articles(string language, string file)
    {
        var text = new StringBuilder();
        foreach (var line in File.ReadLines(file))
        {
            text.Append(line.Length == 0 ? '\n' : ' ').Append(line.Split('\t', ' ')[0]);
            if (text.Length >= Length)
            {
                yield return new Article { Text = text.ToString(), Language = language };
                text.Clear();
            }
        }
    }
}
