using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using SearchService.Benchmarks.Queries;

namespace SearchService.Benchmarks.Compare;

/// <summary>One node of OpenSearch with the same articles, asked for the same: 10 hits, highlights, four facets, exact totals.</summary>
internal sealed class OpenSearchNode : IDisposable
{
    private const int FirstPort = 9200;
    private const int Ports = 100;
    private const int Bulk = 1_000;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly string[] Parts = ["title^3", "text"];

    private readonly RunningProgram _program;

    private OpenSearchNode(RunningProgram program, HttpClient client) => (_program, Client) = (program, client);

    public HttpClient Client { get; }

    public double PeakMegabytes => _program.PeakMegabytes;

    public double Seconds => _program.Seconds;

    /// <summary>Starts a node on a folder of its own and waits until it answers.</summary>
    public static async Task<OpenSearchNode> StartAsync(string home, string data, int connections, CancellationToken cancellation)
    {
        var program = new RunningProgram("bash", [Path.Combine(home, "start.sh"), data, "1"]);
        try
        {
            using var looks = new PeriodicTimer(TimeSpan.FromSeconds(1));
            while (program.Clock.Elapsed < Patience)
            {
                await looks.WaitForNextTickAsync(cancellation);
                if (await AddressAsync(program.Id, cancellation) is { } address)
                {
                    return new OpenSearchNode(program, Load.Client(address, connections));
                }
            }

            throw new TimeoutException($"OpenSearch did not answer within {Patience.TotalMinutes} min:{Environment.NewLine}{program.Said}");
        }
        catch
        {
            program.Dispose();
            throw;
        }
    }

    /// <summary>Writes the articles in bulk.</summary>
    /// <returns>Clock and processor time in seconds.</returns>
    /// <exception cref="InvalidOperationException">The node did not take all of them.</exception>
    public async Task<(double Clock, double Processor)> IndexAsync(int articles, CancellationToken cancellation)
    {
        // A node refuses to write where more than nine tenths of a disk are full, however much is free.
        await SendAsync(HttpMethod.Put, "/_cluster/settings", new JsonObject
        {
            ["transient"] = new JsonObject { ["cluster.routing.allocation.disk.threshold_enabled"] = false },
        }, cancellation);
        await SendAsync(HttpMethod.Put, "/news", Mapping, cancellation);
        var (clock, before) = (Stopwatch.StartNew(), Seconds);
        foreach (var some in NewsCorpus.Articles(0, articles).Chunk(Bulk))
        {
            using var lines = new MemoryStream();
            foreach (var article in some)
            {
                JsonSerializer.Serialize(lines, new JsonObject { ["index"] = new JsonObject { ["_id"] = article.Id } });
                lines.WriteByte((byte)'\n');
                JsonSerializer.Serialize(lines, Document(article));
                lines.WriteByte((byte)'\n');
            }

            using var content = new ByteArrayContent(lines.ToArray());
            content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
            using var taken = await Client.PostAsync(new Uri("/news/_bulk", UriKind.Relative), content, cancellation);
            taken.EnsureSuccessStatusCode();
        }

        await SendAsync(HttpMethod.Post, "/news/_refresh", null, cancellation);
        await SendAsync(HttpMethod.Post, "/news/_flush", null, cancellation);
        var (seconds, processor) = (clock.Elapsed.TotalSeconds, Seconds - before);
        using var answer = JsonDocument.Parse(await SendAsync(HttpMethod.Get, "/news/_count", null, cancellation));
        var count = answer.RootElement.GetProperty("count").GetInt32();
        return count == articles
            ? (seconds, processor)
            : throw new InvalidOperationException($"OpenSearch holds {count} of {articles} articles:{Environment.NewLine}{_program.Said}");
    }

    public HttpRequestMessage Question(AskedQuery query) => Request(HttpMethod.Post, "/news/_search?request_cache=false", new JsonObject
    {
        ["query"] = Query(query),
        ["size"] = 10,
        ["track_total_hits"] = true,
        ["highlight"] = new JsonObject { ["fields"] = new JsonObject { ["title"] = new JsonObject(), ["text"] = new JsonObject() } },
        ["aggs"] = new JsonObject(((string[])["source", "people", "places", "year"]).Select(field => new KeyValuePair<string, JsonNode?>(
            field, new JsonObject { ["terms"] = new JsonObject { ["field"] = field, ["size"] = 10 } }))),
    });

    public void Dispose()
    {
        Client.Dispose();
        _program.Dispose();
    }

    private static JsonObject Query(AskedQuery query)
    {
        var match = new JsonObject
        {
            ["query"] = string.Join(' ', query.Words),
            ["fields"] = new JsonArray([.. Parts.Select(part => JsonValue.Create(part))]),
            ["type"] = query.Kind == QueryKind.Phrase ? "phrase" : "cross_fields",
        };
        if (query.Kind != QueryKind.Phrase)
        {
            match["operator"] = query.Kind == QueryKind.All ? "and" : "or";
        }

        return new JsonObject { ["multi_match"] = match };
    }

    private static JsonNode Mapping => JsonNode.Parse(
        """
        {"settings": {"number_of_shards": 1, "number_of_replicas": 0},
         "mappings": {"properties": {
           "title": {"type": "text", "analyzer": "english"}, "text": {"type": "text", "analyzer": "english"},
           "source": {"type": "keyword"}, "people": {"type": "keyword"}, "places": {"type": "keyword"}, "year": {"type": "keyword"},
           "published": {"type": "date"}}}}
        """)!;

    private static JsonObject Document(MadeArticle article) => new()
    {
        ["title"] = article.Title,
        ["text"] = article.Text,
        ["source"] = article.Source,
        ["published"] = article.Published.ToString("O", CultureInfo.InvariantCulture),
        ["year"] = article.Published.Year.ToString(CultureInfo.InvariantCulture),
        ["people"] = new JsonArray([.. article.Names.People.Select(name => JsonValue.Create(name))]),
        ["places"] = new JsonArray([.. article.Names.Places.Select(name => JsonValue.Create(name))]),
    };

    /// <summary>Where the node of a process answers: other nodes may run on this machine, and the first free port is taken.</summary>
    private static async Task<Uri?> AddressAsync(int process, CancellationToken cancellation)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        for (var port = FirstPort; port < FirstPort + Ports; port++)
        {
            try
            {
                var address = new Uri($"http://127.0.0.1:{port}");
                using var nodes = JsonDocument.Parse(await client.GetByteArrayAsync(new Uri(address, "/_nodes/process"), cancellation));
                if (nodes.RootElement.GetProperty("nodes").EnumerateObject()
                    .Any(node => node.Value.GetProperty("process").GetProperty("id").GetInt32() == process))
                {
                    return address;
                }
            }
            catch (Exception none) when (none is HttpRequestException or JsonException or KeyNotFoundException
                || (none is TaskCanceledException && !cancellation.IsCancellationRequested))
            {
                // Nobody listens here yet, or somebody else does.
            }
        }

        return null;
    }

    private static HttpRequestMessage Request(HttpMethod method, string path, JsonNode? body)
    {
        var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        if (body is not null)
        {
            request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        return request;
    }

    private Task<byte[]> SendAsync(HttpMethod method, string path, JsonNode? body, CancellationToken cancellation) =>
        Load.AnswerAsync(Client, Request(method, path, body), cancellation);
}
