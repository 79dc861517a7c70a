using System.Diagnostics;
using SearchService.ReliabilityTests.Nodes;
using Xunit;
using Xunit.Abstractions;

namespace SearchService.ReliabilityTests;

/// <summary>
/// Seeded rounds of harm on a cluster of three nodes, each a process of its own. <c>NODE_ROUNDS</c> says how many, <c>ROUNDS_SEED</c> where
/// they start, <c>NODE_ROUND</c> runs one of them again, <c>NODE_KIND</c> those of one kind.
/// </summary>
public sealed class NodeRoundTests(ITestOutputHelper output)
{
    private static readonly INodesRound[] Kinds =
    [
        new NodeEndedInSearch(), new NodeEndedInBulk(), new TwoOnOnePart(), new SwapUnderLoad(), new ServiceEndedInJob(),
        new AllNodesEnded(), new BusyNodes(), new DiskWatermark(),
    ];

    [NodesFact]
    public async Task Whatever_was_acknowledged_is_there_on_a_cluster_too()
    {
        await using var nodes = await RunningNodes.StartAsync();
        for (var round = 0; round < Plan.NodeRounds; round++)
        {
            if ((Plan.OnlyOnNodes < 0 || Plan.OnlyOnNodes == round)
                && (Plan.KindOnNodes < 0 || Plan.KindOnNodes == round % Kinds.Length))
            {
                await RunAsync(nodes, round);
            }
        }
    }

    private async Task RunAsync(RunningNodes nodes, int round)
    {
        var kind = Kinds[round % Kinds.Length];
        var clock = Stopwatch.StartNew();
        await nodes.AreWholeAsync();
        await using var world = new NodesWorld(nodes, round);
        try
        {
            await kind.RunAsync(world);
            Tell("held");
        }
        catch (Exception fault)
        {
            Tell("FAILED: " + string.Concat(fault.Message.ReplaceLineEndings(" ").Take(400)));
            throw new InvalidOperationException(
                $"Run it again with ROUNDS_SEED={Plan.Seed} NODE_ROUND={round} NODE_ROUNDS={round + 1}. What happened: "
                + $"{kind.Name}: {string.Join("; ", world.Story)}", fault);
        }

        void Tell(string end)
        {
            var line = FormattableString.Invariant(
                $"seed {Plan.Seed} round {round} of {Plan.NodeRounds} on nodes ({clock.Elapsed.TotalSeconds:0} s): {kind.Name}: ")
                + $"{string.Join("; ", world.Story)}: {end}";
            output.WriteLine(line);
            Plan.Tell(line);
        }
    }
}

/// <summary>Runs where nodes can be started; elsewhere it is skipped and says why.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodesFactAttribute : FactAttribute
{
    public NodesFactAttribute() => Skip = RunningNodes.Missing;
}
