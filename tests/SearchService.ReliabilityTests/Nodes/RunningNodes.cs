using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using SearchService.Testing;

namespace SearchService.ReliabilityTests.Nodes;

/// <summary>Three nodes of a real OpenSearch, each a process of its own that can be ended and started again.</summary>
internal sealed class RunningNodes : IAsyncDisposable
{
    public const int Count = 3;

    private readonly TempFolder _folder = new();
    private readonly Process?[] _keepers = new Process?[Count];
    private readonly int[] _http = FreeHttpPorts();
    private readonly int[] _transport = FreePorts();
    private readonly NodeDoor _door;
    private readonly HttpClient _client;
    private readonly string _libraries;

    private RunningNodes(string libraries)
    {
        _libraries = libraries;
        _door = new NodeDoor(_http);
        _client = new HttpClient { BaseAddress = _door.Url, Timeout = TimeSpan.FromSeconds(20) };
    }

    public Uri Url => _door.Url;

    /// <summary>Why there are none, in a sentence; null where they can be started.</summary>
    public static string? Missing => Environment.GetEnvironmentVariable("OPENSEARCH_START") is not { Length: > 0 } script
        ? "No nodes: OPENSEARCH_START names no script that starts OpenSearch."
        : Directory.Exists(LibrariesOf(script)) ? null : $"No nodes: beside {script} there is no folder lib of OpenSearch.";

    public static async Task<RunningNodes> StartAsync()
    {
        var nodes = new RunningNodes(LibrariesOf(Environment.GetEnvironmentVariable("OPENSEARCH_START")!));
        try
        {
            for (var node = 0; node < Count; node++)
            {
                nodes._folder.Write($"{node}/node_1/config/opensearch.yml", nodes.Settings(node));
                nodes.Start(node);
            }

            await nodes.AreThereAsync(Count);
            await nodes.AskAsync(HttpMethod.Put, "_cluster/settings",
                """{"persistent":{"cluster.routing.allocation.disk.threshold_enabled":false,"cluster.info.update.interval":"10s"}}""");
            return nodes;
        }
        catch
        {
            await nodes.DisposeAsync();
            throw;
        }
    }

    public void Start(int node)
    {
        // The node ends with this process, however that ends: then the standard input of its keeper is closed.
        const string Kept =
            "\"$@\" > \"$0/log\" 2>&1 < /dev/null & echo $! > \"$0/pid.new\"; mv \"$0/pid.new\" \"$0/pid\"; cat; kill -9 $!; wait";
        var start = new ProcessStartInfo("bash")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments =
        [
            "-c", Kept, _folder[Name(node)], "java", "-Xms256m", "-Xmx384m", "-XX:+UseSerialGC", "-cp", Path.Combine(_libraries, "*"),
            "org.codelibs.opensearch.runner.OpenSearchRunner", "-basePath", _folder[Name(node)], "-numOfNode", "1",
            "-clusterName", "rounds", "-baseHttpPort", Number(_http[node] - 1),
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        File.Delete(_folder[$"{node}/pid"]);
        _keepers[node] = Process.Start(start);
    }

    /// <summary>Ends the process of a node.</summary>
    public async Task StopAsync(int node, Ending ending)
    {
        var keeper = _keepers[node]!;
        var pid = int.Parse(
            await Wait.ForAsync("a node has a number", () => Task.FromResult(File.Exists(_folder[$"{node}/pid"])
                ? File.ReadAllText(_folder[$"{node}/pid"]).Trim() : ""), text => text.Length > 0),
            CultureInfo.InvariantCulture);
        using (var process = Process.GetProcessById(pid))
        {
            await RunningCommand.SignalAsync(process, ending);
            await Wait.ForAsync("a node ends", process.WaitForExitAsync());
        }

        keeper.StandardInput.Close();
        await Wait.ForAsync("the keeper of a node ends", keeper.WaitForExitAsync());
        keeper.Dispose();
        _keepers[node] = null;
    }

    /// <summary>Waits until so many nodes have found each other and every copy of every shard is where it belongs.</summary>
    public async Task AreWholeAsync()
    {
        await AreThereAsync(Count);
        await Wait.ForAsync("all copies are there", () => TryAsync("_cluster/health"),
            health => health.Contains("\"status\":\"green\"", StringComparison.Ordinal));
    }

    public async Task<string> AskAsync(HttpMethod method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(method, path)
        {
            Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json"),
        };
        using var response = await _client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? text : throw new HttpRequestException($"{method} {path}: {response.StatusCode}: {text}");
    }

    public async ValueTask DisposeAsync()
    {
        for (var node = 0; node < Count; node++)
        {
            if (_keepers[node] is { } keeper)
            {
                keeper.StandardInput.Close();
                await Wait.ForAsync("the keeper of a node ends", keeper.WaitForExitAsync());
                keeper.Dispose();
            }
        }

        _client.Dispose();
        _door.Dispose();
        _folder.Dispose();
    }

    private Task<string> AreThereAsync(int count) => Wait.ForAsync($"{count} nodes have found each other", () => TryAsync("_cluster/health"),
        health => health.Contains($"\"number_of_nodes\":{Number(count)}", StringComparison.Ordinal));

    private async Task<string> TryAsync(string path)
    {
        try
        {
            return await AskAsync(HttpMethod.Get, path);
        }
        catch (Exception away) when (away is HttpRequestException or TaskCanceledException)
        {
            return away.Message;
        }
    }

    /// <summary>Few lines may wait on a node, so that a busy one refuses them.</summary>
    private string Settings(int node) => $"""
        discovery.seed_hosts: [{string.Join(", ", _transport.Select(port => $"\"127.0.0.1:{port}\""))}]
        transport.port: {_transport[node]}
        thread_pool.write.size: 1
        thread_pool.write.queue_size: 12
        {(node == 0 ? $"cluster.initial_cluster_manager_nodes: [\"127.0.0.1:{_transport[0]}\"]" : "")}
        """;

    private static string LibrariesOf(string script) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(script))!, "lib");

    private static string Name(int node) => Number(node);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The program that starts a node takes no others than these.</summary>
    private static int[] FreeHttpPorts() => [.. Enumerable.Range(9_220, 79).Where(IsFree).Take(Count)];

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int[] FreePorts()
    {
        var listeners = Enumerable.Range(0, Count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        int[] ports = [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        listeners.ForEach(listener => listener.Dispose());
        return ports;
    }
}
