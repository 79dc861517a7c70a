using System.Text.Json;
using SearchService.Testing;
using Xunit;

namespace SearchService.CliTests;

/// <summary><c>entities</c> on the real command line.</summary>
public sealed class EntitiesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public EntitiesTests()
    {
        _folder.Write("seeds/a.json", Story.Of("a").Text("Jurij Gagarin came to Moscow.").Json);
        _folder.Write("seeds/b.json", Story.Of("b").Text("Yuri Gagarin left Moscow.").Json);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_merge_is_tried_made_listed_and_undone()
    {
        await RunAsync("index");
        string[] merge = ["entities", "merge", "person", "Jurij Gagarin", "--into", "Yuri Gagarin"];
        Assert.Equal("Would change 1 articles.", (await RunAsync([.. merge, "--dry-run"])).Trim());
        Assert.Equal(1, await FoundAsync());
        Assert.Contains("1 articles have changed", await RunAsync(merge), StringComparison.Ordinal);
        Assert.Equal(2, await FoundAsync());
        Assert.Equal(2, await FoundAsync("reindex"));

        using var twins = JsonDocument.Parse(await RunAsync("entities", "twins", "person", "--json"));
        Assert.Equal(JsonValueKind.Array, twins.RootElement.GetProperty("twins").ValueKind);

        using var listed = JsonDocument.Parse(await RunAsync("entities", "list", "--json"));
        var id = listed.RootElement.GetProperty("corrections")[0].GetProperty("id").GetString()!;
        await RunAsync("entities", "undo", id);
        Assert.Equal(1, await FoundAsync());
        Assert.Equal(2, (await Programs.IndexerAsync(_folder.FullPath, ["entities", "undo", id])).ExitCode);
    }

    [Theory]
    [InlineData("entities", "split", "person", "Yuri Gagarin", "--as", "Another")]
    [InlineData("entities", "merge", "ship", "A", "--into", "B")]
    [InlineData("entities", "merge", "person", "KIM JONG UN", "--into", "Kim Jong-un")]
    public async Task What_is_no_correction_is_wrong_usage(params string[] arguments)
    {
        var run = await Programs.IndexerAsync(_folder.FullPath, arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("error: ", run.StandardError, StringComparison.Ordinal);
    }

    private async Task<int> FoundAsync(string? before = null)
    {
        if (before is not null)
        {
            await RunAsync(before);
        }

        using var answer = JsonDocument.Parse(await RunAsync("search", "*", "--person", "Yuri Gagarin", "--json"));
        return answer.RootElement.GetProperty("total").GetInt32();
    }

    private async Task<string> RunAsync(params string[] arguments)
    {
        var run = await Programs.IndexerAsync(_folder.FullPath, arguments);
        Assert.True(run.ExitCode == 0, run.StandardOutput + run.StandardError);
        return run.StandardOutput;
    }
}
