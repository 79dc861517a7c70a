using System.Text.Json;
using System.Text.RegularExpressions;
using SearchService.Testing;
using Xunit;

namespace SearchService.CliTests;

/// <summary>Every command has help and its line in docs.</summary>
public sealed partial class CommandListTests
{
    [Fact]
    public async Task Every_command_is_explained()
    {
        using var folder = new TempFolder();
        var docs = await File.ReadAllTextAsync(Path.Combine(Programs.Repository, "docs", "command-line.md"));
        var commands = await CommandsAsync(folder, []);
        Assert.True(commands.Count >= 12, string.Join(", ", commands));
        foreach (var command in commands)
        {
            Assert.Matches($"`{command}[ `]", docs);
            var help = await Programs.IndexerAsync(folder.FullPath, [command, "--help"]);
            Assert.Equal(0, help.ExitCode);
            Assert.Contains("Examples:", help.StandardOutput, StringComparison.Ordinal);
            Assert.Contains("130  Interrupted", help.StandardOutput, StringComparison.Ordinal);
            foreach (var inner in await CommandsAsync(folder, [command]))
            {
                Assert.Matches($"`({command} )?{inner}[ `]", docs);
            }
        }

        Assert.Empty(Directory.GetFileSystemEntries(folder.FullPath));
    }

    [Fact]
    public async Task The_version_is_told()
    {
        using var folder = new TempFolder();
        var run = await Programs.IndexerAsync(folder.FullPath, ["--version"]);
        Assert.Matches(@"^\d+\.\d+\.\d+", run.StandardOutput);
    }

    [Theory]
    [InlineData("search", "--size", "0", "--nonsense")]
    [InlineData("export", "ferry", "--nonsense=1")]
    [InlineData("index", "--nonsense")]
    public async Task An_option_that_does_not_exist_is_wrong_usage(params string[] arguments)
    {
        using var folder = new TempFolder();
        var run = await Programs.IndexerAsync(folder.FullPath, arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--nonsense", run.StandardError, StringComparison.Ordinal);
        Assert.Empty(run.StandardOutput);
    }

    [Theory]
    [InlineData("search", "ferry", "--json", "--size", "5000")]
    [InlineData("search", "--json", "--nonsense")]
    [InlineData("withdraw", "nothing", "--json")]
    [InlineData("nonsense", "--json")]
    public async Task With_json_an_error_is_json(params string[] arguments)
    {
        using var folder = new TempFolder();
        var run = await Programs.IndexerAsync(folder.FullPath, arguments);
        using var told = JsonDocument.Parse(run.StandardError);
        var error = told.RootElement.GetProperty("error");
        Assert.Equal("wrong_usage", error.GetProperty("code").GetString());
        Assert.Equal(run.ExitCode, error.GetProperty("exitCode").GetInt32());
        Assert.NotEmpty(error.GetProperty("detail").GetString()!);
        Assert.Empty(run.StandardOutput);
    }

    private static async Task<List<string>> CommandsAsync(TempFolder folder, string[] above)
    {
        var help = await Programs.IndexerAsync(folder.FullPath, [.. above, "--help"]);
        var at = help.StandardOutput.IndexOf("Commands:", StringComparison.Ordinal);
        return at < 0 ? [] : [.. Name().Matches(help.StandardOutput[at..]).Select(match => match.Groups[1].Value)];
    }

    [GeneratedRegex(@"^  ([a-z]+)\b", RegexOptions.Multiline)]
    private static partial Regex Name();
}
