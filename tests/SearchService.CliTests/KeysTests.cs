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

    public void Dispose() => _folder.Dispose();

    private async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        var run = await Programs.IndexerAsync(_folder.FullPath, ["keys", .. arguments]);
        return (run.ExitCode, run.StandardOutput);
    }
}
