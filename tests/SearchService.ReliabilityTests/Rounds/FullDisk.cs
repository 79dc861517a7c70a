using CliWrap;
using CliWrap.Buffered;
using SearchService.Testing;
using Xunit;

namespace SearchService.ReliabilityTests.Rounds;

/// <summary>
/// The disk is full at some moment of <c>index</c>, <c>reindex</c> and of posts: what was acknowledged is there, the rest was
/// refused in words, and with room again all goes on. Where no disk can be mounted, a limit for the size of a file takes its place.
/// </summary>
internal sealed class FullDisk : IRound
{
    public string Name => "the disk is full";

    public async Task RunAsync(World world)
    {
        world.WriteFile(world.Random.Next(50, 150));
        await using var disk = await SmallDisk.TryMountAsync(world.Index);
        world.Story.Add(disk is null ? "by RLIMIT_FSIZE" : "on a tmpfs");
        await world.SucceedAsync("index");
        world.WriteFile(world.Random.Next(300, 600));
        foreach (var command in new[] { "index", "reindex" })
        {
            var run = disk is null ? await LimitedAsync(world, command) : await OnFullAsync(world, disk, command);
            world.Story.Add($"{command} ended with {run.ExitCode}");
            Assert.True(
                run.ExitCode == 0 || (run.ExitCode == 1 && run.StandardError.StartsWith("error: ", StringComparison.Ordinal)),
                $"{command} ended with {run.ExitCode}: {run.StandardOutput}{run.StandardError}");
            Assert.DoesNotContain("   at ", run.StandardError, StringComparison.Ordinal);
        }

        await world.SucceedAsync("index");
        await world.IsWholeAsync("with room again");
        if (disk is not null)
        {
            await PostAsync(world, disk);
        }
    }

    private static async Task<BufferedCommandResult> OnFullAsync(World world, SmallDisk disk, string command)
    {
        disk.Fill(world.Random.Next(0, 400) * 1024L);
        try
        {
            return await world.RunAsync(command);
        }
        finally
        {
            disk.Empty();
        }
    }

    private static async Task PostAsync(World world, SmallDisk disk)
    {
        var client = world.NewClient("x");
        await using (var service = await world.ServeAsync())
        {
            for (var i = 0; i < 30; i++)
            {
                if (i % 10 == 5)
                {
                    disk.Fill(world.Random.Next(0, 40) * 1024L);
                }

                await client.OnceAsync(service.Client);
                if (i % 10 == 9)
                {
                    disk.Empty();
                }
            }

            await service.EndAsync(gently: world.Random.Next(2) == 0);
        }

        await EndedService.UpToDateAsync(world);
        await world.IsWholeAsync("after posts on a full disk");
        world.Story.Add($"{client.Acknowledged} requests acknowledged");
    }

    /// <summary>The runtime's own large mappings are files too, and are turned off.</summary>
    private static Task<BufferedCommandResult> LimitedAsync(World world, string command) => Cli.Wrap("sh")
        .WithArguments([
            "-c", $"trap '' XFSZ; ulimit -f {world.Random.Next(8, 200)}; exec dotnet \"$@\"", "sh",
            Programs.PathOf("SearchService.Indexer"), command,
        ])
        .WithWorkingDirectory(world.Folder.FullPath)
        .WithEnvironmentVariables(variables => variables.Set("DOTNET_EnableWriteXorExecute", "0").Set("DOTNET_EnableDiagnostics", "0"))
        .ToItsEndAsync();
}
