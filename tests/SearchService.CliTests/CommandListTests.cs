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

    private static async Task<List<string>> CommandsAsync(TempFolder folder, string[] above)
    {
        var help = await Programs.IndexerAsync(folder.FullPath, [.. above, "--help"]);
        var at = help.StandardOutput.IndexOf("Commands:", StringComparison.Ordinal);
        return at < 0 ? [] : [.. Name().Matches(help.StandardOutput[at..]).Select(match => match.Groups[1].Value)];
    }

    [GeneratedRegex(@"^  ([a-z]+)\b", RegexOptions.Multiline)]
    private static partial Regex Name();
}
