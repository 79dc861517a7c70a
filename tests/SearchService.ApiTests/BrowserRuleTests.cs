using System.Net;
using Xunit;

namespace SearchService.ApiTests;

/// <summary>What every answer tells a browser.</summary>
[Collection(SeededServiceTests.Name)]
public sealed class BrowserRuleTests(SeededService seeded)
{
    [Theory]
    [InlineData("GET", "/", 200)]
    [InlineData("GET", "/archive", 200)]
    [InlineData("GET", "/read/nothing", 404)]
    [InlineData("GET", "/search?q=Vladivostok", 200)]
    [InlineData("GET", "/search?sort=sideways", 400)]
    [InlineData("GET", "/search?cursor=abc", 400)]
    [InlineData("GET", "/search.rss?q=Vladivostok", 200)]
    [InlineData("GET", "/search.csv?q=Vladivostok", 200)]
    [InlineData("GET", "/search.ndjson?q=Vladivostok", 200)]
    [InlineData("GET", "/articles/vladivostok-summit-98217c/file", 200)]
    [InlineData("GET", "/articles/nothing", 404)]
    [InlineData("GET", "/swagger/index.html", 200)]
    [InlineData("GET", "/swagger/swagger-ui.css", 200)]
    [InlineData("GET", "/swagger/swagger-ui-bundle.js", 200)]
    [InlineData("GET", "/openapi/v1.json", 200)]
    [InlineData("GET", "/style.css", 200)]
    [InlineData("GET", "/icon.svg", 200)]
    [InlineData("GET", "/page.js", 200)]
    [InlineData("GET", "/health/livez", 200)]
    [InlineData("GET", "/metrics", 200)]
    [InlineData("GET", "/no/such/path", 404)]
    [InlineData("PATCH", "/search", 405)]
    public async Task No_type_is_guessed_nothing_runs_from_elsewhere_and_no_frame_shows_it(string method, string path, int status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var response = await seeded.Service.Client.SendAsync(request);
        Assert.Equal((HttpStatusCode)status, response.StatusCode);
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("DENY", Header(response, "X-Frame-Options"));
        Assert.Equal("same-origin", Header(response, "Referrer-Policy"));
        var policy = Header(response, "Content-Security-Policy").Split("; ");
        Assert.Contains("default-src 'self'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Contains("object-src 'none'", policy);
        Assert.DoesNotContain(policy, part => part.StartsWith("script-src", StringComparison.Ordinal));
        Assert.Equal(path.StartsWith("/swagger", StringComparison.Ordinal),
            policy.Any(part => part.Contains("unsafe", StringComparison.Ordinal)));
    }

    private static string Header(HttpResponseMessage response, string name) => Assert.Single(response.Headers.GetValues(name));
}
