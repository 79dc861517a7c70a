using System.Text.Json;
using CliWrap.Buffered;
using SearchService.Testing;
using Xunit;

namespace SearchService.CliTests;

/// <summary>A script may ask any command what it would do: the answer is JSON like any other, and nothing changes.</summary>
public sealed class DryRunTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task What_a_command_would_do_is_told_as_json_and_nothing_changes()
    {
        _folder.Write("seeds/wire.ndjson", Story.Of("w1").Json + "\n" + Story.Of("w2").Json + "\n");
        Assert.Equal(0, (await RunAsync("index")).ExitCode);
        Assert.Equal(0, (await RunAsync("withdraw", "w2")).ExitCode);
        Assert.Equal(0, (await RunAsync("keys", "add", "courts", "--source", "Echo")).ExitCode);
        Assert.Equal(0, (await RunAsync("backup", "saved")).ExitCode);
        var before = await StateAsync();
        string[][] commands =
        [
            ["index"], ["reindex"], ["withdraw", "w1"], ["withdraw", "w2", "--undo"], ["export", "--output", "all.ndjson"],
            ["backup", "other"], ["restore", "saved", "--overwrite"], ["keys", "add", "desk", "--kind", "read"],
            ["keys", "remove", "courts"], ["keys", "release", "Echo"], ["entities", "hide", "person", "Ann Lee"],
        ];
        foreach (var command in commands)
        {
            var run = await RunAsync([.. command, "--dry-run", "--json"]);
            Assert.True(run.ExitCode == 0, $"{string.Join(' ', command)}: {run.StandardError}");
            using var told = JsonDocument.Parse(run.StandardOutput);
            Assert.NotEqual(JsonValueKind.Null, told.RootElement.ValueKind);
        }

        Assert.Equal(before, await StateAsync());
        Assert.False(Path.Exists(_folder["other"]) || Path.Exists(_folder["all.ndjson"]));
    }

    [Fact]
    public async Task What_is_withdrawn_already_is_not_called_unknown()
    {
        _folder.Write("seeds/wire.ndjson", Story.Of("w1").Json + "\n");
        Assert.Equal(0, (await RunAsync("index")).ExitCode);
        Assert.Equal(0, (await RunAsync("withdraw", "w1")).ExitCode);
        var again = await RunAsync("withdraw", "w1");
        Assert.Equal(2, again.ExitCode);
        Assert.Contains("'w1' is withdrawn already", again.StandardError, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<string> StateAsync() =>
        (await RunAsync("stats", "--json")).StandardOutput + (await RunAsync("keys", "list", "--json")).StandardOutput
        + (await RunAsync("keys", "sources", "--json")).StandardOutput + (await RunAsync("entities", "list", "--json")).StandardOutput;

    private Task<BufferedCommandResult> RunAsync(params string[] arguments) => Programs.IndexerAsync(_folder.FullPath, arguments);
}
