using SearchService.Testing;
using Xunit;

namespace SearchService.ReliabilityTests.Rounds;

/// <summary><c>backup</c> is ended: what has the name of a backup is one.</summary>
internal sealed class EndedBackup : IRound
{
    public string Name => "backup is ended";

    public async Task RunAsync(World world)
    {
        world.WriteFile(world.Random.Next(100, 400));
        await PostSomeAsync(world);
        var number = 0;
        string Target() => $"backups/saved-{number}{(number % 2 == 0 ? "" : ".zip")}";
        Directory.CreateDirectory(world.Folder["backups"]);
        for (var time = 0; time < 2; time++)
        {
            number++;
            var target = Target();
            await using var command = RunningCommand.Start(world.Folder.FullPath, ["backup", target, "--with-index"]);
            await Wait.ForAsync(
                "the backup is written, or is over",
                () => Task.FromResult(!command.IsAlive || Directory.EnumerateFileSystemEntries(world.Folder["backups"]).Any()),
                seen => seen);
            await Task.Delay(world.Random.Next(60));
            var (exitCode, said) = await command.EndAsync(world.AnyEnding());
            world.Story.Add($"backup ended with {exitCode}");
            Assert.True(
                exitCode is 0 or RunningCommand.Interrupted or RunningCommand.Terminated or RunningCommand.Killed, $"{exitCode}: {said}");
            if (File.Exists(world.Folder[target]) || Directory.Exists(world.Folder[target]))
            {
                await world.SucceedAsync("restore", target, "--dry-run", "--overwrite");
            }
        }

        number = 7;
        await world.SucceedAsync("backup", Target(), "--with-index");
        Directory.Delete(world.Index, recursive: true);
        await world.SucceedAsync("restore", Target());
        await world.IsWholeAsync("after a restore");
    }

    /// <summary>Posts, replaces, withdraws and restores some articles, so that the inbox is not empty.</summary>
    internal static async Task PostSomeAsync(World world)
    {
        var client = world.NewClient("x");
        await using (var service = await world.ServeAsync())
        {
            for (var i = 0; i < 20; i++)
            {
                await client.OnceAsync(service.Client);
            }

            await service.EndAsync(gently: true);
        }

        await EndedService.UpToDateAsync(world);
    }
}
