using System.Diagnostics;
using SearchService.ReliabilityTests.Rounds;
using Xunit;

namespace SearchService.ReliabilityTests;

/// <summary>
/// One seeded round of harm on the real programs, on an archive of its own, with an oracle of what was acknowledged.
/// <c>ROUNDS</c> says how many, <c>ROUNDS_SEED</c> where they start, <c>ROUND</c> runs one of them again.
/// </summary>
internal static class RoundRun
{
    private const int LongestMessage = 400;
    private const int LinesOfLog = 20;

    private static readonly IRound[] Kinds =
    [
        new EndedService(), new EndedIndexing(), new EndedReindexing(), new HostileLines(), new EndedCorrections(), new EndedBackup(),
        new EndedRestore(), new EndedWatch(), new ManyWriters(), new FullDisk(), new DamagedFile(), new ClockSteps(), new MissingArchive(),
        new MovedArchive(), new HostileArchive(),
    ];

    public static TheoryData<int, string> Rounds(bool odd)
    {
        var rounds = new TheoryData<int, string>();
        for (var round = odd ? 1 : 0; round < Plan.Rounds; round += 2)
        {
            if (Plan.Only < 0 || Plan.Only == round)
            {
                rounds.Add(round, Kinds[round % Kinds.Length].Name);
            }
        }

        if (rounds.Count == 0)
        {
            rounds.Add(-1, "none");
        }

        return rounds;
    }

    public static async Task RunAsync(int round, string kind, Action<string> tell)
    {
        if (round < 0)
        {
            return;
        }

        var clock = Stopwatch.StartNew();
        await using var world = new World(round);
        try
        {
            await Kinds[round % Kinds.Length].RunAsync(world);
            world.WasAnsweredAsPromised();
            Tell("held");
        }
        catch (Exception fault)
        {
            Tell("FAILED: " + string.Concat(fault.Message.ReplaceLineEndings(" ").Take(LongestMessage)));
            throw new InvalidOperationException(
                $"Run it again with ROUNDS_SEED={Plan.Seed} ROUND={round}. What happened: {string.Join("; ", world.Story)}"
                + $"{Environment.NewLine}{world.LastOfLog(LinesOfLog)}",
                fault);
        }

        void Tell(string end)
        {
            var line = FormattableString.Invariant(
                $"seed {Plan.Seed} round {round} of {Plan.Rounds} ({clock.Elapsed.TotalSeconds:0} s): {kind}: ")
                + $"{string.Join("; ", world.Story)}: {end}";
            tell(line);
            Plan.Tell(line);
        }
    }
}
