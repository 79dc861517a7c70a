using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using SearchService.Testing;
using Xunit;

namespace SearchService.ApiTests;

/// <summary>Figures and traces reach a collector that takes OTLP over HTTP in protobuf.</summary>
public sealed class CollectorTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly HttpListener _collector = new();
    private readonly ConcurrentDictionary<string, string> _received = new();

    [Fact]
    public async Task A_collector_gets_the_figures_of_the_archive_and_a_trace_of_each_request()
    {
        var address = Listen();
        var collecting = CollectAsync();
        _folder.Write("articles/a.json", Story.Of("a").Json);
        await using (var service = await StartedService.StartAsync(_folder["index"], _folder["articles"],
            ("OTEL_EXPORTER_OTLP_ENDPOINT", address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_METRIC_EXPORT_INTERVAL", "500"), ("OTEL_BSP_SCHEDULE_DELAY", "200")))
        {
            await Wait.ForAsync("the collector has figures and traces", async () =>
            {
                await service.IdsAsync("/search?q=harbour");
                return $"{Said("/v1/metrics", "search_articles", "http_requests_received")} "
                    + Said("/v1/traces", "GET /search", "http.response.status_code");
            }, seen => seen == "True True");
        }

        // What somebody looked for is private.
        Assert.DoesNotContain("q=harbour", _received["/v1/traces"], StringComparison.Ordinal);
        _collector.Stop();
        await collecting;
    }

    public void Dispose()
    {
        ((IDisposable)_collector).Dispose();
        _folder.Dispose();
    }

    private bool Said(string path, params string[] words) =>
        _received.TryGetValue(path, out var said) && words.All(word => said.Contains(word, StringComparison.Ordinal));

    private string Listen()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
        free.Stop();
        _collector.Prefixes.Add(address + "/");
        _collector.Start();
        return address;
    }

    private async Task CollectAsync()
    {
        while (_collector.IsListening)
        {
            try
            {
                var call = await _collector.GetContextAsync();
                using var body = new MemoryStream();
                await call.Request.InputStream.CopyToAsync(body);
                Assert.Equal("application/x-protobuf", call.Request.ContentType);
                var said = Encoding.Latin1.GetString(body.ToArray());
                _received.AddOrUpdate(call.Request.Url!.AbsolutePath, said, (_, before) => before + said);
                call.Response.ContentType = "application/x-protobuf";
                call.Response.Close();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
