
namespace SearchService.ReliabilityTests.Rounds;

/// <summary>
/// The clock was ahead and steps back: what came later counts all the same. Debian's libfaketime moves the program's clock; where
/// it is not installed, the names of inbox files are moved ahead, which is where the clock stands in them.
/// </summary>
internal sealed class ClockSteps : IRound
{
    private static readonly string? Library = new[] { "x86_64-linux-gnu", "aarch64-linux-gnu" }
        .Select(machine => $"/usr/lib/{machine}/faketime/libfaketimeMT.so.1").FirstOrDefault(File.Exists);

    public string Name => "the clock steps back";

    public async Task RunAsync(World world)
    {
        world.WriteFile(10);
        var client = world.NewClient("x");
        var days = world.Random.Next(1, 400);
        (string, string)[] ahead = Library is null
            ? []
            : [("LD_PRELOAD", Library), ("FAKETIME", $"+{days}d"), ("FAKETIME_DONT_FAKE_MONOTONIC", "1")];
        await WorkAsync(world, client, ahead);
        world.Story.Add($"{days} days ahead by {(Library is null ? "the names of inbox files" : "libfaketime")}");
        if (Library is null)
        {
            foreach (var file in Directory.GetFiles(Path.Combine(world.Index, "inbox"), "2*"))
            {
                File.Move(file, Path.Combine(Path.GetDirectoryName(file)!, "2999" + Path.GetFileName(file)[4..]));
            }
        }

        await WorkAsync(world, client, []);
        await EndedService.UpToDateAsync(world);
        await world.IsWholeAsync("after the clock stepped back");
        await world.SucceedAsync("reindex");
        await world.IsWholeAsync("after a reindex");
    }

    private static async Task WorkAsync(World world, Client client, (string, string)[] settings)
    {
        await using var service = await world.ServeAsync(settings);
        for (var i = 0; i < 15; i++)
        {
            await client.OnceAsync(service.Client);
        }

        await service.EndAsync(gently: true);
    }
}
