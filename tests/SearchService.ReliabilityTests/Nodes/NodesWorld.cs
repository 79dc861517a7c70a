using System.Net;
using System.Text;
using System.Text.Json;
using CliWrap;
using CliWrap.Buffered;
using SearchService.Testing;
using Xunit;

namespace SearchService.ReliabilityTests.Nodes;

/// <summary>An archive in a cluster, and the oracle of what it has to hold. One for each round.</summary>
internal sealed class NodesWorld(RunningNodes nodes, int round) : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly List<StartedService> _services = [];
    private int _files;

    public RunningNodes Nodes => nodes;

    public Random Random { get; } = Plan.RandomOf(round);

    public Oracle Oracle { get; } = new();

    /// <summary>What happened, for the report and for a failure.</summary>
    public List<string> Story { get; } = [];

    /// <summary>Answers that are not as promised.</summary>
    public List<string> Faults { get; } = [];

    public string Archive { get; } = $"test{Guid.NewGuid():n}";

    /// <summary>How many articles the files hold.</summary>
    public int Articles { get; private set; }

    public Ending AnyEnding() => Random.Next(3) == 0 ? Ending.Terminate : Ending.Kill;

    public Task WhileAsync(int most) => Task.Delay(TimeSpan.FromMilliseconds(Random.Next(most + 1)));

    /// <summary>Writes files of articles that have ids of their own.</summary>
    public void WriteFiles(int files, int articles)
    {
        for (var file = 0; file < files; file++)
        {
            var name = $"wire-{_files++}";
            var lines = Enumerable.Range(0, articles).Select(number => $"{name}-{number}").Select(id =>
            {
                var text = NewsText.Of(Random, id);
                Oracle.Holds(id, text);
                return SearchService.Testing.Story.Of(id).Text(text).Json;
            });
            _folder.Write($"articles/{name}.ndjson", string.Join('\n', lines));
            Articles += articles;
        }
    }

    public RunningCommand Start(string folder, params string[] arguments) =>
        RunningCommand.Start(_folder.FullPath, [.. arguments, "--index", folder], Settings);

    /// <summary>Runs a command to its end.</summary>
    public Task<BufferedCommandResult> RunAsync(params string[] arguments) => Cli.Wrap("dotnet")
        .WithArguments([Programs.PathOf("SearchService.Indexer"), .. arguments, "--index", "command"])
        .WithWorkingDirectory(_folder.FullPath)
        .WithEnvironmentVariables(variables => Settings.ToList().ForEach(setting => variables.Set(setting.Name, setting.Value)))
        .ToItsEndAsync();

    public async Task<string> SucceedAsync(params string[] arguments)
    {
        var run = await RunAsync(arguments);
        Assert.True(run.ExitCode == 0, $"{string.Join(' ', arguments)} ended with {run.ExitCode}: {run.StandardOutput}{run.StandardError}");
        return run.StandardOutput;
    }

    public async Task<StartedService> ServeAsync(string folder)
    {
        var service = await StartedService.StartAsync(_folder[folder], _folder["articles"], [.. Settings]);
        _services.Add(service);
        return service;
    }

    /// <summary>Waits until a service answers again by itself.</summary>
    public static Task IsReadyAsync(StartedService service) => Wait.ForAsync(
        "the service answers again", () => service.Client.GetAsync("/search?q=report"), answer => answer.IsSuccessStatusCode);

    /// <summary>The archive holds what the oracle says, down to the texts, and <c>verify</c> finds no difference.</summary>
    public async Task IsWholeAsync(string when)
    {
        Dictionary<string, string> held = [];
        foreach (var line in (await SucceedAsync("export")).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var article = JsonDocument.Parse(line);
            held.Add(article.RootElement.GetProperty("id").GetString()!, article.RootElement.GetProperty("text").GetString()!);
        }

        var faults = Oracle.Faults(held);
        Assert.True(faults.Count == 0, $"{when}: {faults.Count} differences: {string.Join("; ", faults.Take(8))}");
        await SucceedAsync("verify");
        Assert.True(Faults.Count == 0, $"{when}: {Faults.Count} answers were not as promised: {string.Join("; ", Faults.Take(5))}");
    }

    /// <summary>Posts one article after the other; one that is not acknowledged may be there or not.</summary>
    /// <returns>How many were acknowledged, and how many were refused in words.</returns>
    public async Task<(int Acknowledged, int Refused)> PostAsync(StartedService service, string name, Func<bool> stop)
    {
        var (acknowledged, refused) = (0, 0);
        for (var number = 0; !stop(); number++)
        {
            var id = $"{name}-{number}";
            string text;
            lock (Random)
            {
                text = NewsText.Of(Random, id);
            }

            Oracle.Sends(id, text);
            try
            {
                var article = SearchService.Testing.Story.Of(id).Text(text).Json;
                using var body = new StringContent(article, Encoding.UTF8, "application/x-ndjson");
                using var response = await service.Client.PostAsync("/articles", body);
                if (await IsAnswerAsync(response, $"POST {id}"))
                {
                    Oracle.Acknowledged(id);
                    acknowledged++;
                }
                else
                {
                    refused++;
                }
            }
            catch (HttpRequestException)
            {
                // The service is gone.
                return (acknowledged, refused);
            }
        }

        return (acknowledged, refused);
    }

    /// <summary>Asks again and again; the number of hits is the right one, or the answer says why there is none.</summary>
    /// <returns>How often it was answered, and how often refused in words.</returns>
    public async Task<(int Answered, int Refused)> SearchAsync(StartedService service, Func<bool> stop)
    {
        var (answered, refused) = (0, 0);
        while (!stop())
        {
            using var response = await service.Client.GetAsync("/search?q=report&copies=all&facets=years");
            if (!await IsAnswerAsync(response, "GET /search"))
            {
                refused++;
                continue;
            }

            answered++;
            using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
            if (answer.RootElement.GetProperty("total").GetInt32() is var total && total != Articles)
            {
                Fault($"{total} of {Articles} articles were found");
            }
        }

        return (answered, refused);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in _services)
        {
            await service.DisposeAsync();
        }

        TestCluster.Clear(new OpenSearch.Connection.ClusterAddress(nodes.Url) { Archive = Archive });
        _folder.Dispose();
    }

    private IReadOnlyList<(string Name, string Value)> Settings =>
    [
        ("SEARCH_ENGINE", "opensearch"), ("SEARCH_ENGINE_URL", nodes.Url.AbsoluteUri), ("SEARCH_ENGINE_ARCHIVE", Archive),
        ("SEARCH_ENGINE_SHARDS", "2"), ("SEARCH_ENGINE_REPLICAS", "1"), ("SEARCH_ARCHIVE", _folder["articles"]),
    ];

    private void Fault(string fault)
    {
        lock (Faults)
        {
            Faults.Add(fault);
        }
    }

    /// <summary>A refusal is a 503 with a code and a sentence.</summary>
    private async Task<bool> IsAnswerAsync(HttpResponseMessage response, string request)
    {
        if (response.StatusCode == HttpStatusCode.OK)
        {
            return true;
        }

        var body = await response.Content.ReadAsStringAsync();
        if (response.StatusCode != HttpStatusCode.ServiceUnavailable || !body.Contains("\"code\":\"", StringComparison.Ordinal)
            || !body.Contains("\"detail\":\"", StringComparison.Ordinal))
        {
            Fault($"{request}: {response.StatusCode}: {body}");
        }

        return false;
    }
}
