namespace SearchService.ReliabilityTests.Rounds;

/// <summary><c>watch</c> is ended while files come, change and go: the next run brings the index to what is there.</summary>
internal sealed class EndedWatch : IRound
{
    public string Name => "watch is ended";

    public async Task RunAsync(World world)
    {
        world.WriteFile(10);
        await using (var watch = RunningCommand.Start(world.Folder.FullPath, ["watch"]))
        {
            await Testing.Wait.ForAsync(
                "watch has made an index, or is over",
                () => Task.FromResult(!watch.IsAlive || File.Exists(Path.Combine(world.Index, "current"))), seen => seen);
            for (var change = world.Random.Next(2, 8); change > 0; change--)
            {
                world.WriteFile(world.Random.Next(1, 120));
                await Task.Delay(world.Random.Next(300));
            }

            var (exitCode, said) = await watch.EndAsync(world.AnyEnding());
            world.Story.Add($"watch ended with {exitCode}");
            Xunit.Assert.True(exitCode is RunningCommand.Killed or RunningCommand.Interrupted, $"watch ended with {exitCode}: {said}");
        }

        await world.SucceedAsync("index");
        await world.IsWholeAsync("after watch");
    }
}
