using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using ModelContextProtocol.Client;
using SearchService.Testing;
using Xunit;

namespace SearchService.ApiTests;

/// <summary>
/// A source that only some keys read in full, and an article under embargo: no path of the service says more of them than it may. Paths
/// are taken from the OpenAPI document, so that one that is added is tried, too.
/// </summary>
public sealed class RestrictedTests(RestrictingService restricting) : IClassFixture<RestrictingService>
{
    private const string Closed = RestrictingService.Closed;
    private const string Later = RestrictingService.Later;

    /// <summary>What stands in the closed article beside its title, and anywhere in the one under embargo.</summary>
    private static readonly string[] Secrets =
    [
        "xylographer", "Quorndon", "Wilhelmina", "Zwolle", "quaysides", "Marshwiggle", "trawlermen", "bulwarks", "fo'c'sle", "jettisoned",
        "Ottilie", "Tugboat", "Tromsø", "closed-file",
    ];

    private static readonly string[] Asked =
        ["*", "xylographer", "xylograph*", "xilographer~", "Quorndon", "tugboat", "title:tugboat", "harbour", "fees", "source:Gazette"];

    private static readonly string[] Prefixes = ["Wil", "Quo", "Ott", "tug", "xyl"];

    private readonly StartedService _service = restricting.Service;

