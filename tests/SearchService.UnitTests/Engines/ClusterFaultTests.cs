using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using SearchService.OpenSearch.Connection;
using SearchService.OpenSearch.Generations;
using SearchService.Testing;
using Xunit;

namespace SearchService.UnitTests.Engines;

public sealed class ClusterFaultTests
{
    [Fact]
    public async Task A_healthy_cluster_is_taken()
    {
        using var cluster = ScriptedCluster.Healthy("/none", 404, "{}");

        await CheckAsync(cluster.Address);
    }

    [Fact]
    public async Task A_cluster_that_is_not_there_is_named() =>
        await AssertFaultAsync(
            new ClusterAddress(new Uri($"http://127.0.0.1:{ScriptedCluster.FreePort()}")), ClusterFault.Unreachable, "127.0.0.1");

    [Theory]
    [InlineData("""{"version":{"number":"2.3.0","distribution":"opensearch"}}""", ClusterFault.Version, "2.3.0", "2.4 or newer")]
    [InlineData("""{"version":{"number":"1.3.20","distribution":"opensearch"}}""", ClusterFault.Version, "1.3.20", "2.4 or newer")]
    [InlineData("""{"version":{"number":"8.15.0"}}""", ClusterFault.Version, "8.15.0 of another engine", "2.4 or newer")]
    [InlineData("""{"hello":"world"}""", ClusterFault.Version, "not OpenSearch", "2.4 or newer")]
    [InlineData("<html>Welcome</html>", ClusterFault.Answer, "address", "")]
    public async Task What_is_no_cluster_of_a_known_version_is_refused(string greeting, ClusterFault fault, params string[] told)
    {
        using var cluster = ScriptedCluster.Healthy("/", 200, greeting);

        await AssertFaultAsync(cluster.Address, fault, told);
    }

    [Fact]
    public async Task A_newer_cluster_is_taken()
    {
        using var cluster = ScriptedCluster.Healthy("/", 200, """{"version":{"number":"3.1.0-SNAPSHOT","distribution":"opensearch"}}""");

        await CheckAsync(cluster.Address);
    }

    [Fact]
    public async Task A_red_cluster_is_refused_with_what_is_missing()
    {
        using var cluster = ScriptedCluster.Healthy(
            "/_cluster/health", 200, """{"status":"red","number_of_nodes":2,"unassigned_shards":5}""");

        await AssertFaultAsync(cluster.Address, ClusterFault.Red, "5 shards", "2 nodes");
    }

    [Theory]
    [InlineData(401, "Unauthorized", ClusterFault.Unauthenticated, "password")]
    [InlineData(403, """{"error":{"type":"security_exception","reason":"no permissions for [monitor]"},"status":403}""",
        ClusterFault.Forbidden, "reader", "no permissions")]
    [InlineData(403, """{"error":{"type":"index_create_block_exception","reason":"blocked by: [FORBIDDEN/10/create-index blocked]"}}""",
        ClusterFault.ReadOnly, "disks are nearly full")]
    [InlineData(503, "", ClusterFault.Unreachable, "no node")]
    [InlineData(429, """{"error":{"type":"circuit_breaking_exception","reason":"Data too large"},"status":429}""",
        ClusterFault.Busy, "too large")]
    [InlineData(503, """{"error":{"type":"cluster_block_exception","reason":"blocked by: [SERVICE_UNAVAILABLE/1/state not recovered]"}}""",
        ClusterFault.Unreachable, "no node that can answer", "not recovered")]
    [InlineData(429, """{"error":{"type":"cluster_block_exception","reason":"blocked by: [TOO_MANY_REQUESTS/12/disk usage exceeded]"}}""",
        ClusterFault.ReadOnly, "disks are nearly full")]
    [InlineData(500, """{"error":{"type":"node_closed_exception","reason":"node closed [node_1]"},"status":500}""",
        ClusterFault.Unreachable, "no node that can answer", "node_1")]
    [InlineData(404, """{"error":{"type":"index_shard_closed_exception","reason":"CurrentState[CLOSED]"},"status":404}""",
        ClusterFault.Unreachable, "no node that can answer", "CLOSED")]
    public async Task A_refusal_is_told_in_words(int status, string body, ClusterFault fault, params string[] told)
    {
        using var cluster = ScriptedCluster.Healthy("/_cluster/health", status, body);

        await AssertFaultAsync(cluster.Address with { User = "reader", Password = "secret" }, fault, told);
    }

