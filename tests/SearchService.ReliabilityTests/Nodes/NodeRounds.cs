using SearchService.Testing;
using Xunit;

namespace SearchService.ReliabilityTests.Nodes;

/// <summary>A node is ended while a run writes, and comes back.</summary>
internal sealed class NodeEndedInBulk : INodesRound
{
    public string Name => "a node is stopped while index writes";

    public async Task RunAsync(NodesWorld world)
    {
        world.WriteFiles(4, world.Random.Next(200, 500));
        await using var index = world.Start("command", "index");
        await world.WhileAsync(4_000);
        var (node, ending) = (world.Random.Next(RunningNodes.Count), world.AnyEnding());
        await world.Nodes.StopAsync(node, ending);
        world.Story.Add($"node {node}: {ending}, {(index.IsAlive ? "index went on" : "index was over")}");
        await world.WhileAsync(3_000);
        world.Nodes.Start(node);
        var (exitCode, said) = await index.EndAsync();
        Assert.True(exitCode == 0, $"index ended with {exitCode}: {said}");
        await world.Nodes.AreWholeAsync();
        await world.IsWholeAsync("after the node came back");
    }
}

/// <summary>A node is ended while articles are searched and posted, and comes back.</summary>
internal sealed class NodeEndedInSearch : INodesRound
{
    public string Name => "a node is stopped while the service answers";

    public async Task RunAsync(NodesWorld world)
    {
        world.WriteFiles(1, world.Random.Next(50, 150));
        var service = await world.ServeAsync("here");
        var stop = false;
        var searching = world.SearchAsync(service, () => Volatile.Read(ref stop));
        var (node, ending) = (world.Random.Next(RunningNodes.Count), world.AnyEnding());
        await world.WhileAsync(500);
        await world.Nodes.StopAsync(node, ending);
        await world.WhileAsync(3_000);
        world.Nodes.Start(node);
        await world.Nodes.AreWholeAsync();
        await NodesWorld.IsReadyAsync(service);
        Volatile.Write(ref stop, true);
        var (answered, refused) = await searching;
        world.Story.Add($"node {node}: {ending}, {answered} answers, {refused} refusals");
        await world.IsWholeAsync("after the node came back");
    }
}

/// <summary>All nodes are ended, and come back with all that was acknowledged.</summary>
internal sealed class AllNodesEnded : INodesRound
{
    public string Name => "all nodes are restarted";

    public async Task RunAsync(NodesWorld world)
    {
        world.WriteFiles(1, world.Random.Next(50, 150));
        var service = await world.ServeAsync("here");
        var stop = false;
        var posting = world.PostAsync(service, "p", () => Volatile.Read(ref stop));
        await world.WhileAsync(3_000);
        var ending = world.AnyEnding();
        await Task.WhenAll(Enumerable.Range(0, RunningNodes.Count).Select(node => world.Nodes.StopAsync(node, ending)));
        await world.WhileAsync(1_000);
        for (var node = 0; node < RunningNodes.Count; node++)
        {
            world.Nodes.Start(node);
        }

        await world.Nodes.AreWholeAsync();
        await NodesWorld.IsReadyAsync(service);
        await world.WhileAsync(1_000);
        Volatile.Write(ref stop, true);
        var (acknowledged, refused) = await posting;
        world.Story.Add($"{ending}, {acknowledged} posts acknowledged, {refused} refused");
        await service.EndAsync(gently: true);
        await world.SucceedAsync("index");
        await world.IsWholeAsync("after the restart");
    }
}

/// <summary>The disks of the nodes are taken for full, and then not any more.</summary>
internal sealed class DiskWatermark : INodesRound
{
    public string Name => "the nodes' disks are full for a while";

    public async Task RunAsync(NodesWorld world)
    {
        world.WriteFiles(1, world.Random.Next(50, 150));
        var service = await world.ServeAsync("here");
        await SetAsync(world, "true", "\"1%\"");
        var blocked = await Wait.ForAsync("the nodes take nothing any more",
            () => world.Nodes.AskAsync(HttpMethod.Get, $"{world.Archive}/_settings"),
            settings => settings.Contains("read_only_allow_delete", StringComparison.Ordinal));
        Assert.NotEmpty(blocked);
        var posts = 0;
        var (acknowledged, refused) = await world.PostAsync(service, "p", () => ++posts > 3);
        world.WriteFiles(2, 100);
        await using var index = world.Start("command", "index");
        await world.WhileAsync(4_000);
        await SetAsync(world, "true", "\"1b\"");
        var (exitCode, said) = await index.EndAsync();
        Assert.True(
            exitCode == 0 || said.Contains("accepts no writes", StringComparison.Ordinal),
            $"index ended with {exitCode}: {said}");
        await Wait.ForAsync("the nodes take on again",
            () => world.Nodes.AskAsync(HttpMethod.Get, $"{world.Archive}*/_settings?expand_wildcards=all"),
            settings => !settings.Contains("read_only_allow_delete", StringComparison.Ordinal));
        var freed = 0;
        var (after, _) = await world.PostAsync(service, "q", () => ++freed > 3);
        Assert.True(after > 0, "no post was taken once there was room");
        world.Story.Add($"{acknowledged} posts acknowledged and {refused} refused while full, {after} acknowledged afterwards");
        await service.EndAsync(gently: true);
        await world.SucceedAsync("index");
        await SetAsync(world, "false", "null");
        await world.IsWholeAsync("once there was room");
    }

    private static Task<string> SetAsync(NodesWorld world, string isWatched, string percent) => world.Nodes.AskAsync(
        HttpMethod.Put, "_cluster/settings",
        $$$"""
        {"persistent":{"cluster.routing.allocation.disk.threshold_enabled":{{{isWatched}}},
         "cluster.routing.allocation.disk.watermark.low":{{{percent}}},"cluster.routing.allocation.disk.watermark.high":{{{percent}}},
         "cluster.routing.allocation.disk.watermark.flood_stage":{{{percent}}}}}
        """);
}
