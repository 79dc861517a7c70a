using System.Text.Json;
using SearchService.Testing.Hostile;
using Xunit;

namespace SearchService.ReliabilityTests.Rounds;

/// <summary>
/// Files that are made to take gigabytes or to never end lie between good ones: each becomes articles or is rejected by name, and
/// the good ones are there.
/// </summary>
internal sealed class HostileArchive : IRound
{
    private const int Files = 3;

    public string Name => "hostile files lie in the archive";

    public async Task RunAsync(World world)
    {
        world.WriteFile(world.Random.Next(5, 50));
        var names = HostileFiles.All.Keys.Order(StringComparer.Ordinal).ToArray();
        world.Random.Shuffle(names);
        var hostile = names.Take(Files).ToList();
        hostile.ForEach(name => world.Folder.Write($"seeds/{name}", HostileFiles.All[name]()));
        world.Story.Add(string.Join(", ", hostile));

        var run = await world.RunAsync("index", "--json");
        Assert.True(run.ExitCode is 0 or 3, $"{run.ExitCode}: {run.StandardOutput}{run.StandardError}");
        using var summary = JsonDocument.Parse(run.StandardOutput);
        var rejected = summary.RootElement.GetProperty("rejected").EnumerateArray()
            .Select(each => each.GetProperty("file").GetString()!).ToList();
        var held = await world.HeldAsync();
        Assert.Empty(world.Oracle.Present.Except(held.Keys));
        var odd = held.Count - world.Oracle.Present.Count;
        Assert.True(odd > 0 || rejected.Count > 0, $"Nothing became of {string.Join(", ", hostile)}.");
        Assert.All(rejected, file => Assert.Contains(hostile, name => file.StartsWith(name, StringComparison.Ordinal)));
    }
}
