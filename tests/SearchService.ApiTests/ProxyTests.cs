using System.Net;
using SearchService.Testing;
using Xunit;

namespace SearchService.ApiTests;

/// <summary>A proxy with its default settings stands before a service that has no key: what comes through it never writes.</summary>
public sealed class ProxyTests(ProxyTests.Keyless keyless) : IClassFixture<ProxyTests.Keyless>
{
    private readonly StartedService _service = keyless.Service;

    /// <summary>
    /// Requests as the proxies send them; @service stands for the service's address, as those put it that do not keep the visitor's.
    /// </summary>
    public static TheoryData<string, string[]> Proxies => new()
    {
        { "nginx: proxy_pass and nothing else",
            ["HTTP/1.0", "Host: @service", "Connection: close", "User-Agent: curl/8.5.0", "Accept: */*"] },
        { "nginx: the visitor's host", ["HTTP/1.0", "Host: localhost", "Connection: close"] },
        { "nginx: X-Real-IP over HTTP/1.1", ["HTTP/1.1", "Host: @service", "X-Real-IP: 203.0.113.9", "Connection: close"] },
        { "Caddy", ["HTTP/1.1", "Host: localhost", "X-Forwarded-For: 203.0.113.9", "X-Forwarded-Host: localhost",
            "X-Forwarded-Proto: https", "Connection: close"] },
        { "Caddy: Via alone", ["HTTP/1.1", "Host: @service", "Via: 2.0 Caddy", "Connection: close"] },
        { "Apache: mod_proxy_http", ["HTTP/1.1", "Host: @service", "X-Forwarded-For: 203.0.113.9", "X-Forwarded-Host: archive.example",
            "X-Forwarded-Server: archive.example", "Connection: close"] },
        { "Apache: an old one", ["HTTP/1.0", "Host: @service", "Connection: close"] },
        { "HAProxy: forwardfor", ["HTTP/1.1", "host: @service", "x-forwarded-for: 127.0.0.1", "connection: close"] },
        { "Traefik", ["HTTP/1.1", "Host: localhost", "X-Forwarded-Port: 443", "X-Forwarded-Server: gate",
            "X-Real-Ip: 203.0.113.9", "Connection: close"] },
        { "Varnish", ["HTTP/1.1", "Host: @service", "X-Varnish: 32770", "Connection: close"] },
        { "Cloudflare's tunnel", ["HTTP/1.1", "Host: @service", "CF-Ray: 8a1-FRA", "CF-Connecting-IP: 203.0.113.9", "Connection: close"] },
        { "IIS", ["HTTP/1.1", "Host: @service", "Max-Forwards: 10", "X-ARR-LOG-ID: 1", "X-Original-URL: /reindex", "Connection: close"] },
        { "Squid", ["HTTP/1.1", "Host: @service", "Via: 1.1 gate (squid)", "Cache-Control: max-age=0", "Connection: close"] },
        { "a standard header", ["HTTP/1.1", "Host: @service", "Forwarded: for=127.0.0.1", "Connection: close"] },
    };

    [Theory]
    [MemberData(nameof(Proxies))]
    public async Task What_came_through_a_proxy_writes_nothing(string proxy, string[] request)
    {
        var (status, answer) = await SendAsync("POST", "/reindex", request);
        Assert.True(status == 403 && answer.Contains("write_forbidden", StringComparison.Ordinal), $"{proxy}: {answer}");

        // Reading goes on, where the host is this machine.
        var (read, article) = await SendAsync("GET", "/articles/a", request);
        Assert.True(read == 200 && article.Contains("harbour of a", StringComparison.Ordinal), $"{proxy}: {article}");
    }

    [Theory]
    [InlineData("@service")]
    [InlineData("localhost")]
    [InlineData("LocalHost:8080")]
    [InlineData("localhost.")]
    [InlineData("search.LOCALHOST")]
    [InlineData("127.0.0.2")]
    [InlineData("[::1]:8080")]
    public async Task A_program_on_this_machine_writes_by_any_of_its_names(string host)
    {
        var (status, answer) = await SendAsync(
            "POST", "/reindex", ["HTTP/1.1", $"Host: {host}", "User-Agent: curl/8.5.0", "Accept: */*", "Connection: close"]);
        Assert.True(status == 202, answer);
    }

