using System.Net;
using System.Text.Json;
using SearchService.Testing;
using Xunit;

namespace SearchService.ApiTests;

/// <summary>A service without any key, and with a limit.</summary>
public sealed class AccessTests(AccessTests.Limited limited) : IClassFixture<AccessTests.Limited>
{
    private readonly StartedService _service = limited.Service;

    [Fact]
    public async Task Without_a_key_this_machine_alone_may_write()
    {
        using var here = await SendAsync(_service, HttpMethod.Post, "/reindex");
        Assert.Equal(HttpStatusCode.Accepted, here.StatusCode);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("Forwarded", "for=127.0.0.1")]
    [InlineData("Origin", "http://elsewhere.example")]
    [InlineData("Origin", "null")]
    [InlineData("Host", "elsewhere.example")]
    public async Task What_came_through_a_proxy_or_from_another_site_is_not_this_machine(string header, string value)
    {
        using var response = await SendAsync(_service, HttpMethod.Post, "/reindex", (header, value));
        await AssertProblemAsync(response, HttpStatusCode.Forbidden, "write_forbidden");
    }

    [Fact]
    public async Task The_services_own_page_may_write()
    {
        using var response = await SendAsync(
            _service, HttpMethod.Post, "/reindex", ("Origin", _service.Client.BaseAddress!.GetLeftPart(UriPartial.Authority)));
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }

    [Fact]
    public async Task Who_asks_more_often_than_the_limit_is_told_when_to_ask_again()
    {
        const string Address = "203.0.113.77";
        for (var i = 0; i < 2; i++)
        {
            using var served = await SendAsync(_service, HttpMethod.Get, "/search?q=ferry", ("X-Forwarded-For", $"10.0.0.{i}, {Address}"));
            Assert.Equal(HttpStatusCode.OK, served.StatusCode);
        }

        using var refused = await SendAsync(_service, HttpMethod.Get, "/search?q=ferry", ("X-Forwarded-For", Address));
        await AssertProblemAsync(refused, HttpStatusCode.TooManyRequests, "rate_limited");
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 30);
        using var another = await SendAsync(_service, HttpMethod.Get, "/search?q=harbour", ("X-Forwarded-For", "203.0.113.78"));
        Assert.Equal(HttpStatusCode.OK, another.StatusCode);
        Assert.Contains("\"total\":1", await another.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var probe = await SendAsync(_service, HttpMethod.Get, "/health/livez", ("X-Forwarded-For", Address));
        Assert.Equal(HttpStatusCode.OK, probe.StatusCode);
    }

    [Fact]
    public async Task This_machine_has_no_limit()
    {
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(["a"], await _service.IdsAsync("/search?q=harbour"));
        }
    }

    [Fact]
    public async Task A_request_that_is_too_large_says_what_to_do()
    {
        using var body = new ByteArrayContent(new byte[31_000_000]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/articles") { Content = body };
        request.Headers.ExpectContinue = true;
        using var response = await _service.Client.SendAsync(request);
        await AssertProblemAsync(response, HttpStatusCode.RequestEntityTooLarge, "body_too_large");
    }

    internal static async Task<HttpResponseMessage> SendAsync(
        StartedService service, HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await service.Client.SendAsync(request);
    }

    internal static async Task AssertProblemAsync(HttpResponseMessage response, HttpStatusCode status, string code)
    {
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == status, $"{response.StatusCode}: {body}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        using var problem = JsonDocument.Parse(body);
        Assert.Equal(code, problem.RootElement.GetProperty("code").GetString());
        Assert.NotEmpty(problem.RootElement.GetProperty("detail").GetString()!);
    }

    public sealed class Limited : SmallService
    {
        protected override (string, string)[] Settings => [("SEARCH_RATE_LIMIT", "2")];
    }
}
