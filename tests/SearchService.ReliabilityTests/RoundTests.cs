using System.Diagnostics;
using SearchService.ReliabilityTests.Rounds;
using Xunit;
using Xunit.Abstractions;

namespace SearchService.ReliabilityTests;

/// <summary>
/// Seeded rounds of harm on the real programs, each on an archive of its own, with an oracle of what was acknowledged.
/// <c>SEARCH_ROUNDS</c> says how many, <c>SEARCH_SEED</c> where they start, <c>SEARCH_ROUND</c> runs one of them again.
/// </summary>
[Collection("One at a time")]
public sealed class RoundTests(ITestOutputHelper output)
{
    private const int LongestMessage = 400;
    private const int LinesOfLog = 20;

    private static readonly IRound[] Kinds =
    [
        new EndedService(), new EndedIndexing(), new EndedReindexing(), new HostileLines(), new EndedCorrections(), new EndedBackup(),
        new EndedRestore(), new EndedWatch(), new ManyWriters(), new FullDisk(), new DamagedFile(), new ClockSteps(), new MissingArchive(),
        new MovedArchive(), new HostileArchive(),
    ];

    public static TheoryData<int, string> Rounds
    {
        get
        {
            var rounds = new TheoryData<int, string>();
            for (var round = 0; round < Plan.Rounds; round++)
            {
                if (Plan.Only < 0 || Plan.Only == round)
                {
                    rounds.Add(round, Kinds[round % Kinds.Length].Name);
                }
            }

            return rounds;
        }
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task Whatever_was_acknowledged_is_there(int round, string kind)
    {
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
            if (OpenFaults.Of(fault) is { } promise)
            {
                Tell($"OPEN, {promise}: {InOneLine(fault.Message)}");
                return;
            }

            Tell("FAILED: " + InOneLine(fault.Message));
            throw new InvalidOperationException(
                $"Run it again with SEARCH_SEED={Plan.Seed} SEARCH_ROUND={round}. What happened: {string.Join("; ", world.Story)}"
                + $"{Environment.NewLine}{world.LastOfLog(LinesOfLog)}",
                fault);
        }

        static string InOneLine(string message) => string.Concat(message.ReplaceLineEndings(" ").Take(LongestMessage));

        void Tell(string end)
        {
            var line = FormattableString.Invariant(
                $"seed {Plan.Seed} round {round} of {Plan.Rounds} ({clock.Elapsed.TotalSeconds:0} s): {kind}: ")
                + $"{string.Join("; ", world.Story)}: {end}";
            output.WriteLine(line);
            Plan.Tell(line);
        }
    }
}
