using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using SearchService.Testing;
using Xunit;

namespace SearchService.ApiTests;

/// <summary>HEAD, OPTIONS, packed answers, validators, pages of other sites, and bodies of each type that is taken.</summary>
public sealed class TransportTests(TransportTests.Small small) : IClassFixture<TransportTests.Small>
{
    private const string Desk = "https://desk.example";

    public static TheoryData<string> Paths => [
        "/", "/search?q=harbour", "/search.rss?q=harbour", "/search.csv?q=harbour", "/search.ndjson?q=harbour", "/articles/a",
        "/articles/a/similar", "/read/a", "/archive", "/suggest?q=har", "/timeline?q=harbour", "/significant?q=harbour", "/people", "/jobs",
        "/watchlists", "/corrections", "/metrics", "/health/livez", "/health/readyz", "/openapi/v1.json", "/swagger/index.html"];

    public static TheoryData<string> ByState => [
        "/", "/search?q=harbour", "/search.rss?q=harbour", "/search.csv?q=harbour", "/articles/a", "/read/a", "/suggest?q=har",
        "/timeline?q=harbour"];

    [Theory, MemberData(nameof(Paths))]
    public async Task A_head_is_answered_as_a_get_without_its_content(string path)
    {
        using var get = await small.Service.Client.GetAsync(path);
        using var head = await SendAsync(HttpMethod.Head, path);
        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory, MemberData(nameof(ByState))]
    public async Task Whoever_has_any_answer_gets_none_where_there_is_one(string path)
    {
        await SettledTagAsync(path);
        using var response = await SendAsync(HttpMethod.Get, path, ("If-None-Match", "*"), ("Accept-Encoding", "gzip"));
        Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
        Assert.NotNull(response.Headers.ETag);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        using var missing = await SendAsync(HttpMethod.Get, "/articles/nobody", ("If-None-Match", "*"));
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Contains("article_not_found", await missing.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search?q=", 72_100)]
    [InlineData("/search?q=", 300_000)]
    [InlineData("/?q=", 100_000)]
    public async Task An_address_that_is_too_long_is_refused_in_words(string path, int length)
    {
        using var response = await small.Service.Client.GetAsync(path + new string('a', length));
        Assert.Equal(HttpStatusCode.RequestUriTooLong, response.StatusCode);
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal("address_too_long", problem.GetProperty("code").GetString());
        Assert.Contains("72,000 characters", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/articles/nobody", HttpStatusCode.NotFound)]
    [InlineData("/search?size=x", HttpStatusCode.BadRequest)]
    [InlineData("/nothing", HttpStatusCode.NotFound)]
    public async Task A_head_of_what_cannot_be_answered_says_so(string path, HttpStatusCode status)
    {
        using var head = await SendAsync(HttpMethod.Head, path);
        Assert.Equal(status, head.StatusCode);
    }

    [Theory, MemberData(nameof(Paths))]
    public async Task Options_tells_what_a_path_takes(string path)
    {
        using var response = await SendAsync(HttpMethod.Options, path);
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Empty(new[] { "GET", "HEAD", "OPTIONS" }.Except(response.Content.Headers.Allow));
    }

    [Fact]
    public async Task A_method_that_is_not_taken_is_told_what_is()
    {
        using var response = await SendAsync(HttpMethod.Patch, "/search");
        await AccessTests.AssertProblemAsync(response, HttpStatusCode.MethodNotAllowed, "method_not_allowed");
        Assert.Contains("GET, POST, HEAD, OPTIONS", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/articles", "application/x-ndjson or application/json")]
    [InlineData("/search", "application/json")]
    public async Task A_type_that_is_not_taken_is_told_what_is(string path, string taken)
    {
        using var body = new StringContent("text", Encoding.UTF8, "text/html");
        using var response = await small.Service.Client.PostAsync(path, body);
        await AccessTests.AssertProblemAsync(response, HttpStatusCode.UnsupportedMediaType, "unsupported_media_type");
        Assert.Contains(taken, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("br", "/search?q=harbour")]
    [InlineData("gzip", "/search?q=harbour")]
    [InlineData("br", "/")]
    [InlineData("gzip", "/search.ndjson?q=harbour")]
    [InlineData("gzip", "/search.rss?q=harbour")]
    public async Task Answers_are_packed_for_whoever_takes_it(string packing, string path)
    {
        using var response = await SendAsync(HttpMethod.Get, path, ("Accept-Encoding", packing));
        Assert.Equal([packing], response.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", response.Headers.Vary);
        await using var packed = await response.Content.ReadAsStreamAsync();
        await using Stream unpacked = packing == "br"
            ? new BrotliStream(packed, CompressionMode.Decompress)
            : new GZipStream(packed, CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked);
        Assert.Contains("harbour", await reader.ReadToEndAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory, MemberData(nameof(ByState))]
    public async Task What_has_not_changed_is_not_sent_again_and_what_has_is(string path)
    {
        var tag = await SettledTagAsync(path);
        using var other = await SendAsync(HttpMethod.Get, path, ("If-None-Match", "\"of another state\""));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);

        var id = $"new-{Guid.NewGuid():n}";
        await PostAsync(Story.Of(id).Text("Another ferry left the harbour.").Json, "application/json");
        await Wait.ForAsync("the article is found", async () =>
            (await small.Service.Client.GetAsync($"/articles/{id}")).StatusCode, status => status == HttpStatusCode.OK);
        using var changed = await SendAsync(HttpMethod.Get, path, ("If-None-Match", tag.ToString()));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(tag, changed.Headers.ETag);
    }

    [Theory]
    [InlineData("/search?q=harbour&synonyms=true")]
    [InlineData("/search?q=harbour&boost=recent")]
    [InlineData("/?q=harbour&boost=recent")]
    [InlineData("/jobs")]
    [InlineData("/articles/nobody")]
    public async Task What_depends_on_more_than_the_index_carries_no_validator(string path)
    {
        using var response = await small.Service.Client.GetAsync(path);
        Assert.Null(response.Headers.ETag);
    }

    [Fact]
    public async Task A_page_of_a_site_that_is_named_may_read_and_another_may_not()
    {
        using var named = await SendAsync(HttpMethod.Get, "/search?q=harbour", ("Origin", Desk));
        Assert.Equal([Desk], named.Headers.GetValues("Access-Control-Allow-Origin"));
        using var asked = await SendAsync(
            HttpMethod.Options, "/search?q=harbour", ("Origin", Desk), ("Access-Control-Request-Method", "GET"));
        Assert.Equal(HttpStatusCode.NoContent, asked.StatusCode);
        Assert.Equal([Desk], asked.Headers.GetValues("Access-Control-Allow-Origin"));
        using var other = await SendAsync(HttpMethod.Get, "/search?q=harbour", ("Origin", "https://elsewhere.example"));
        Assert.False(other.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task No_framework_is_named()
    {
        using var response = await small.Service.Client.GetAsync("/");
        Assert.False(response.Headers.Contains("Server") || response.Headers.Contains("X-Powered-By"));
    }

    [Theory]
    [InlineData("""{"q": "harbour", "size": 1, "facets": "people:3"}""", "/search?q=harbour&size=1&facets=people:3")]
    [InlineData("""{"q": "*", "source": ["-Nobody", "-Nowhere"], "from": null}""", "/search?q=*&source=-Nobody&source=-Nowhere")]
    public async Task A_search_may_be_asked_as_json(string body, string path)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await small.Service.Client.PostAsync("/search", content);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var asked = await small.Service.GetJsonAsync(path);
        foreach (var field in (string[])["query", "total", "hits", "facets"])
        {
            Assert.Equal(asked.GetProperty(field).GetRawText(), answer.RootElement.GetProperty(field).GetRawText());
        }
    }

    [Theory]
    [InlineData("""{"q": "harbour", "size": "x"}""", "invalid_parameter")]
    [InlineData("""{"query": "harbour"}""", "unknown_parameter")]
    [InlineData("""["harbour"]""", "bad_request")]
    [InlineData("""{"q": {"text": "harbour"}}""", "bad_request")]
    [InlineData("{", "bad_request")]
    public async Task A_search_that_cannot_be_read_as_json_is_told_why(string body, string code)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await small.Service.Client.PostAsync("/search", content);
        await AccessTests.AssertProblemAsync(response, HttpStatusCode.BadRequest, code);
    }

    [Fact]
    public async Task Articles_come_as_one_object_as_an_array_or_in_lines()
    {
        Assert.Equal("o1", await IdsAsync("{\n  \"id\": \"o1\",\n  \"text\": \"One.\"\n}", "application/json"));
        Assert.Equal("l1, , l3", await IdsAsync(
            "[\r\n{\"id\": \"l1\", \"text\": \"One.\"},\r\n{\"id\": \"l2\"}, {\"id\":\r\n\"l3\", \"text\": \"Three.\"}]",
            "application/json"));
        Assert.Equal("n1, n2", await IdsAsync(
            "{\"id\": \"n1\", \"text\": \"One.\"}\n{\"id\": \"n2\", \"text\": \"Two.\"}\n", "application/json"));
        Assert.Equal("m1", await IdsAsync("{\"id\": \"m1\", \"text\": \"One.\"}", "application/x-ndjson"));
        Assert.Empty(await IdsAsync("[]", "application/json"));
    }

    [Fact]
    public async Task The_same_line_posted_again_is_the_same_article()
    {
        const string Line = """{"title": "Twice", "text": "It was sent, and sent again since no answer came."}""";
        var first = await IdsAsync(Line, "application/x-ndjson");
        Assert.Equal(first, await IdsAsync(Line, "application/x-ndjson"));
        Assert.Equal(first, await IdsAsync($"[{Line}]", "application/json"));
        Assert.NotEqual(first, await IdsAsync(Line.Replace("Twice", "Once", StringComparison.Ordinal), "application/x-ndjson"));
    }

    /// <summary>The validator of an answer, once it is answered with 304: what was posted before may still move the index on.</summary>
    private async Task<EntityTagHeaderValue> SettledTagAsync(string path) => (await Wait.ForAsync(
        "an answer is not sent again",
        async () =>
        {
            // A page has none while something is read.
            using var first = await small.Service.Client.GetAsync(path);
            if (first.Headers.ETag is null)
            {
                return null;
            }

            using var same = await SendAsync(HttpMethod.Get, path, ("If-None-Match", first.Headers.ETag.ToString()));
            return same.StatusCode == HttpStatusCode.NotModified && same.Headers.ETag!.Equals(first.Headers.ETag) ? same.Headers.ETag : null;
        },
        tag => tag is not null))!;

    private async Task<string> IdsAsync(string body, string type)
    {
        using var answer = JsonDocument.Parse(await PostAsync(body, type));
        return string.Join(", ", answer.RootElement.EnumerateArray().Select(line => line.GetProperty("id").GetString()));
    }

    private async Task<string> PostAsync(string body, string type)
    {
        using var content = new StringContent(body, new MediaTypeHeaderValue(type));
        using var response = await small.Service.Client.PostAsync("/articles", content);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
        {
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        }

        return await small.Service.Client.SendAsync(request);
    }

    /// <summary>An article that speaks of a harbour, and one site whose pages may read.</summary>
    public sealed class Small : SmallService
    {
        protected override (string Name, string Value)[] Settings => [("SEARCH_CORS", Desk)];

        protected override void Fill(TempFolder folder) =>
            folder.Write("articles/h.json", Story.Of("h").Text("The harbour was closed in the storm.").Json);
    }
}
