using CliWrap;
using SearchService.Testing;
using Xunit;

namespace SearchService.ApiTests;

/// <summary>
/// Every command of these pages is typed into a shell as it stands, but for the address, the key and the names of folders, on an archive
/// of the sample articles with a service that runs.
/// </summary>
public sealed class DocumentedCommandTests(DocumentedCommandTests.Served served) : IClassFixture<DocumentedCommandTests.Served>
{
    private const string Key = "0123456789abcdef-for-the-docs";
    private const int SomebodyWrites = 4;

    /// <summary>What is done already: the service runs, and this is a test.</summary>
    private static readonly string[] Done = ["SearchService.Api", "dotnet test ", "dotnet build "];

    [ShellTheory]
    [InlineData("README.md")]
    [InlineData("clients/README.md")]
    [InlineData("command-line.md")]
    [InlineData("corrections.md")]
    [InlineData("http.md")]
    [InlineData("operations.md")]
    public async Task Every_command_does_what_the_page_says(string page)
    {
        var isQuiet = false; // The page before may have posted something.
        foreach (var block in DocumentedCommands.Blocks(page))
        {
            var commands = string.Join('\n', block.Text.Split('\n').Where(line => !Done.Any(line.Contains)));
            if (!isQuiet && commands.Contains(DocumentedCommands.Indexer, StringComparison.Ordinal))
            {
                await served.UntilNobodyWritesAsync();
            }

            isQuiet = !commands.Contains("curl ", StringComparison.Ordinal);
            var run = await served.ShellAsync(Typed(commands));
            Assert.True(run.ExitCode == 0, $"{page}, line {block.Line}: {run.ExitCode}\n{run.StandardError}\n{run.StandardOutput}");
        }
    }

    private string Typed(string commands) => commands
        .Replace(DocumentedCommands.Indexer, "indexer ", StringComparison.Ordinal)
        .Replace("http://localhost:8080", served.Service.Client.BaseAddress!.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal)
        .Replace("/path/to/articles", served.Folder["more"], StringComparison.Ordinal)
        .Replace("KEY", Key, StringComparison.Ordinal);

    public sealed class Served : IAsyncLifetime
    {
        public TempFolder Folder { get; } = new();

        public StartedService Service { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Folder.Write("more/more.json", Story.Of("more").Json);
            Folder.Write("work/articles.ndjson", Story.Of("posted").Json.ReplaceLineEndings(" ") + "\n");
            Folder.Write("work/news_archive.py", await File.ReadAllTextAsync(
                Path.Combine(Programs.Repository, "docs", "clients", "news_archive.py")));

            // An answer that is an error ends the script; writing needs the key, as it does once there is one.
            Folder.Write("home/.curlrc", $"silent\nshow-error\nfail-with-body\nheader = \"X-Api-Key: {Key}\"\n");
            Service = await StartedService.StartAsync(Folder["index"], Path.Combine(Programs.Repository, "seeds"),
                ("SEARCH_CURATED", Folder["curated"]), ("SEARCH_API_KEYS", Key));
        }

        public async Task DisposeAsync()
        {
            await Service.DisposeAsync();
            Folder.Dispose();
        }

        /// <summary>A command that writes would be refused while the service takes up what was posted before.</summary>
        public Task UntilNobodyWritesAsync() => Wait.ForAsync(
            "nobody writes to the index", async () => (await ShellAsync("indexer index > index.txt")).ExitCode,
            code => code != SomebodyWrites);

        public Task<CliWrap.Buffered.BufferedCommandResult> ShellAsync(string script) => Cli.Wrap("sh")
            .WithArguments(["-eu"])
            .WithStandardInputPipe(PipeSource.FromString(
                $"indexer() {{ dotnet '{Programs.PathOf("SearchService.Indexer")}' \"$@\"; }}\n{script}\n"))
            .WithWorkingDirectory(Folder["work"])
            .WithEnvironmentVariables(variables => variables
                .Set("CURL_HOME", Folder["home"])
                .Set("NEWS_ARCHIVE", Service.Client.BaseAddress!.ToString())
                .Set("SEARCH_INDEX", Folder["index"])
                .Set("SEARCH_CURATED", Folder["curated"])
                .Set("SEARCH_ARCHIVE", Path.Combine(Programs.Repository, "seeds")))
            .ToItsEndAsync();
    }

    /// <summary>Skipped, and said so, where there is no shell, no curl or no Python to type the commands into.</summary>
    private sealed class ShellTheoryAttribute : TheoryAttribute
    {
        public ShellTheoryAttribute() => Skip = ((string[])["sh", "curl", "python3"]).Where(program => RunningProxy.Find(program) is null)
            .Select(program => $"{program} is not installed.").FirstOrDefault();
    }
}
