using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using SearchService.OpenSearch.Connection;

namespace SearchService.UnitTests.Engines;

/// <summary>An HTTP server that answers as a test says: for states that no healthy cluster is in.</summary>
internal sealed class ScriptedCluster : IDisposable
{
    public const string Greeting = """{"cluster_name":"c","version":{"number":"2.19.1","distribution":"opensearch"}}""";

    /// <summary>In place of a status: the connection is ended within the answer.</summary>
    public const int Ended = 0;

    public const string Green = """{"status":"green","number_of_nodes":3,"unassigned_shards":0}""";

    private readonly HttpListener _listener = new();
    private readonly Func<string, string, (int Status, string Body)?> _answer;

    /// <param name="answer">What is answered to a path, with its query, and a body; null for nothing at all.</param>
    public ScriptedCluster(Func<string, string, (int Status, string Body)?> answer)
    {
        _answer = answer;
        Url = new Uri($"http://127.0.0.1:{FreePort()}");
        _listener.Prefixes.Add(Url.AbsoluteUri);
        _listener.Start();
        _ = ServeAsync();
    }

    public Uri Url { get; }

    /// <summary>The requests that would change something.</summary>
    public ConcurrentQueue<string> Changes { get; } = new();

    /// <summary>The bodies of requests in their order.</summary>
    public ConcurrentQueue<string> Bodies { get; } = new();

    public ClusterAddress Address => new(Url);

    /// <summary>A cluster that is healthy but for one path.</summary>
    public static ScriptedCluster Healthy(string path, int status, string body) => new((asked, _) =>
        asked == path ? (status, body) : asked == "/" ? (200, Greeting) : asked == "/_cluster/health" ? (200, Green) : (404, "{}"));

    public static int FreePort()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return ((IPEndPoint)free.LocalEndpoint).Port;
    }

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
            var body = await reader.ReadToEndAsync();
            Bodies.Enqueue(body);
            if (context.Request.HttpMethod is "PUT" or "DELETE" || context.Request.RawUrl!.Contains("_bulk", StringComparison.Ordinal))
            {
                Changes.Enqueue($"{context.Request.HttpMethod} {context.Request.RawUrl}");
            }

            if (_answer(context.Request.RawUrl!, body) is { } answer)
            {
                if (answer.Status == Ended)
                {
                    context.Response.ContentLength64 = 100;
                    await context.Response.OutputStream.WriteAsync(" "u8.ToArray());
                    await context.Response.OutputStream.FlushAsync();
                    context.Response.Abort();
                    continue;
                }

                context.Response.StatusCode = answer.Status;
                context.Response.ContentType = "application/json";
                context.Response.Close(Encoding.UTF8.GetBytes(answer.Body), willBlock: false);
            }
        }
    }
}
