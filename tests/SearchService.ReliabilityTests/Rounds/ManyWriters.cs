using Xunit;

namespace SearchService.ReliabilityTests.Rounds;

/// <summary>
/// Everything that writes, at once: one gets the lock, the others wait for it or say that they did not; nothing is lost between
/// them.
/// </summary>
internal sealed class ManyWriters : IRound
{
    private const int AnotherWrites = 4;

    public string Name => "many write at once";

    public async Task RunAsync(World world)
    {
        world.WriteFile(world.Random.Next(50, 200));
        await world.SucceedAsync("index");
        var client = world.NewClient("x");
        await using (var service = await world.ServeAsync())
        {
            var stop = false;
            var posting = client.WorkAsync(service, () => Volatile.Read(ref stop));
            world.WriteFile(world.Random.Next(50, 200));
            string[][] commands =
                [["index"], ["reindex"], ["index"], ["withdraw", "wire-0-3"], ["entities", "hide", "person", "Nobody Known"]];
            world.Oracle.Withdraws("wire-0-3");
            var runs = await Task.WhenAll(commands.Select(command => world.RunAsync(command)));
            Volatile.Write(ref stop, true);
            await Testing.Wait.ForAsync("the client stops", posting);
            var codes = string.Join(", ", runs.Select(run => run.ExitCode));
            world.Story.Add($"exit codes {codes}, {client.Acknowledged} acknowledged requests");
            Assert.All(runs, run => Assert.True(
                run.ExitCode is 0 or AnotherWrites, $"{run.ExitCode}: {run.StandardOutput}{run.StandardError}"));
            if (runs[3].ExitCode == 0)
            {
                world.Oracle.Acknowledged("wire-0-3");
            }

            await service.EndAsync(gently: world.Random.Next(2) == 0);
        }

        await world.SucceedAsync("index");
        await world.IsWholeAsync("after all of them");
    }
}
