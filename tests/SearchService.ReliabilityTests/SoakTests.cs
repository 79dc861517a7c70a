using System.Diagnostics;
using System.Globalization;
using SearchService.Testing;
using Xunit;

namespace SearchService.ReliabilityTests;

/// <summary>It measures memory, and starts after the rounds.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class SoakRunsAlone
{
    public const string Name = "The soak runs alone";
}

/// <summary>
/// Posts, replacements, withdrawals, reindexes and queries at once, for minutes (<c>SOAK_MINUTES</c>, 2): no request fails, nothing
/// is lost, and neither memory nor open files grow.
/// </summary>
[Collection(SoakRunsAlone.Name)]
public sealed class SoakTests
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(2);

    private static readonly string[] Queries =
    [
        "/search?q=ferry", "/search?q=%22last+week%22&facets=people,places", "/search.ndjson?q=storm+OR+strike", "/?q=bridge",
        "/timeline?q=*&interval=month",
        "/people?q=court", "/suggest?q=vla", "/search?q=harb*&sort=newest&size=50", "/archive", "/search.rss?q=vote",
    ];

    [Fact]
    public async Task Nothing_is_lost_no_request_fails_and_nothing_grows()
    {
        await using var world = new World(-1);
        world.WriteFile(300);
        List<string> failed = [];
        List<(long Bytes, int Files)> looks = [];
        Client[] clients = [.. Enumerable.Range(0, 2).Select(i => world.NewClient($"c{i}"))];
        var (queries, reindexes) = (0, 0);
        await using (var service = await world.ServeAsync())
        {
            var clock = Stopwatch.StartNew();
            bool Over() => clock.Elapsed > Plan.Soak || failed.Count > 0;
            var work = clients.Select(client => client.WorkAsync(service, Over)).ToList();
            work.Add(Task.Run(async () => queries = await AskAsync(service, failed, Over)));
            work.Add(Task.Run(async () => reindexes = await ReindexAsync(service, failed, Over)));
            while (!Over())
            {
                looks.Add(Look(service.ProcessId));
                await Task.Delay(BetweenLooks);
            }

            await Wait.ForAsync("the clients stop", Task.WhenAll(work));
            await service.EndAsync(gently: true);
        }

        var report = string.Create(
            CultureInfo.InvariantCulture,
            $"soak of {Plan.Soak.TotalMinutes} min, seed {Plan.Seed}: {clients.Sum(client => client.Acknowledged)} acknowledged writes, ")
            + string.Create(CultureInfo.InvariantCulture, $"{queries} queries, {reindexes} reindexes, {Grown(looks)}");
        Plan.Tell(report);
        Assert.True(failed.Count == 0, $"{report}: {string.Join("; ", failed.Take(5))}");
        await Rounds.EndedService.UpToDateAsync(world);
        await world.IsWholeAsync("after the soak");
        Assert.True(IsFlat(looks), report);
        world.WasAnsweredAsPromised();
    }

    private static async Task<int> AskAsync(StartedService service, List<string> failed, Func<bool> over)
    {
        var asked = 0;
        for (; !over(); asked++)
        {
            var query = Queries[asked % Queries.Length];
            using var response = await service.Client.GetAsync(query);
            await response.Content.LoadIntoBufferAsync();
            if (!response.IsSuccessStatusCode)
            {
                failed.Add($"{query}: {response.StatusCode}");
            }
        }

        return asked;
    }

    private static async Task<int> ReindexAsync(StartedService service, List<string> failed, Func<bool> over)
    {
        var done = 0;
        for (; !over(); done++)
        {
            using var response = await service.Client.PostAsync("/reindex", null);
            var job = await service.JobAsync(response.Headers.Location!.ToString());
            if (job.GetProperty("state").GetString() != "succeeded")
            {
                failed.Add($"reindex: {job}");
            }
        }

        return done;
    }

    /// <summary>The memory and the open files of a process; none where the system does not tell.</summary>
    private static (long Bytes, int Files) Look(int process)
    {
        using var running = Process.GetProcessById(process);
        var open = $"/proc/{process}/fd";
        return (running.WorkingSet64, Directory.Exists(open) ? Directory.GetFileSystemEntries(open).Length : 0);
    }

    private static string Grown(List<(long Bytes, int Files)> looks)
    {
        var (early, late) = Halves(looks);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"memory {early.Bytes >> 20} MB then {late.Bytes >> 20} MB, open files {early.Files} then {late.Files}");
    }

    /// <summary>The runtime keeps what it may use again, and a short soak holds its warming up: a leak shows in an hour.</summary>
    private static bool IsFlat(List<(long Bytes, int Files)> looks)
    {
        var (early, late) = Halves(looks);
        return late.Bytes < (early.Bytes * 1.5) + (64 << 20) && late.Files <= early.Files + 40;
    }

    /// <summary>The medians of the second quarter and of the last.</summary>
    private static ((long Bytes, int Files) Early, (long Bytes, int Files) Late) Halves(List<(long Bytes, int Files)> looks)
    {
        var quarter = Math.Max(1, looks.Count / 4);
        return (Median([.. looks.Skip(quarter).Take(quarter)]), Median([.. looks.TakeLast(quarter)]));
    }

    private static (long Bytes, int Files) Median(List<(long Bytes, int Files)> looks) => looks.Count == 0
        ? default
        : (Middle(looks.Select(look => look.Bytes)), Middle(looks.Select(look => look.Files)));

    private static T Middle<T>(IEnumerable<T> values) => values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : default!;
}
