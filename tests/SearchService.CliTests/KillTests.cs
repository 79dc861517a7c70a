using System.Diagnostics;
using SearchService.Testing;
using Xunit;

namespace SearchService.CliTests;

/// <summary>A process that is killed at any moment leaves an index that opens, and the next run goes on.</summary>
public sealed class KillTests
{
    /// <summary>The exit code of what the operating system has killed.</summary>
    private static readonly int Killed = OperatingSystem.IsWindows() ? -1 : 128 + 9;

    [Theory]
    [InlineData("index")]
    [InlineData("reindex")]
    public async Task A_killed_run_leaves_an_index_that_answers(string command)
    {
        using var folder = new TempFolder();
        var lines = Enumerable.Range(0, 12_000)
            .Select(i => Story.Of($"a{i}").Text($"Story {i} of the harbour. The ferry left Vladivostok for Busan on Monday.").Json);
        folder.Write("first/one.json", Story.Of("first").Text("The lighthouse stands.").Json);
        folder.Write("articles/wire.ndjson", string.Join('\n', lines));
        Assert.Equal(0, (await Programs.IndexerAsync(folder.FullPath, ["index", "first"])).ExitCode);

        // Killed as soon as it has begun to write, then a little later each time.
        for (var size = 0; size < 3; size++)
        {
            await KillAsync(folder, command, writtenBytes: size * 100_000);
            var answer = await Programs.IndexerAsync(folder.FullPath, ["search", "lighthouse", "--json"]);
            Assert.Equal(0, answer.ExitCode);
            Assert.Contains("\"total\":1", answer.StandardOutput, StringComparison.Ordinal);
        }

        var last = await Programs.IndexerAsync(folder.FullPath, ["index", "first", "articles", "--json"]);
        Assert.Equal(0, last.ExitCode);
        Assert.Contains("\"articles\":12001", last.StandardOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interrupted_command_says_so_with_130()
    {
        if (OperatingSystem.IsWindows())
        {
            // It has no signals that one process could send to another.
            return;
        }

        using var folder = new TempFolder();
        folder.Write("articles/a.json", Story.Of("a").Json);
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Programs.PathOf("SearchService.Indexer"), "watch", "articles"])
        {
            WorkingDirectory = folder.FullPath,
            RedirectStandardOutput = true,
        })!;
        var first = await Wait.ForAsync("the first report of watch", process.StandardOutput.ReadLineAsync());
        Assert.StartsWith("files     1 found", first, StringComparison.Ordinal);
        using var signal = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await Wait.ForAsync("watch ends after the signal", process.WaitForExitAsync());
        Assert.Equal(130, process.ExitCode);
        Assert.Equal(0, (await Programs.IndexerAsync(folder.FullPath, ["verify"])).ExitCode);
    }

    private static async Task KillAsync(TempFolder folder, string command, long writtenBytes)
    {
        var before = TimeProvider.System.GetUtcNow().UtcDateTime;
        var start = new ProcessStartInfo("dotnet", [Programs.PathOf("SearchService.Indexer"), command, "first", "articles"])
        {
            WorkingDirectory = folder.FullPath,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await Wait.ForAsync(
            $"{command} has written more than {writtenBytes} bytes, or is over",
            () => Task.FromResult(process.HasExited ? long.MaxValue : WrittenSince(before, folder["index-data"])),
            size => size > writtenBytes);
        process.Kill();
        await Wait.ForAsync("the killed command ends", process.WaitForExitAsync());

        // A command that came to its end by itself has not been killed, and nothing would have been tried.
        Assert.True(
            process.ExitCode == Killed, $"{command} was over before it was killed, with {process.ExitCode}: {string.Concat(await said)}");
    }

    /// <summary>
    /// The bytes of the files that were written since then. What an earlier killed run left is not among them: the next run removes it.
    /// </summary>
    private static long WrittenSince(DateTime start, string index)
    {
        try
        {
            return new DirectoryInfo(index).EnumerateFiles("*", SearchOption.AllDirectories)
                .Where(file => file.LastWriteTimeUtc >= start)
                .Sum(file => file.Length);
        }
        catch (Exception moving) when (moving is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
