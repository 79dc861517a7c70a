using System.Diagnostics;
using System.Globalization;
using SearchService.Testing;
using SearchService.Testing.Hostile;
using Xunit;

namespace SearchService.CliTests;

/// <summary>The processes that read documents and pages, as the programs start and end them.</summary>
public sealed class ReadingProcessTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_file_that_a_reader_dies_of_is_rejected_by_name_and_the_run_goes_on()
    {
        using var folder = new TempFolder();
        folder.Write("articles/a.md", "# Ferry\n\nA ferry sank off Busan.");
        folder.Write("articles/deadly.pdf", HostilePdfs.All["object-refers-to-itself.pdf"]());
        folder.Write(
            "articles/z.html", "<!doctype html><p>Divers searched the wreck until the night and found nobody, the coast guard said.</p>");

        var run = await Programs.IndexerAsync(folder.FullPath, ["index", "articles", "--json"]);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("\"indexed\":2", run.StandardOutput, StringComparison.Ordinal);
        Assert.Contains("deadly.pdf", run.StandardOutput, StringComparison.Ordinal);
        Assert.Contains("reader_died", run.StandardOutput, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("book.xls")]
    [InlineData("r.rtf")]
    [InlineData("excel.csv")]
    public async Task A_format_that_rests_on_code_pages_is_the_first_that_a_process_reads(string name)
    {
        using var folder = new TempFolder();
        folder.Write("articles/x", "");
        File.Copy(
            Path.Combine(Programs.Repository, "tests", "SearchService.UnitTests", "Readers", "samples", "exports", name),
            folder["articles/" + name]);
        File.Delete(folder["articles/x"]);

        var run = await Programs.IndexerAsync(folder.FullPath, ["read", "articles"]);

        Assert.DoesNotContain("\"rejected\"", run.StandardOutput, StringComparison.Ordinal);
        Assert.Contains("\"article\"", run.StandardOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_reading_process_can_be_started_the_run_says_so_and_blames_no_file()
    {
        using var folder = new TempFolder();
        folder.Write("articles/a.md", "# Ferry\n\nA ferry sank off Busan.");
        var names = Directory.EnumerateFiles(AppContext.BaseDirectory).Select(file => Path.GetFileName(file));
        foreach (var name in names.Where(name => !name.StartsWith("SearchService.ReaderHost", StringComparison.Ordinal)))
        {
            File.Copy(Path.Combine(AppContext.BaseDirectory, name), folder[name]);
        }

        using var process = Process.Start(new ProcessStartInfo("dotnet", [folder["SearchService.Indexer.dll"], "index", "articles"])
        {
            WorkingDirectory = folder.FullPath,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(1, process.ExitCode);
        Assert.StartsWith("error: The process that reads documents and pages cannot be started", said, StringComparison.Ordinal);
        Assert.Single(said.Trim().Split('\n'));
    }

    [Fact]
    public async Task Reading_processes_end_with_a_program_that_is_killed()
    {
        if (!OperatingSystem.IsLinux())
        {
            // Elsewhere no file says who started a process.
            return;
        }

        using var folder = new TempFolder();
        folder.Write("heavy.pdf", HostilePdfs.All["30-forms-that-draw-the-next-twice.pdf"]());
        string[] command = [Programs.PathOf("SearchService.Indexer"), "read", "heavy.pdf"];
        using var process = Process.Start(new ProcessStartInfo("dotnet", command)
        {
            WorkingDirectory = folder.FullPath,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var child = await UntilAsync(() => Children(process.Id).FirstOrDefault(), found => found != 0, "a reading process is started");
        process.Kill();
        await process.WaitForExitAsync();

        await UntilAsync(() => IsReading(child), reading => !reading, "the reading process ends");
    }

    private static async Task<T> UntilAsync<T>(Func<T> look, Func<T, bool> isSo, string what)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            var seen = look();
            if (isSo(seen))
            {
                return seen;
            }

            Assert.False(patience.IsCancellationRequested, $"Waited {Patience.TotalSeconds} s until {what}.");
            await pace.WaitForNextTickAsync();
        }
    }

    private static IEnumerable<int> Children(int parent) =>
        Directory.EnumerateDirectories($"/proc/{parent}/task")
            .SelectMany(thread => Text(Path.Combine(thread, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(id => int.Parse(id, CultureInfo.InvariantCulture)).Where(IsReading);

    private static bool IsReading(int process) =>
        Text($"/proc/{process}/cmdline").Contains("SearchService.ReaderHost", StringComparison.Ordinal);

    /// <summary>Empty where the process is gone.</summary>
    private static string Text(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            return "";
        }
    }
}
