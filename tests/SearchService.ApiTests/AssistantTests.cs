using System.Net;
using System.Text;
using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using SearchService.Testing;
using Xunit;

namespace SearchService.ApiTests;

/// <summary>What an assistant finds at /mcp, by a client of the protocol.</summary>
[Collection(SeededServiceTests.Name)]
[Trait("Engines", "both")]
public sealed class AssistantTests(SeededService seeded)
{
    private const string Summit = "vladivostok-summit-98217c";

    private readonly StartedService _service = seeded.Service;

    [Fact]
    public async Task The_tools_only_read_and_their_parameters_are_told()
    {
        await using var client = await ClientAsync();
        var tools = await client.ListToolsAsync();

        Assert.Equal(["search", "read_article", "timeline", "people", "places"], tools.Select(tool => tool.Name));
        Assert.All(tools, tool => Assert.True(tool.ProtocolTool.Annotations!.ReadOnlyHint));
        Assert.All(tools, tool => Assert.NotEmpty(tool.Description));
        Assert.Contains("cite", client.ServerInstructions, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_assistant_searches_and_reads_what_it_found()
    {
        await using var client = await ClientAsync();
        var found = await AnswerAsync(
            client, "search", new { q = "Vladivostok", place = new[] { "Vladivostok" }, size = 3, sort = "newest" });
        var expected = await _service.GetJsonAsync("/search?q=Vladivostok&place=Vladivostok&size=3&sort=newest");

        Assert.Equal(expected.GetProperty("total").GetInt32(), found.GetProperty("total").GetInt32());
        var ids = found.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()!).ToList();
        Assert.Equal(expected.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()), ids);

        var article = await AnswerAsync(client, "read_article", new { id = ids[0] });
        Assert.Equal(
            (await _service.GetJsonAsync("/articles/" + ids[0])).GetProperty("text").GetString(), article.GetProperty("text").GetString());
        using var page = await _service.Client.GetAsync(article.GetProperty("page").GetString());
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task A_long_text_comes_in_parts_that_join_to_the_whole()
    {
        await using var client = await ClientAsync();
        var text = new StringBuilder();
        int? start = 0;
        while (start is { } from)
        {
            var part = await AnswerAsync(client, "read_article", new { id = Summit, start = from, length = 100 });
            text.Append(part.GetProperty("text").GetString());
            start = part.GetProperty("next").ValueKind == JsonValueKind.Null ? null : part.GetProperty("next").GetInt32();
        }

        Assert.Equal((await _service.GetJsonAsync("/articles/" + Summit)).GetProperty("text").GetString(), text.ToString());
    }

    [Fact]
    public async Task Counts_over_time_and_of_names_are_those_of_the_other_paths()
    {
        await using var client = await ClientAsync();

        Assert.Equal((await _service.GetJsonAsync("/timeline?q=ferry&interval=month")).ToString(),
            (await AnswerAsync(client, "timeline", new { q = "ferry", interval = "month" })).ToString());
        Assert.Equal((await _service.GetJsonAsync("/people?size=5&prefix=v")).ToString(),
            (await AnswerAsync(client, "people", new { size = 5, prefix = "v" })).ToString());
        Assert.Equal((await _service.GetJsonAsync("/places?q=talks&size=5")).ToString(),
            (await AnswerAsync(client, "places", new { q = "talks", size = 5 })).ToString());
    }

    [Theory]
    [InlineData("search", """{"q": "title:", "size": "many"}""", "size")]
    [InlineData("search", """{"colour": "red"}""", "colour")]
    [InlineData("search", """{"from_date": "soon"}""", "from_date")]
    [InlineData("timeline", """{"interval": "week"}""", "week")]
    [InlineData("read_article", """{"id": "no-such"}""", "no-such")]
    [InlineData("read_article", "{}", "'id'")]
    [InlineData("read_article", """{"id": "a", "start": -1}""", "id")]
    [InlineData("remove", "{}", "search")]
    public async Task A_question_that_cannot_be_answered_is_refused_in_words(string tool, string arguments, string named)
    {
        await using var client = await ClientAsync();
        var given = JsonElement.Parse(arguments).EnumerateObject().ToDictionary(pair => pair.Name, pair => (object?)pair.Value);
        var result = await client.CallToolAsync(tool, given);

        Assert.True(result.IsError);
        Assert.Contains(named, Text(result), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_parameter_that_is_told_is_read()
    {
        await using var client = await ClientAsync();
        foreach (var tool in (await client.ListToolsAsync()).Where(tool => tool.Name is not "read_article"))
        {
            foreach (var parameter in tool.JsonSchema.GetProperty("properties").EnumerateObject().Select(property => property.Name))
            {
                var result = await client.CallToolAsync(tool.Name, new Dictionary<string, object?> { [parameter] = null });
                Assert.False(result.IsError ?? false, $"{tool.Name} {parameter}: {Text(result)}");
            }
        }
    }

    [Fact]
    public async Task Another_site_in_a_browser_may_not_ask()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp")
        {
            Content = new StringContent("""{"jsonrpc": "2.0", "id": 1, "method": "tools/list"}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Accept", "application/json, text/event-stream");
        request.Headers.Add("Origin", "https://elsewhere.example");
        using var response = await _service.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    private Task<McpClient> ClientAsync() => McpClient.CreateAsync(new HttpClientTransport(new HttpClientTransportOptions
    {
        Endpoint = new Uri(_service.Client.BaseAddress!, "/mcp"),
        TransportMode = HttpTransportMode.StreamableHttp,
    }));

    private static async Task<JsonElement> AnswerAsync(McpClient client, string tool, object arguments)
    {
        var given = JsonSerializer.SerializeToElement(arguments).EnumerateObject()
            .ToDictionary(pair => pair.Name, pair => (object?)pair.Value);
        var result = await client.CallToolAsync(tool, given);
        Assert.False(result.IsError ?? false, Text(result));
        return JsonElement.Parse(Text(result));
    }

    private static string Text(CallToolResult result) =>
        string.Concat(result.Content.OfType<TextContentBlock>().Select(block => block.Text));
}
