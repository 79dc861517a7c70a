using System.Diagnostics;
using System.Text.Json;
using SearchService.Testing;
using Xunit;

namespace SearchService.CliTests;

/// <summary><c>watch</c> on a real folder: each change is waited for in what the program reports.</summary>
public sealed class WatchTests
{
    [Fact]
    public async Task New_changed_renamed_and_removed_files_are_followed()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder["articles"]);
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", [Programs.PathOf("SearchService.Indexer"), "watch", "articles", "--json"])
            {
                WorkingDirectory = folder.FullPath,
                RedirectStandardOutput = true,
            })!;
        try
        {
            await ReportAsync(process, summary => Count(summary, "articles") == 0);

            folder.Write("articles/ferry.txt", "Ferry leaves\n\nThe ferry left the harbour at noon on Monday.");
            await ReportAsync(process, summary => Count(summary, "articles") == 1);
            var id = await OnlyIdAsync(folder, "noon");

            folder.Write("articles/ferry.txt", "Ferry leaves\n\nThe ferry left the harbour at dusk on Monday.");
            await ReportAsync(process, summary => Count(summary, "indexed") == 1);
            Assert.Equal(id, await OnlyIdAsync(folder, "dusk"));

            File.Move(folder["articles/ferry.txt"], folder["articles/boat.txt"]);
            await ReportAsync(process, summary => Count(summary, "indexed") == 1);
            Assert.Equal(id, await OnlyIdAsync(folder, "dusk"));

            // A folder that is empty at once is taken for a disk that is not mounted; one file of two was deleted.
            folder.Write("articles/tram.txt", "Tram stops\n\nThe tram stopped at the bridge on Tuesday.");
            await ReportAsync(process, summary => Count(summary, "articles") == 2);
            File.Delete(folder["articles/boat.txt"]);
            await ReportAsync(process, summary => Count(summary, "articles") == 1);
        }
        finally
        {
            process.Kill();
            await Wait.ForAsync("the killed watch ends", process.WaitForExitAsync());
        }
    }

    private static async Task ReportAsync(Process process, Func<JsonElement, bool> isAwaited)
    {
        string? last = null;
        while (await Wait.ForAsync("another report of watch", process.StandardOutput.ReadLineAsync(),
            () => $"The last one: {last}") is { } line)
        {
            last = line;
            if (isAwaited(JsonDocument.Parse(line).RootElement))
            {
                return;
            }
        }

        Assert.Fail($"watch ended with {process.ExitCode}.");
    }

    private static int Count(JsonElement summary, string name) => summary.GetProperty(name).GetInt32();

    private static async Task<string> OnlyIdAsync(TempFolder folder, string word)
    {
        var answer = await Programs.IndexerAsync(folder.FullPath, ["search", word, "--json"]);
        var hit = Assert.Single(JsonDocument.Parse(answer.StandardOutput).RootElement.GetProperty("hits").EnumerateArray());
        return hit.GetProperty("id").GetString()!;
    }
}