    [Theory]
    [InlineData("Host: elsewhere.example")]
    [InlineData("Host: localhost.elsewhere.example")]
    [InlineData("Host: 203.0.113.9")]
    [InlineData("Host: 0.0.0.0")]
    [InlineData("Host: localhost", "Origin: http://elsewhere.example")]
    [InlineData("Host: localhost", "Sec-Fetch-Site: cross-site")]
    [InlineData("Host: localhost", "Sec-Fetch-Site: same-site")]
    public async Task A_page_of_another_site_writes_nothing(params string[] headers)
    {
        var (status, answer) = await SendAsync("POST", "/reindex", ["HTTP/1.1", .. headers, "Connection: close"]);
        Assert.True(status == 403 && answer.Contains("write_forbidden", StringComparison.Ordinal), answer);
    }

    [Fact]
    public async Task The_services_own_page_writes_whatever_the_case_of_its_name()
    {
        var (status, answer) = await SendAsync("POST", "/reindex",
            ["HTTP/1.1", "Host: LOCALHOST:8080", "Origin: http://localhost:8080", "Sec-Fetch-Site: same-origin", "Connection: close"]);
        Assert.True(status == 202, answer);
    }

    [Theory]
    [InlineData("/search?q=harbour")]
    [InlineData("/search.rss?q=harbour")]
    [InlineData("/articles/a")]
    [InlineData("/articles/a/file")]
    [InlineData("/watchlists")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/swagger/index.html")]
    [InlineData("/")]
    [InlineData("/read/a")]
    [InlineData("/no/such/path")]
    public async Task Another_sites_name_that_leads_here_reads_nothing(string path)
    {
        var (status, answer) = await SendAsync("GET", path, ["HTTP/1.1", "Host: rebound.example:8080", "Connection: close"]);
        Assert.Equal(403, status);
        Assert.Contains("rebound.example", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing happened", answer, StringComparison.Ordinal);
        Assert.Contains(path is "/" or "/read/a" ? "text/html" : "host_forbidden", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/health/readyz", "rebound.example", "ok")]
    [InlineData("GET", "/metrics", "search:8080", "search_articles")]
    [InlineData("GET", "/articles/a", "192.168.1.20:8080", "harbour of a")]
    [InlineData("GET", "/articles/a", "[2001:db8::1]", "harbour of a")]
    public async Task Probes_and_addresses_are_answered(string method, string path, string host, string part)
    {
        var (status, answer) = await SendAsync(method, path, ["HTTP/1.1", $"Host: {host}", "Connection: close"]);
        Assert.Equal(200, status);
        Assert.Contains(part, answer, StringComparison.Ordinal);
    }

    private Task<(int Status, string Answer)> SendAsync(string method, string path, string[] request) => RawRequest.SendAsync(
        _service.Client.BaseAddress!,
        [
            $"{method} {path} {request[0]}",
            .. request[1..].Select(header => header.Replace("@service", _service.Client.BaseAddress!.Authority, StringComparison.Ordinal)),
            .. method == "POST" ? ["Content-Length: 0"] : Array.Empty<string>(),
        ]);

    public sealed class Keyless : SmallService;
}

/// <summary>Nobody writes while there is no key, where the settings say so.</summary>
public sealed class KeylessNoneTests(KeylessNoneTests.Closed closed) : IClassFixture<KeylessNoneTests.Closed>
{
    [Fact]
    public async Task Even_a_program_on_this_machine_needs_a_key_then()
    {
        using var refused = await closed.Service.Client.PostAsync("/reindex", null);
        await AccessTests.AssertProblemAsync(refused, HttpStatusCode.Forbidden, "write_forbidden");
        Assert.Equal(["a"], await closed.Service.IdsAsync("/search?q=harbour"));
        var page = await closed.Service.Client.GetStringAsync("/archive");
        Assert.DoesNotContain("<form method=\"post\"", page, StringComparison.Ordinal);

        var made = await Programs.IndexerAsync(closed.Folder.FullPath, ["keys", "add", "desk", "--index", "index"]);
        using var taken = await AccessTests.SendAsync(
            closed.Service, HttpMethod.Post, "/reindex", ("X-Api-Key", made.StandardOutput.Trim()));
        Assert.Equal(HttpStatusCode.Accepted, taken.StatusCode);
    }

    public sealed class Closed : SmallService
    {
        protected override (string, string)[] Settings => [("SEARCH_KEYLESS", "none")];
    }
}
