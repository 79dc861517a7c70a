using System.Net;
using Xunit;

namespace SearchService.ApiTests;

/// <summary>A real nginx before the service, as somebody sets it up in five minutes. <c>.ci/run</c> installs it.</summary>
public sealed class NginxTests(ProxyTests.Keyless keyless) : IClassFixture<ProxyTests.Keyless>
{
    [ProxyTheory(RunningProxy.Nginx)]
    [InlineData("proxy_pass http://SERVICE;")]
    [InlineData("proxy_pass http://SERVICE; proxy_set_header Host localhost;")]
    [InlineData("proxy_pass http://SERVICE; proxy_set_header X-Real-IP $remote_addr; proxy_http_version 1.1;")]
    [InlineData("proxy_pass http://SERVICE; proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for; proxy_http_version 1.1;")]
    public async Task Nobody_writes_through_nginx_while_there_is_no_key(string directives)
    {
        var location = directives.Replace("SERVICE", keyless.Service.Client.BaseAddress!.Authority, StringComparison.Ordinal);
        await using var nginx = await RunningProxy.NginxAsync(
            (_, port) => $"server {{ listen 127.0.0.1:{port}; location / {{ {location} }} }}");
        using var client = new HttpClient { BaseAddress = nginx.Address };
        Assert.Contains("harbour of a", await client.GetStringAsync("/articles/a"), StringComparison.Ordinal);
        using var refused = await client.PostAsync("/reindex", null);
        await AccessTests.AssertProblemAsync(refused, HttpStatusCode.Forbidden, "write_forbidden");
        using var direct = await keyless.Service.Client.PostAsync("/reindex", null);
        Assert.Equal(HttpStatusCode.Accepted, direct.StatusCode);
    }
}
