using SearchService.Testing;
using Xunit;

namespace SearchService.ReliabilityTests.Nodes;

/// <summary>Others write so much that the nodes refuse what they have no room for in their queues.</summary>
internal sealed class BusyNodes : INodesRound
{
    private const int Others = 24;

    public string Name => "the nodes refuse what their queues do not hold";

    public async Task RunAsync(NodesWorld world)
    {
        world.WriteFiles(3, world.Random.Next(200, 400));
        var stop = false;
        var (refused, other) = (0, $"{world.Archive}-other");
        var action = $$$"""{"index":{"_index":"{{{other}}}"}}""";
        var lines = string.Concat(Enumerable.Range(0, 400).Select(number => $$$"""{{{action}}}{{{"\n"}}}{"text":"{{{number}}}"}{{{"\n"}}}"""));
        var writing = Enumerable.Range(0, Others).Select(async _ =>
        {
            while (!Volatile.Read(ref stop))
            {
                try
                {
                    if ((await world.Nodes.AskAsync(HttpMethod.Post, "_bulk", lines)).Contains("\"status\":429", StringComparison.Ordinal))
                    {
                        Interlocked.Increment(ref refused);
                    }
                }
                catch (Exception busy) when (busy is HttpRequestException or TaskCanceledException)
                {
                    Interlocked.Increment(ref refused);
                }
            }
        }).ToList();
        await using var index = world.Start("command", "index");
        var (exitCode, said) = await index.EndAsync();
        Volatile.Write(ref stop, true);
        await Task.WhenAll(writing);
        Assert.True(exitCode == 0, $"index ended with {exitCode}: {said}");
        world.Story.Add($"{refused} requests of others were refused meanwhile");
        await world.IsWholeAsync("after the others were done");
    }
}

/// <summary>The generation is swapped while the service answers.</summary>
internal sealed class SwapUnderLoad : INodesRound
{
    public string Name => "generations are swapped under load";

    public async Task RunAsync(NodesWorld world)
    {
        world.WriteFiles(2, world.Random.Next(50, 150));
        var service = await world.ServeAsync("here");
        var stop = false;
        var searching = Enumerable.Range(0, 3).Select(_ => world.SearchAsync(service, () => Volatile.Read(ref stop))).ToList();
        for (var time = 0; time < 2; time++)
        {
            await world.SucceedAsync("reindex");
        }

        Volatile.Write(ref stop, true);
        var counts = await Task.WhenAll(searching);
        Assert.Equal(0, counts.Sum(count => count.Refused));
        world.Story.Add($"2 swaps, {counts.Sum(count => count.Answered)} answers");
        await world.IsWholeAsync("after the swaps");
    }
}

/// <summary>Several processes share a reindex; two do the same part, and one of them is ended.</summary>
internal sealed class TwoOnOnePart : INodesRound
{
    private const int Parts = 3;

    public string Name => "two processes do one part, and one is ended";

    public async Task RunAsync(NodesWorld world)
    {
        world.WriteFiles(12, world.Random.Next(20, 60));
        await world.SucceedAsync("index");
        world.WriteFiles(2, 20);
        var twice = world.Random.Next(1, Parts + 1);
        await using var first = world.Start("first", "reindex", "--part", $"{twice}/{Parts}");
        await using var second = world.Start("second", "reindex", "--part", $"{twice}/{Parts}");
        await world.WhileAsync(5_000);
        var (ended, _) = await first.EndAsync(world.AnyEnding());
        var codes = await Task.WhenAll(Enumerable.Range(1, Parts).Where(part => part != twice).Select(async part =>
        {
            await using var other = world.Start($"other {part}", "reindex", "--part", $"{part}/{Parts}");
            return await other.EndAsync();
        }));
        Assert.All(
            codes.Append(await second.EndAsync()), run => Assert.True(run.ExitCode == 0, $"a part ended with {run.ExitCode}: {run.Said}"));
        world.Story.Add($"part {twice} twice, one ended with {ended}");
        await world.IsWholeAsync("after all parts");
    }
}

/// <summary>A service is killed while it does a job; another one does it.</summary>
internal sealed class ServiceEndedInJob : INodesRound
{
    public string Name => "a service is killed in the middle of a job";

    public async Task RunAsync(NodesWorld world)
    {
        world.WriteFiles(6, world.Random.Next(50, 150));
        var here = await world.ServeAsync("here");
        var there = await world.ServeAsync("there");
        using var asked = await here.Client.PostAsync("/reindex", null);
        var job = asked.Headers.Location!.ToString();
        await Wait.ForAsync("a service works on the job", () => there.GetJsonAsync(job),
            read => read.GetProperty("state").GetString() != "enqueued");
        await world.WhileAsync(1_500);
        await here.KillAsync();
        var end = (await there.JobAsync(job)).GetProperty("state").GetString();
        Assert.Equal("succeeded", end);
        world.Story.Add($"the job {end}");
        await there.EndAsync(gently: true);
        await world.IsWholeAsync("after the job");
    }
}
