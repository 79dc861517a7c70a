using System.Text.Json;
using SearchService.Testing;
using Xunit;

namespace SearchService.CliTests;

public sealed class KeysTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task A_key_is_shown_once_and_kept_only_as_its_hash()
    {
        var made = await RunAsync("add", "desk", "--json");
        Assert.Equal(0, made.Code);
        using var key = JsonDocument.Parse(made.Output);
        var secret = key.RootElement.GetProperty("key").GetString()!;
        Assert.True(secret.Length > 60, secret);
        using var listed = JsonDocument.Parse((await RunAsync("list", "--json")).Output);
        Assert.Equal("desk", Assert.Single(listed.RootElement.EnumerateArray()).GetProperty("name").GetString());
        Assert.All(Directory.GetFiles(_folder["index-data"]),
            file => Assert.DoesNotContain(secret, File.ReadAllText(file), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_name_is_given_once_and_removed_once()
    {
        Assert.Equal(0, (await RunAsync("add", "desk")).Code);
        Assert.Equal(2, (await RunAsync("add", "desk")).Code);
        Assert.Equal(2, (await RunAsync("add", "two words")).Code);
        Assert.Equal(0, (await RunAsync("remove", "desk", "--dry-run")).Code);
        Assert.Equal(0, (await RunAsync("remove", "desk")).Code);
        Assert.Equal(2, (await RunAsync("remove", "desk")).Code);
        Assert.Contains("There is no key", (await RunAsync("list")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_a_key_is_made_for_is_restricted_until_it_is_released()
    {
        Assert.Contains("No source is restricted", (await RunAsync("sources")).Output, StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync("add", "empty", "--source", " ")).Code);
        Assert.Equal(0, (await RunAsync("add", "courts", "--kind", "read", "--source", "Le Greffe", "--source", "Court Reports")).Code);
        Assert.Equal(0, (await RunAsync("add", "editors", "--embargoed")).Code);
        var listed = (await RunAsync("list")).Output;
        Assert.Contains("reads Court Reports  reads Le Greffe", listed, StringComparison.Ordinal);
        Assert.Contains("embargoed", listed, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("remove", "courts")).Code);
        using var sources = JsonDocument.Parse((await RunAsync("sources", "--json")).Output);
        Assert.Equal(["Court Reports", "Le Greffe"], sources.RootElement.EnumerateArray().Select(source => source.GetString()));
        Assert.Equal(0, (await RunAsync("release", "Le Greffe", "--dry-run")).Code);
        Assert.Equal(0, (await RunAsync("release", "Le Greffe")).Code);
        Assert.Equal(2, (await RunAsync("release", "Le Greffe")).Code);
        Assert.Equal("Court Reports", (await RunAsync("sources")).Output.Trim());
    }

    public void Dispose() => _folder.Dispose();

    private async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        var run = await Programs.IndexerAsync(_folder.FullPath, ["keys", .. arguments]);
        return (run.ExitCode, run.StandardOutput);
    }
}
