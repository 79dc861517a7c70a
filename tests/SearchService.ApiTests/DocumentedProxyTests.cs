using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using SearchService.Testing;
using Xunit;

namespace SearchService.ApiTests;

/// <summary>
/// The settings of proxies, taken out of docs/operations.md as they stand: only ports, files and the service's address differ.
/// </summary>
public sealed class DocumentedProxyTests(DocumentedProxyTests.Keyed keyed) : IClassFixture<DocumentedProxyTests.Keyed>
{
    private const string Key = "0123456789abcdef-from-the-settings";
    private const string Site = "archive.example";

    [ProxyFact(RunningProxy.Nginx)]
    public async Task Nginx_serves_the_archive_over_tls()
    {
        var block = Block("nginx");
        await using var nginx = await RunningProxy.NginxAsync((folder, port) => Replaced(
            block,
            ("443 ssl", $"127.0.0.1:{port} ssl"),
            ("/etc/ssl/archive.example.pem", folder.Write("site.pem", Certificate(out var key))),
            ("/etc/ssl/archive.example.key", folder.Write("site.key", key)),
            ("localhost:8080", keyed.Service.Client.BaseAddress!.Authority)),
            Site);
        await AssertServedAsync(nginx.Port);
    }

    [ProxyFact(RunningProxy.Caddy)]
    public async Task Caddy_serves_the_archive_over_tls()
    {
        await using var caddy = await RunningProxy.CaddyAsync(
            Replaced(Block("caddyfile"), ("localhost:8080", keyed.Service.Client.BaseAddress!.Authority)), Site);
        await AssertServedAsync(caddy.Port);
    }

    /// <summary>The visitor reads and, with a key, writes; that he came over TLS is believed, and he is not this machine.</summary>
    private static async Task AssertServedAsync(int port)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, ConnectCallback = ConnectAsync };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, shown, _, _) => shown is not null;
        using var client = new HttpClient(handler) { BaseAddress = new Uri($"https://{Site}"), Timeout = Wait.Patience };
        Assert.Contains("harbour of a", await client.GetStringAsync("/articles/a"), StringComparison.Ordinal);
        using var refused = await client.PostAsync("/reindex", null);
        await AccessTests.AssertProblemAsync(refused, HttpStatusCode.Unauthorized, "key_required");
        using var asked = new HttpRequestMessage(HttpMethod.Post, "/reindex") { Headers = { { "X-Api-Key", Key } } };
        using var taken = await client.SendAsync(asked);
        Assert.Equal(HttpStatusCode.Accepted, taken.StatusCode);
        using var form = new FormUrlEncodedContent([new("key", Key), new("to", "/")]);
        using var signedIn = await client.PostAsync("/signin", form);
        Assert.Contains("secure", Assert.Single(signedIn.Headers.GetValues("Set-Cookie")), StringComparison.OrdinalIgnoreCase);

        async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(IPAddress.Loopback, port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
    }

    /// <summary>The one block of docs/operations.md in the language of a proxy's settings.</summary>
    private static string Block(string language) =>
        Assert.Single(DocumentedBlock.Of("operations.md"), block => block.Language == language).Text;

    private static string Replaced(string block, params (string From, string To)[] replacements)
    {
        foreach (var (from, to) in replacements)
        {
            Assert.Contains(from, block, StringComparison.Ordinal);
            block = block.Replace(from, to, StringComparison.Ordinal);
        }

        return block;
    }

    private static string Certificate(out string key)
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = new CertificateRequest($"CN={Site}", pair, HashAlgorithmName.SHA256)
            .CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        key = pair.ExportPkcs8PrivateKeyPem();
        return certificate.ExportCertificatePem();
    }

    public sealed class Keyed : SmallService
    {
        protected override (string Name, string Value)[] Settings => [("SEARCH_API_KEYS", Key)];
    }
}
