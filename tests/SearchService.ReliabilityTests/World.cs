using System.Text.Json;
using CliWrap.Buffered;
using SearchService.Testing;
using Xunit;

namespace SearchService.ReliabilityTests;

/// <summary>An archive of files, the index of it, and the oracle of what it has to hold. One for each round.</summary>
internal sealed class World(int round) : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private int _files;
    private StartedService? _service;

    public Random Random { get; } = Plan.RandomOf(round);

    public Oracle Oracle { get; } = new();

    /// <summary>The clients, whose requests have to be answered as promised.</summary>
    public List<Client> Clients { get; } = [];

    /// <summary>What happened, for the report and for a failure.</summary>
    public List<string> Story { get; } = [];

    public TempFolder Folder => _folder;

    public string Files => _folder["seeds"];

    public string Index => _folder["index-data"];

    public Ending AnyEnding() => Random.Next(3) == 0 ? Ending.Terminate : Ending.Kill;

    /// <summary>Writes a file of articles that have ids of their own.</summary>
    public string WriteFile(int articles)
    {
        var name = $"wire-{_files++}.ndjson";
        var lines = new List<string>();
        for (var i = 0; i < articles; i++)
        {
            var id = $"{Path.GetFileNameWithoutExtension(name)}-{i}";
            var text = NewsText.Of(Random, id);
            Oracle.Holds(id, text);
            lines.Add(SearchService.Testing.Story.Of(id).Text(text).Json);
        }

        _folder.Write(Path.Combine("seeds", name), string.Join('\n', lines));
        return name;
    }

    /// <summary>Runs a command to its end.</summary>
    public Task<BufferedCommandResult> RunAsync(params string[] arguments) => Programs.IndexerAsync(_folder.FullPath, arguments);

    /// <summary>Runs a command that has to succeed.</summary>
    public async Task<string> SucceedAsync(params string[] arguments)
    {
        var run = await RunAsync(arguments);
        Assert.True(run.ExitCode == 0, $"{string.Join(' ', arguments)} ended with {run.ExitCode}: {run.StandardOutput}{run.StandardError}");
        return run.StandardOutput;
    }

    /// <summary>Starts the service on this archive.</summary>
    public async Task<StartedService> ServeAsync(params (string Name, string Value)[] settings) =>
        _service = await StartedService.StartAsync(Index, Files, settings);

    /// <summary>The last lines that the service wrote which was started last.</summary>
    public string LastOfLog(int lines) =>
        string.Join(Environment.NewLine, (_service?.Log ?? "").Split(Environment.NewLine).TakeLast(lines));

    /// <summary>
    /// Starts a command, and ends it at a random moment after it first wrote something. One that was over before has not been
    /// ended: it is tried again with less time, and more to do.
    /// </summary>
    /// <param name="ending">How.</param>
    /// <param name="written">The folder in which it writes.</param>
    /// <param name="more">Gives it more to do.</param>
    /// <param name="arguments">The command.</param>
    public async Task EndAmidstAsync(Ending ending, string written, Action more, params string[] arguments)
    {
        for (var most = 800; ; most /= 2)
        {
            var before = SizeOf(written);
            await using var command = RunningCommand.Start(_folder.FullPath, arguments);
            await Wait.ForAsync(
                $"{arguments[0]} writes, or is over", () => Task.FromResult(!command.IsAlive || SizeOf(written) != before), seen => seen);
            await Task.Delay(TimeSpan.FromMilliseconds(Random.Next(most + 1)));
            var (exitCode, said) = await command.EndAsync(ending);
            if (exitCode is RunningCommand.Killed or RunningCommand.Interrupted or RunningCommand.Terminated)
            {
                Story.Add($"{string.Join(' ', arguments)} ended with {exitCode}");
                return;
            }

            Assert.True(exitCode is 0 or 3, $"{string.Join(' ', arguments)} ended with {exitCode}: {said}");
            if (most == 0)
            {
                // Said in the report: the promise is still asked for below, but this round did not try it.
                Story.Add($"NOT TRIED: {string.Join(' ', arguments)} was over each time before it could be ended");
                return;
            }

            more();
        }
    }

    /// <summary>Every article that the index holds, with its text.</summary>
    public async Task<Dictionary<string, string>> HeldAsync()
    {
        var held = new Dictionary<string, string>();
        foreach (var line in (await SucceedAsync("export")).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var article = JsonDocument.Parse(line);
            held.Add(article.RootElement.GetProperty("id").GetString()!, article.RootElement.GetProperty("text").GetString()!);
        }

        return held;
    }

    /// <summary>The archive holds what the oracle says, down to the texts.</summary>
    public async Task AgreesAsync(string when)
    {
        var faults = Oracle.Faults(await HeldAsync());
        Assert.True(faults.Count == 0, $"{when}: {faults.Count} differences: {string.Join("; ", faults.Take(8))}");
    }

    /// <summary>The same, and <c>verify</c> finds no difference.</summary>
    public async Task IsWholeAsync(string when)
    {
        await AgreesAsync(when);
        var verified = await RunAsync("verify");
        Assert.True(
            verified.ExitCode == 0, $"{when}: verify ended with {verified.ExitCode}: {verified.StandardOutput}{verified.StandardError}");
    }

    /// <summary>A client whose ids begin with a name.</summary>
    public Client NewClient(string name)
    {
        var client = new Client(name, this, new Random(Random.Next()));
        Clients.Add(client);
        return client;
    }

    /// <summary>Every request of every client was answered as promised.</summary>
    public void WasAnsweredAsPromised()
    {
        var faults = Clients.SelectMany(client => client.Faults).ToList();
        Assert.True(faults.Count == 0, $"{faults.Count} requests were not answered as promised: {string.Join("; ", faults.Take(5))}");
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private static (int Files, long Bytes, DateTime Last) SizeOf(string folder)
    {
        try
        {
            var files = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories)
                .Where(file => file.Name != "write.lock").ToList();
            return (files.Count, files.Sum(file => file.Length), files.Count == 0 ? default : files.Max(file => file.LastWriteTimeUtc));
        }
        catch (Exception moving) when (moving is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }
}
