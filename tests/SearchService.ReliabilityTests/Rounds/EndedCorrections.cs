using System.Text.Json;
using Xunit;

namespace SearchService.ReliabilityTests.Rounds;

/// <summary>Corrections of names, several at once and ended at any moment: each that was recorded is there.</summary>
internal sealed class EndedCorrections : IRound
{
    public string Name => "corrections are ended, and come at once";

    public async Task RunAsync(World world)
    {
        world.WriteFile(world.Random.Next(50, 300));
        await world.SucceedAsync("index");
        var names = Enumerable.Range(0, 6).Select(i => $"Hidden {world.Random.Next(1_000_000)} {i}").ToList();
        var runs = await Task.WhenAll(names.Select(name => world.RunAsync("entities", "hide", "person", name)));
        var recorded = names.Where((_, i) => runs[i].ExitCode == 0).ToList();
        Assert.True(recorded.Count > 0, string.Concat(runs.Select(run => run.StandardError)));
        world.Story.Add($"{recorded.Count} of {names.Count} recorded at once");

        var curated = Path.Combine(world.Files, ".search");
        string[] merge = ["entities", "merge", "person", $"Anna Petrova {world.Random.Next()}", "--into", "Anna Petrova"];
        await world.EndAmidstAsync(world.AnyEnding(), curated, () => merge[3] = $"Anna Petrova {world.Random.Next()}", merge);
        using var listed = JsonDocument.Parse(await world.SucceedAsync("entities", "list", "--json"));
        var kept = listed.RootElement.GetProperty("corrections").EnumerateArray()
            .Select(each => each.GetProperty("name").GetString()!).ToList();
        Assert.Empty(recorded.Except(kept));
        await world.SucceedAsync("index");
        await world.IsWholeAsync("after corrections");
    }
}
