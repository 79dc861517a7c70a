using Xunit;

namespace SearchService.ReliabilityTests.Rounds;

/// <summary>The disk of the archive is not mounted: its folder is empty, and nothing is removed from the index.</summary>
internal sealed class MissingArchive : IRound
{
    private const int FilesAreGone = 5;

    public string Name => "the archive is not mounted";

    public async Task RunAsync(World world)
    {
        for (var file = 0; file < 5; file++)
        {
            world.WriteFile(world.Random.Next(1, 20));
        }

        await world.SucceedAsync("index");
        Directory.Move(world.Files, world.Folder["unmounted"]);
        Directory.CreateDirectory(world.Files);
        if (world.Random.Next(2) == 0)
        {
            // A new file on the bare folder changes nothing of that.
            File.WriteAllText(Path.Combine(world.Files, "lost+found.json"), Testing.Story.Of("alone").Text("Alone.").Json);
            world.Oracle.Holds("alone", "Alone.");
        }

        foreach (var command in new[] { "index", "reindex" })
        {
            var run = await world.RunAsync(command);
            Assert.True(
                run.ExitCode == FilesAreGone,
                $"{command} ended with {run.ExitCode} where more than a tenth of the files is gone: {run.StandardOutput}");
        }

        await using (var service = await world.ServeAsync())
        {
            await service.EndAsync(gently: true);
        }

        await world.AgreesAsync("while the archive is not mounted");
        foreach (var file in Directory.GetFiles(world.Folder["unmounted"]))
        {
            File.Move(file, Path.Combine(world.Files, Path.GetFileName(file)));
        }

        await world.SucceedAsync("index");
        await world.IsWholeAsync("after it is mounted again");
    }
}
