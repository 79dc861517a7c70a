namespace SearchService.ReliabilityTests.Rounds;

/// <summary><c>restore</c> is ended: run again, it brings everything back.</summary>
internal sealed class EndedRestore : IRound
{
    public string Name => "restore is ended";

    public async Task RunAsync(World world)
    {
        world.WriteFile(world.Random.Next(100, 400));
        await EndedBackup.PostSomeAsync(world);
        var withIndex = world.Random.Next(2) == 0;
        await world.SucceedAsync(withIndex ? ["backup", "saved", "--with-index"] : ["backup", "saved"]);
        Directory.Delete(world.Index, recursive: true);
        Directory.CreateDirectory(world.Index);
        for (var time = 0; time < 2; time++)
        {
            await using var command = RunningCommand.Start(world.Folder.FullPath, ["restore", "saved", "--overwrite"]);
            await Testing.Wait.ForAsync(
                "the restore is begun, or is over",
                () => Task.FromResult(!command.IsAlive || Directory.EnumerateFileSystemEntries(world.Index).Any()), seen => seen);
            await Task.Delay(world.Random.Next(80));
            var (exitCode, _) = await command.EndAsync(world.AnyEnding());
            world.Story.Add($"restore ended with {exitCode}");
        }

        await world.SucceedAsync("restore", "saved", "--overwrite");
        await world.SucceedAsync("index");
        await world.IsWholeAsync("after the restore was run again");
    }
}
