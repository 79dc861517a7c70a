using System.Net;
using System.Net.Sockets;
using CliWrap;
using CliWrap.Buffered;
using SearchService.Testing;
using Xunit;

namespace SearchService.ApiTests;

/// <summary>A service that is started with wrong settings says what is wrong, all at once, and ends.</summary>
public sealed class StartTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task Every_wrong_setting_is_named_at_once()
    {
        var run = await RunAsync(["--indx", "elsewhere", "--timezone=Atlantis"], ("SEARCH_ARCHIVE", "nowhere"),
            ("SEARCH_API_KEYS", "short"), ("SEARCH_URLS", "8080"));
        Assert.Equal(2, run.ExitCode);
        var lines = run.StandardError.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, line => Assert.StartsWith("error: ", line, StringComparison.Ordinal));
        foreach (var name in (string[])["--indx", "SEARCH_TIMEZONE", "SEARCH_ARCHIVE", "SEARCH_API_KEYS[1]", "SEARCH_URLS"])
        {
            Assert.Contains(lines, line => line.Contains(name, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("--log=text", "nonsense")]
    [InlineData("-x")]
    public async Task An_argument_that_is_no_option_stops_the_start(params string[] arguments)
    {
        _folder.Write("seeds/a.json", Story.Of("a").Json);
        var run = await RunAsync(arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"error: '{arguments[^1]}' is not an option", run.StandardError, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SEARCH_ARCHIV", "SEARCH_ARCHIVE")]
    [InlineData("SEARCH_APIKEY", "SEARCH_API_KEYS")]
    [InlineData("search_time_zone", "SEARCH_TIMEZONE")]
    public async Task A_setting_that_does_not_exist_is_named_with_the_nearest_that_does(string typed, string meant)
    {
        _folder.Write("seeds/a.json", Story.Of("a").Json);
        var run = await RunAsync([], (typed, "anything"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"error: {typed} is not a setting: did you mean {meant}?", run.StandardError, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SearchService.Api", "")]
    [InlineData("SearchService.Indexer", "index")]
    public async Task Too_few_open_files_are_told_in_words(string program, string command)
    {
        _folder.Write("seeds/a.json", Story.Of("a").Json);
        var run = await Cli.Wrap("sh").WithArguments(["-c", $"ulimit -n 256; exec dotnet \"$@\"", "sh", Programs.PathOf(program), command])
            .WithWorkingDirectory(_folder.FullPath).ToItsEndAsync();
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("error: ", run.StandardError, StringComparison.Ordinal);
        Assert.Contains("256", run.StandardError, StringComparison.Ordinal);
        Assert.Contains("ulimit -n", run.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_index_folder_that_cannot_be_made_is_named()
    {
        _folder.Write("seeds/a.json", Story.Of("a").Json);
        _folder.Write("file", "in the way");
        var run = await RunAsync(["--index", Path.Combine("file", "index")]);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("error: SEARCH_INDEX is ", run.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_lies_in_the_index_folder_and_cannot_be_written_is_named_and_left_as_it_is()
    {
        _folder.Write("seeds/a.json", Story.Of("a").Json);
        Directory.CreateDirectory(_folder["index/service.db"]);
        var run = await RunAsync(["--index", "index"]);
        Assert.Equal(2, run.ExitCode);
        var line = Assert.Single(run.StandardError.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(Path.Combine("index", "service.db"), line, StringComparison.Ordinal);
        Assert.Equal(["service.db"], Directory.EnumerateFileSystemEntries(_folder["index"]).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_port_in_use_is_one_sentence_and_nothing_is_indexed()
    {
        _folder.Write("seeds/a.json", Story.Of("a").Json);
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var run = await RunAsync([], ("SEARCH_URLS", $"http://localhost:{port}"), ("SEARCH_INDEX", _folder["index"]));
        Assert.Equal(1, run.ExitCode);
        var line = Assert.Single(run.StandardError.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains($"another program listens on port {port}", line, StringComparison.Ordinal);
        Assert.Empty(run.StandardOutput);
        Assert.False(Directory.Exists(Path.Combine(_folder["index"], "generations")));
    }

    [Theory]
    [InlineData("http://localhost:8099/archive", 2, "without a path")]
    [InlineData(";", 2, "one or more addresses")]
    [InlineData("http://203.0.113.7:8099", 1, "does not have the address 203.0.113.7")]
    [InlineData("http://archive.example:8099", 1, "archive.example is a name")]
    [InlineData("https://127.0.0.1:0", 1, "no certificate")]
    public async Task An_address_that_the_service_cannot_listen_at_is_one_sentence(string urls, int exitCode, string told)
    {
        _folder.Write("seeds/a.json", Story.Of("a").Json);

        // A developer's own certificate lies in the home folder.
        var run = await RunAsync([], ("SEARCH_URLS", urls), ("HOME", _folder.FullPath));
        Assert.Equal(exitCode, run.ExitCode);
        var line = Assert.Single(run.StandardError.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("error: SEARCH_URLS ", line, StringComparison.Ordinal);
        Assert.Contains(told, line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help", "SEARCH_API_KEYS")]
    [InlineData("--version", ".")]
    public async Task What_it_takes_is_told_without_starting(string argument, string told)
    {
        var run = await RunAsync([argument]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(told, run.StandardOutput, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<BufferedCommandResult> RunAsync(string[] arguments, params (string Name, string Value)[] settings) =>
        await Cli.Wrap("dotnet")
        .WithArguments([Programs.PathOf("SearchService.Api"), .. arguments])
        .WithWorkingDirectory(_folder.FullPath)
        .WithEnvironmentVariables(variables =>
        {
            foreach (var (name, value) in settings)
            {
                variables.Set(name, value);
            }
        })
        .ToItsEndAsync();
}
