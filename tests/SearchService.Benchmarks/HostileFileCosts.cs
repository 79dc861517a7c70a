using System.Diagnostics;
using System.Globalization;
using SearchService.Testing;
using SearchService.Testing.Hostile;

namespace SearchService.Benchmarks;

/// <summary>
/// What each file that is made to do harm costs the real program (<c>read FILE</c>), and how it ends: processor time and memory of the
/// program and of the processes that it starts together. Prints the worst. For Linux, whose <c>/proc</c> tells.
/// </summary>
internal static class HostileFileCosts
{
    private const int Shown = 12;
    private const long MostBytes = 512L << 20;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(15);

    /// <param name="endings">Of the names of files that are tried; none for all.</param>
    public static void Run(string[] endings)
    {
        using var folder = new TempFolder();
        var costs = new List<Cost>();
        foreach (var (name, content) in HostileFiles.All)
        {
            if (endings.Length == 0 || Array.Exists(endings, ending => name.EndsWith(ending, StringComparison.Ordinal)))
            {
                costs.Add(Measure(folder.Write(name, content()), name));
                Print(costs[^1]);
            }
        }

        Print("most processor time", costs.OrderByDescending(cost => cost.Time));
        Print("most memory", costs.OrderByDescending(cost => cost.Bytes));
        Print(
            "over a bound, or ended without an answer",
            costs.Where(cost => cost.Time > Longest || cost.Bytes > MostBytes || !cost.IsAnswered));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{costs.Count} files: {costs.Count(cost => cost.End == "article")} end in articles, "
            + $"{costs.Count(cost => cost.End != "article")} in a rejection; {costs.Count(cost => cost.Time > Longest)} took "
            + $"more than {Longest.TotalSeconds} s, "
            + $"{costs.Count(cost => cost.Bytes > MostBytes)} more than {MostBytes >> 20} MiB"));
    }

    private static void Print(string title, IEnumerable<Cost> costs)
    {
        Console.WriteLine($"{title}:");
        foreach (var cost in costs.Take(Shown))
        {
            Print(cost);
        }
    }

    private static void Print(Cost cost) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"  {cost.Time.TotalSeconds,6:0.00} s {cost.Bytes >> 20,5} MiB  {cost.File}: {cost.End}"));

    private static Cost Measure(string path, string name)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Programs.PathOf("SearchService.Indexer"), "read", path])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = process.StandardOutput.ReadToEndAsync();
        var complained = process.StandardError.ReadToEndAsync();
        var (most, times) = (0L, new Dictionary<int, double>());
        while (!process.WaitForExit(BetweenLooks))
        {
            most = Math.Max(most, LinuxProcess.Tree(process.Id).Sum(each => Look(each, times)));
        }

        var output = said.Result + complained.Result;
        var end = output.Contains("\"rejected\"", StringComparison.Ordinal) ? Between(output, "\"code\":\"", "\"")
            : output.Contains("\"title\"", StringComparison.Ordinal) || output.Contains("\"text\"", StringComparison.Ordinal) ? "article"
            : "no answer: " + output;
        return new Cost(name, TimeSpan.FromSeconds(times.Values.Sum()), most, end);
    }

    private static long Look(int process, Dictionary<int, double> times)
    {
        if (LinuxProcess.Usage(process) is not { } usage)
        {
            return 0;
        }

        times[process] = usage.Seconds;
        return usage.Bytes;
    }

    private static string Between(string text, string before, string after)
    {
        var start = text.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return start < before.Length ? "rejected" : text[start..text.IndexOf(after, start, StringComparison.Ordinal)];
    }

    private sealed record Cost(string File, TimeSpan Time, long Bytes, string End)
    {
        public bool IsAnswered => !End.StartsWith("no answer", StringComparison.Ordinal);
    }
}
