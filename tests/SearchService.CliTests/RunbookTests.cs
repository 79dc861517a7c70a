using System.Text.RegularExpressions;
using CliWrap;
using SearchService.Testing;
using Xunit;

namespace SearchService.CliTests;

/// <summary>docs/runbook.md is followed line by line, on an archive with articles, a correction and a key.</summary>
public sealed partial class RunbookTests
{

    private readonly Dictionary<string, string> _settings = [];

    [Fact]
    public async Task Every_command_does_what_the_runbook_says()
    {
        using var folder = new TempFolder();
        foreach (var story in (string[])["a", "b", "c"])
        {
            folder.Write($"articles/{story}.txt",
                $"Ferry {story} sails\n\nThe ferry {story} left Busan on Friday, said Ann Lee of the harbour.\n");
        }

        Directory.CreateDirectory(folder["backups"]);
        var commands = DocumentedCommands.Of("runbook.md").ToList();
        await DoAsync(folder, commands[0]);
        await RunAsync(folder, ["index"]);
        await RunAsync(folder, ["keys", "add", "desk"]);
        await RunAsync(folder, ["entities", "rename", "person", "Ann Lee", "Anne Lee"]);
        var before = await StateAsync(folder);
        Assert.Contains("Anne Lee", before, StringComparison.Ordinal);
        foreach (var command in commands.Skip(1))
        {
            await DoAsync(folder, command);
            if (command.Contains(" verify", StringComparison.Ordinal))
            {
                Assert.Equal(before, await StateAsync(folder));
                Assert.Contains("desk", await RunAsync(folder, ["keys", "list"]), StringComparison.Ordinal);
            }
        }
    }

    private async Task DoAsync(TempFolder folder, string command)
    {
        if (command.StartsWith("export ", StringComparison.Ordinal))
        {
            foreach (var setting in command["export ".Length..].Split(' '))
            {
                _settings[setting.Split('=')[0]] = setting.Split('=')[1];
            }
        }
        else if (command.StartsWith("mv ", StringComparison.Ordinal) && command.Split(' ') is [_, var from, var to])
        {
            Directory.Move(folder[from], folder[to]);
        }
        else if (command.StartsWith("rm -r ", StringComparison.Ordinal))
        {
            Directory.Delete(folder[command["rm -r ".Length..]], recursive: true);
        }
        else
        {
            Assert.StartsWith(DocumentedCommands.Indexer, command, StringComparison.Ordinal);
            await RunAsync(folder, command[DocumentedCommands.Indexer.Length..].Split(' '));
        }
    }

    private async Task<string> RunAsync(TempFolder folder, string[] arguments)
    {
        var run = await Cli.Wrap("dotnet")
            .WithArguments([Programs.PathOf("SearchService.Indexer"), .. arguments])
            .WithWorkingDirectory(folder.FullPath)
            .WithEnvironmentVariables(variables =>
            {
                foreach (var (name, value) in _settings)
                {
                    variables.Set(name, value);
                }
            })
            .ToItsEndAsync();
        Assert.True(run.ExitCode == 0, $"{string.Join(' ', arguments)}: {run.ExitCode} {run.StandardError}{run.StandardOutput}");
        return run.StandardOutput;
    }

    /// <summary>The ids of all articles, with the people of each.</summary>
    private async Task<string> StateAsync(TempFolder folder) => string.Join('\n', Hits().Matches(
        await RunAsync(folder, ["search", "*", "--copies", "all", "--sort", "oldest", "--json"]))
            .Select(hit => hit.Value).Order(StringComparer.Ordinal));

    [GeneratedRegex("\"id\":\"[^\"]+\"|\"people\":\\[\"[^\\]]*\\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hits();
}
