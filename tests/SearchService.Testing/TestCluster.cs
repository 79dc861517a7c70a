using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using SearchService.OpenSearch.Connection;
using SearchService.OpenSearch.Writing;

namespace SearchService.Testing;

/// <summary>
/// A real OpenSearch cluster: the one at <c>OPENSEARCH_URL</c>, else three nodes that the script <c>OPENSEARCH_START</c> starts
/// (<c>start.sh FOLDER NODES</c>; it stays in the foreground and prints the addresses that it answers at). One serves all tests of a
/// process.
/// </summary>
public sealed partial class TestCluster : IDisposable
{
    private const int Nodes = 3;

    private readonly Process? _process;
    private readonly TempFolder? _folder;

    private TestCluster(Uri url, Process? process, TempFolder? folder) => (Url, _process, _folder) = (url, process, folder);

    public Uri Url { get; }

    /// <summary>Why there is none, in a sentence; null where one is there or can be started.</summary>
    public static string? Missing { get; } =
        Named("OPENSEARCH_URL") is not null ? null
        : Named("OPENSEARCH_START") is not { } script ? "No cluster: neither OPENSEARCH_URL nor OPENSEARCH_START is set."
        : !File.Exists(script) ? $"No cluster: OPENSEARCH_START names {script}, which is not there."
        : !HasJava() ? "No cluster: OPENSEARCH_START is set, but there is no Java."
        : null;

    /// <summary>Generations of tests: small, and with a copy that a node can be lost with.</summary>
    public static ClusterLayout Layout { get; } = new(2, 1);

    /// <summary>An archive on a cluster under a name that no other test has.</summary>
    public static ClusterAddress NewArchive(Uri cluster) => new(cluster) { Archive = $"test{Guid.NewGuid():N}" };

    /// <summary>Takes all away that a test left in the cluster.</summary>
    public static void Clear(ClusterAddress archive)
    {
        using var http = new HttpClient { BaseAddress = archive.Url };
        var names = http.GetStringAsync($"_cat/indices/{archive.Archive}*?h=index&expand_wildcards=all").GetAwaiter().GetResult()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var name in names)
        {
            http.DeleteAsync(name).GetAwaiter().GetResult().Dispose();
        }
    }

    public static async Task<TestCluster> StartAsync()
    {
        if (Named("OPENSEARCH_URL") is { } url)
        {
            return new TestCluster(new Uri(url), null, null);
        }

        var folder = new TempFolder();

        // Ends with this process, however that ends: then its standard input is closed.
        var start = new ProcessStartInfo("bash")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("bash \"$1\" \"$2\" \"$3\" < /dev/null & cat; kill $!; wait");
        start.ArgumentList.Add("cluster");
        start.ArgumentList.Add(Named("OPENSEARCH_START")!);
        start.ArgumentList.Add(folder.FullPath);
        start.ArgumentList.Add(Nodes.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var process = Process.Start(start)!;
        var first = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { } text && Address().Match(text) is { Success: true } found)
            {
                first.TrySetResult(found.Groups[1].Value);
            }
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            var address = new Uri($"http://{await Wait.ForAsync("a node of OpenSearch answers", first.Task)}");
            using var http = new HttpClient { BaseAddress = address };
            await Wait.ForAsync("three nodes of OpenSearch have found each other", () => http.GetStringAsync("_cat/nodes?h=name"),
                names => names.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length == Nodes);

            // Copies are put on every node, however full the disk of this machine is.
            using var anyDisk = new StringContent(
                """{"persistent":{"cluster.routing.allocation.disk.threshold_enabled":false}}""", Encoding.UTF8, "application/json");
            (await http.PutAsync(new Uri("_cluster/settings", UriKind.Relative), anyDisk)).EnsureSuccessStatusCode();
            return new TestCluster(address, process, folder);
        }
        catch
        {
            process.StandardInput.Close();
            folder.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (_process is not null)
        {
            _process.StandardInput.Close();
            _process.WaitForExit();
            _process.Dispose();
        }

        _folder?.Dispose();
    }

    private static string? Named(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;

    private static bool HasJava() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "java")));

    [GeneratedRegex(@"HttpServerTransport.*publish_address \{([0-9.]+:[0-9]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
