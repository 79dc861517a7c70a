using Xunit;

namespace SearchService.ReliabilityTests.Rounds;

/// <summary>The archive lies at another path: its articles are the same, with the same ids, once each.</summary>
internal sealed class MovedArchive : IRound
{
    public string Name => "the archive has moved";

    public async Task RunAsync(World world)
    {
        for (var file = 0; file < 4; file++)
        {
            // Without ids of their own.
            var text = NewsText.Of(world.Random, $"file {file}");
            world.Folder.Write($"seeds/desk/story-{file}.txt", $"A title\n\n{text}");
        }

        world.WriteFile(world.Random.Next(1, 30));
        await world.SucceedAsync("index");
        var before = await world.HeldAsync();
        Directory.Move(world.Files, world.Folder["moved"]);
        var run = world.Random.Next(2) == 0 ? await world.RunAsync("index", "moved") : await world.RunAsync("reindex", "moved");
        var faults = new Oracle(before).Faults(await world.HeldAsync());
        Assert.True(
            run.ExitCode == 0 && faults.Count == 0,
            $"After the archive has moved the run ended with {run.ExitCode}: {string.Join("; ", faults.Take(5))} "
            + $"{run.StandardOutput}{run.StandardError}");
    }
}
