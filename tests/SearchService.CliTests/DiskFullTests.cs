using CliWrap;
using CliWrap.Buffered;
using SearchService.Testing;
using Xunit;

namespace SearchService.CliTests;

/// <summary>A disk that takes no more: the operating system refuses every file beyond a size, as a full disk does at some moment.</summary>
public sealed class DiskFullTests
{
    [Theory]
    [InlineData("index", 16)]
    [InlineData("reindex", 32)]
    public async Task A_run_that_finds_no_room_fails_and_costs_nothing(string command, int kilobytes)
    {
        if (OperatingSystem.IsWindows())
        {
            // It has no such limit.
            return;
        }

        using var folder = new TempFolder();
        var lines = Enumerable.Range(0, 500)
            .Select(i => Story.Of($"a{i}")
                .Text(
                    $"Story {i} of the harbour. The ferry number {i * 7} left Vladivostok for Busan on Monday with {i * 13} people.").Json);
        folder.Write("first/one.json", Story.Of("first").Text("The lighthouse stands.").Json);
        folder.Write("articles/wire.ndjson", string.Join('\n', lines));
        Assert.Equal(0, (await Programs.IndexerAsync(folder.FullPath, ["index", "first"])).ExitCode);

        var failed = await RunLimitedAsync(folder, kilobytes, command, "first", "articles");
        Assert.True(failed.ExitCode == 1, $"{failed.ExitCode}: {failed.StandardOutput}{failed.StandardError}");
        Assert.StartsWith("error: ", failed.StandardError, StringComparison.Ordinal);

        var answer = await Programs.IndexerAsync(folder.FullPath, ["search", "lighthouse", "--json"]);
        Assert.Contains("\"total\":1", answer.StandardOutput, StringComparison.Ordinal);
        Assert.Equal(0, (await Programs.IndexerAsync(folder.FullPath, ["index", "first", "articles"])).ExitCode);
        var verified = await Programs.IndexerAsync(folder.FullPath, ["verify"]);
        Assert.True(verified.ExitCode == 0, verified.StandardOutput);
        Assert.Contains("501 articles", verified.StandardOutput, StringComparison.Ordinal);
    }

    /// <summary>The runtime's own large mappings are files too, and are turned off.</summary>
    private static async Task<BufferedCommandResult> RunLimitedAsync(TempFolder folder, int kilobytes, params string[] arguments) =>
        await Cli.Wrap("sh")
        .WithArguments(
            ["-c", $"trap '' XFSZ; ulimit -f {kilobytes * 2}; exec dotnet \"$@\"", "sh",
                Programs.PathOf("SearchService.Indexer"), .. arguments])
        .WithWorkingDirectory(folder.FullPath)
        .WithEnvironmentVariables(variables => variables.Set("DOTNET_EnableWriteXorExecute", "0").Set("DOTNET_EnableDiagnostics", "0"))
        .ToItsEndAsync();
}