    public static TheoryData<string?> Readers => [null, "write", "other", "cookie"];

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task No_operation_says_what_its_reader_may_not_see(string? reader)
    {
        using var client = await restricting.ClientAsync(reader);
        var document = await _service.GetJsonAsync("/openapi/v1.json");
        List<string> faults = [];
        var tried = 0;
        foreach (var operation in DescribedOperation.In(document).Where(each => each.Method == "get"))
        {
            foreach (var address in Addresses(operation))
            {
                using var answer = await client.GetAsync(address);
                tried += answer.IsSuccessStatusCode ? 1 : 0;
                await AddLeaksAsync(faults, address, answer);
            }
        }

        foreach (var asked in (string[])["xylographer", "Quorndon", "harbour"])
        {
            var q = Uri.EscapeDataString(asked);
            foreach (var page in (IEnumerable<string>)[
                $"/?q={q}&chart=day", $"/?q=ferry+{q}&match=most&explain=true", $"/read/{Closed}?q={q}", $"/read/{Later}?q={q}", "/archive",
                $"/person/{q}", $"/place/{q}", $"/compare?q={q}&q=harbour", $"/concordance?q={q}", $"/keep/{Later}", "/collections/kept",
                "/work", "/robots.txt", "/sitemap.xml", "/opensearch.xml", "/watchlists",
                $"/beside?a={Closed}&b=open-1", $"/beside?a=open-1&b={Later}", $"/map?q={q}", "/calendar", "/calendar/01-06",
                "/calendar/01-08", $"/names/people?find={q}",
                $"/closely/concordance?q={q}", $"/closely/words?q={q}", $"/closely/collocates?q={q}&least=1", "/names/people",
                "/names/places", "/names/sources", "/names/twins", "/names/twins?kind=place", "/names/corrections", "/help", "/advanced",
                "/watch", "/watch/watched", "/watch/all", "/collection/kept", $"/keep?id={Later}",
                $"/names/correct?kind=person&article={Closed}",
            ])
            {
                using var answer = await client.GetAsync(page);
                await AddLeaksAsync(faults, page, answer);
            }

            using var posted = await client.PostAsJsonAsync("/search", new { q = asked, size = 50, explain = true });
            await AddLeaksAsync(faults, $"POST /search {asked}", posted);
            using var batch = await client.PostAsync(
                "/search/batch",
                new StringContent($$"""{"q": "{{asked}}", "facets": "people,places,authors"}""", Encoding.UTF8, "application/x-ndjson"));
            await AddLeaksAsync(faults, $"batch {asked}", batch);
        }

        Assert.Empty(faults.Select(fault => fault[..Math.Min(fault.Length, 400)]));
        Assert.True(tried > 100, $"{tried} answers");
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task Counts_are_of_what_its_reader_sees(string? reader)
    {
        using var client = await restricting.ClientAsync(reader);
        Assert.Equal(0, (await JsonAsync(client, "/search?q=xylographer")).GetProperty("total").GetInt32());
        Assert.Equal(0, (await JsonAsync(client, "/search?q=Tromsø")).GetProperty("total").GetInt32());
        Assert.False((await JsonAsync(client, "/search?q=xilographer")).GetProperty("query").TryGetProperty("didYouMean", out _));

        var all = await JsonAsync(client, "/search?q=*&facets=people,sources,years&size=50");
        Assert.Equal(["closed-1", "closed-2", "closed-3", "open-1", "open-2"], Ids(all));
        Assert.Equal(5, all.GetProperty("total").GetInt32());
        Assert.Equal(
            [3, 2],
            all.GetProperty("facets").GetProperty("sources").EnumerateArray().Select(source => source.GetProperty("count").GetInt32()));
        var hit = Assert.Single((await JsonAsync(client, "/search?q=fees")).GetProperty("hits").EnumerateArray());
        Assert.True(hit.GetProperty("restricted").GetBoolean());
        Assert.Equal("Harbour fees rise", hit.GetProperty("title").GetString());
        Assert.Equal("The Closed Gazette", hit.GetProperty("source").GetString());
        Assert.Equal("2026-01-06", hit.GetProperty("published").GetString());

        var article = await JsonAsync(client, $"/articles/{Closed}");
        Assert.True(article.GetProperty("restricted").GetBoolean());
        Assert.Equal("", article.GetProperty("text").GetString());
        Assert.False(article.TryGetProperty("file", out _));
        using var later = await client.GetAsync($"/articles/{Later}");
        Assert.Equal(HttpStatusCode.NotFound, later.StatusCode);
        using var file = await client.GetAsync($"/articles/{Closed}/file");
        await AccessTests.AssertProblemAsync(file, HttpStatusCode.Forbidden, "source_restricted");
        using var container = await client.GetAsync("/articles/open-2/file");
        await AccessTests.AssertProblemAsync(container, HttpStatusCode.Forbidden, "source_restricted");
        using var own = await client.GetAsync("/articles/open-1/file");
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
    }

    [Theory]
    [InlineData("desk", true, false)]
    [InlineData("press", false, true)]
    [InlineData("limited", true, false)]
    [InlineData("admin", true, true)]
    public async Task A_key_opens_its_sources_and_what_is_under_embargo_where_it_may(string reader, bool readsClosed, bool readsLater)
    {
        using var client = await restricting.ClientAsync(reader);
        var closed = await JsonAsync(client, "/search?q=xylographer");
        Assert.Equal(readsClosed ? 1 : 0, closed.GetProperty("total").GetInt32());
        Assert.Equal(readsLater ? [Later, "later-2"] : [], Ids(await JsonAsync(client, "/search?q=Tromsø")));
        var article = await JsonAsync(client, $"/articles/{Closed}");
        Assert.Equal(readsClosed, article.GetProperty("text").GetString()!.Contains("xylographer", StringComparison.Ordinal));
        using var feed = await client.GetAsync("/search.rss?q=harbour");
        Assert.Equal(readsClosed, (await feed.Content.ReadAsStringAsync()).Contains("Wilhelmina", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_kept_of_answers_is_kept_for_readers_with_the_same_rights()
    {
        using var desk = await restricting.ClientAsync("desk");
        using var reader = await restricting.ClientAsync("read");
        using var nobody = await restricting.ClientAsync(null);
        var tags = new List<string>();
        for (var round = 0; round < 2; round++)
        {
            foreach (var client in (HttpClient[])[desk, reader, nobody])
            {
                using var answer = await client.GetAsync("/search?q=fees&size=3");
                Assert.Equal(
                    client == desk, (await answer.Content.ReadAsStringAsync()).Contains("Wilhelmina", StringComparison.Ordinal));
                tags.Add(answer.Headers.ETag!.ToString());
            }
        }

        Assert.Equal(tags[..3], tags[3..]);
        Assert.NotEqual(tags[0], tags[1]);
        Assert.Equal(tags[1], tags[2]);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/search?q=fees&size=3");
        again.Headers.TryAddWithoutValidation("If-None-Match", tags[0]);
        using var other = await reader.SendAsync(again);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("read", false)]
    [InlineData("desk", true)]
    public async Task An_assistant_reads_what_its_key_reads(string? reader, bool readsClosed)
    {
        using var http = await restricting.ClientAsync(reader);
        await using var client = await McpClient.CreateAsync(new HttpClientTransport(
            new HttpClientTransportOptions { Endpoint = new Uri(_service.Client.BaseAddress!, "/mcp") }, http));
        List<string> faults = [];
        var said = "";
        foreach (var asked in Asked)
        {
            foreach (var tool in (string[])["search", "people", "places", "timeline"])
            {
                var answer = JsonSerializer.Serialize(
                    await client.CallToolAsync(tool, new Dictionary<string, object?> { ["q"] = asked }));
                said += answer;
                AddLeaks(faults, $"{tool} {asked}", answer);
            }
        }

        foreach (var id in (string[])[Closed, Later])
        {
            var answer = JsonSerializer.Serialize(
                await client.CallToolAsync("read_article", new Dictionary<string, object?> { ["id"] = id }));
            said += answer;
            AddLeaks(faults, $"read {id}", answer);
        }

        Assert.Equal(readsClosed, faults.Count > 0);
        Assert.Equal(readsClosed, said.Contains("Wilhelmina", StringComparison.Ordinal));
        Assert.DoesNotContain("Ottilie", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search.rss?q=xylographer")]
    [InlineData("/watchlists/all/matches.rss")]
    [InlineData("/articles/closed-1")]
    public async Task A_key_comes_as_a_password_to_read(string path)
    {
        using var client = new HttpClient { BaseAddress = _service.Client.BaseAddress, Timeout = Wait.Patience };
        client.DefaultRequestHeaders.Authorization = new("Basic", Basic("anybody", restricting.Keys["desk"]));
        using var answer = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Wilhelmina", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_stays_restricted_when_its_key_is_removed_until_it_is_released()
    {
        using var nobody = await restricting.ClientAsync(null);
        await restricting.KeyAsync("gone", "--kind", "read", "--source", "The Second Post");
        restricting.Folder.Write("unused", "");
        Assert.Contains("The Second Post", await restricting.IndexerAsync("keys", "sources"), StringComparison.Ordinal);
        await restricting.IndexerAsync("keys", "remove", "gone");
        Assert.Contains("The Second Post", await restricting.IndexerAsync("keys", "sources"), StringComparison.Ordinal);
        await restricting.IndexerAsync("keys", "release", "The Second Post");
        Assert.DoesNotContain("The Second Post", await restricting.IndexerAsync("keys", "sources"), StringComparison.Ordinal);
    }

    private static string Basic(string user, string key) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{key}"));

    /// <summary>An operation as its page fills it in, and asked for what is hidden by each of its parameters that takes words.</summary>
    private static IEnumerable<string> Addresses(DescribedOperation operation)
    {
        if (operation.Path == "/metrics")
        {
            yield return operation.Path;
            yield break;
        }

        var taken = operation.Description.TryGetProperty("parameters", out var parameters)
            ? parameters.EnumerateArray().Select(parameter => parameter.GetProperty("name").GetString()!).ToHashSet() : [];
        foreach (var id in operation.Path.Contains("{id}", StringComparison.Ordinal)
            ? (string[])["all", "watched", "kept", Closed, Later, "open-1"] : [""])
        {
            var path = operation.Path.Replace("{id}", id, StringComparison.Ordinal);
            yield return path;
            foreach (var format in taken.Contains("format") ? (string[])["ndjson", "csv", "ris", "bibtex", "csl"] : [])
            {
                yield return $"{path}?format={format}&text=true";
            }

            foreach (var asked in taken.Contains("q") ? Asked.Concat(Prefixes) : [])
            {
                yield return path + Query(("q", asked), ("size", "20"), ("match", "most"), ("explain", "true"), ("copies", "all"),
                    ("interval", "day"), ("facets", "people,places,authors,countries,sources,years"));
            }

            foreach (var prefix in taken.Overlaps(["prefix", "facet_prefix", "person"]) ? Prefixes : [])
            {
                yield return path + Query(
                    ("q", "*"), ("prefix", prefix), ("facet_prefix", $"people:{prefix}"), ("facet_prefix", $"places:{prefix}"));
                yield return path + Query(("q", "harbour"), ("person", prefix), ("place", prefix), ("author", prefix));
            }
        }

        string Query(params (string Name, string Value)[] asked) => "?" + string.Join('&', asked
            .Where(pair => taken.Contains(pair.Name)).Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}"));
    }

    private static async Task AddLeaksAsync(List<string> faults, string asked, HttpResponseMessage answer) =>
        AddLeaks(faults, asked, $"{answer.Headers}\n{answer.Content.Headers}\n{await answer.Content.ReadAsStringAsync()}");

    /// <summary>What was asked for may be said back; what else is said may not.</summary>
    private static void AddLeaks(List<string> faults, string asked, string said)
    {
        var echoed = Uri.UnescapeDataString(asked);
        faults.AddRange(Secrets
            .Where(secret => !echoed.Contains(secret[..^2], StringComparison.OrdinalIgnoreCase))
            .Where(secret => said.Contains(secret, StringComparison.OrdinalIgnoreCase))
            .Select(secret => $"{asked} says {secret}: {Around(said, secret)}"));
    }

    private static string Around(string said, string secret)
    {
        var at = said.IndexOf(secret, StringComparison.OrdinalIgnoreCase);
        return said[Math.Max(0, at - 80)..Math.Min(said.Length, at + 80)];
    }

    internal static async Task<JsonElement> JsonAsync(HttpClient client, string path)
    {
        using var document = JsonDocument.Parse(await client.GetStringAsync(path));
        return document.RootElement.Clone();
    }

    private static IEnumerable<string> Ids(JsonElement answer) =>
        answer.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()!).Order(StringComparer.Ordinal);
}