    [Fact]
    public async Task A_silent_cluster_is_given_up()
    {
        using var cluster = new ScriptedCluster((_, _) => null);

        await AssertFaultAsync(cluster.Address with { Timeout = TimeSpan.FromMilliseconds(200) }, ClusterFault.Timeout, "0.2 seconds");
    }

    [Theory]
    [InlineData("""{"articles-1":{"mappings":{"_meta":{"schema":99}}}}""", ClusterFault.Schema, "layout 99", "reindex")]
    [InlineData("""{"articles-1":{"mappings":{}}}""", ClusterFault.Schema, "layout unknown", "reindex")]
    [InlineData("""{"articles-1":{"mappings":{}},"articles-2":{"mappings":{}}}""", ClusterFault.Alias, "articles-1, articles-2", "")]
    [InlineData("""{"articles":{"mappings":{}}}""", ClusterFault.Alias, "alias of one index", "")]
    public async Task An_index_of_another_layout_is_not_touched(string mapping, ClusterFault fault, params string[] told)
    {
        using var cluster = ScriptedCluster.Healthy("/articles/_mapping", 200, mapping);
        using var client = new ClusterClient(cluster.Address);

        var failed = await Assert.ThrowsAsync<ClusterException>(
            () => new ClusterGenerations(client, TimeProvider.System).CurrentAsync(CancellationToken.None));

        Assert.Equal(fault, failed.Fault);
        Assert.All(told, text => Assert.Contains(text, failed.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_certificate_is_taken_from_the_authorities_that_are_named_and_no_others()
    {
        using var folder = new TempFolder();
        using var own = SelfSigned();
        var authorities = folder.Write("authorities.pem", own.ExportCertificatePem());
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        _ = ServeTlsAsync(listener, own);
        var address = new ClusterAddress(new Uri($"https://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}"));

        await AssertFaultAsync(address, ClusterFault.Certificate, "certificate");
        await AssertFaultAsync(address with { Authorities = authorities }, ClusterFault.Red, "red");
        Assert.Equal(ClusterFault.Certificate, Assert.Throws<ClusterException>(
            () => new ClusterClient(address with { Authorities = folder.Write("none.pem", "nothing") + "x" })).Fault);
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var made = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    /// <summary>Greets, and is red.</summary>
    private static async Task ServeTlsAsync(TcpListener listener, X509Certificate2 certificate)
    {
        while (true)
        {
            try
            {
                using var client = await listener.AcceptTcpClientAsync();
                await using var tls = new SslStream(client.GetStream());
                await tls.AuthenticateAsServerAsync(certificate);
                using var reader = new StreamReader(tls, Encoding.ASCII, leaveOpen: true);
                var asked = await reader.ReadLineAsync() ?? "";
                var body = asked.Contains("health", StringComparison.Ordinal)
                    ? """{"status":"red","number_of_nodes":1,"unassigned_shards":1}"""
                    : ScriptedCluster.Greeting;
                var head = $"HTTP/1.1 200 OK\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n";
                await tls.WriteAsync(Encoding.ASCII.GetBytes(head + body));
            }
            catch (Exception ended) when (ended is IOException or System.Security.Authentication.AuthenticationException)
            {
                // The client did not take the certificate.
            }
            catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private static async Task AssertFaultAsync(ClusterAddress address, ClusterFault fault, params string[] told)
    {
        var failed = await Assert.ThrowsAsync<ClusterException>(() => CheckAsync(address));
        Assert.True(fault == failed.Fault, failed.ToString());
        Assert.All(told, text => Assert.Contains(text, failed.Message, StringComparison.Ordinal));
        Assert.DoesNotContain('\n', failed.Message);
    }

    private static async Task CheckAsync(ClusterAddress address)
    {
        using var client = new ClusterClient(address);
        await ClusterCheck.CheckAsync(client, CancellationToken.None);
    }
}
