using System.Net;
using SearchService.Archive;
using SearchService.Archive.Settings;
using SearchService.OpenSearch.Connection;
using SearchService.OpenSearch.Writing;
using SearchService.Queries;
using SearchService.Testing;
using Xunit;

namespace SearchService.UnitTests.Engines;

/// <summary>A cluster that cannot serve: what a person is told, and that nothing is sent to it.</summary>
public sealed class BadClusterTests : IDisposable
{
    private readonly TempFolder _folder = new();

    /// <summary>A path, and what stands there instead of a healthy answer; what the sentence has to name.</summary>
    public static TheoryData<string, int, string, string> Faults => new()
    {
        { "/", 200, """{"version":{"number":"2.3.0","distribution":"opensearch"}}""", "2.4 or newer" },
        { "/", 200, """{"version":{"number":"7.10.2"}}""", "another engine" },
        { "/", 200, "<html>Welcome</html>", "check whether this is the address of a cluster" },
        { "/", 401, "Unauthorized", "password" },
        { "/_cluster/health", 200, """{"status":"red","number_of_nodes":2,"unassigned_shards":5}""", "5 shards" },
        { "/_cluster/health", 403, """{"error":{"type":"security_exception","reason":"no permissions for [monitor]"}}""", "no permissions" },
        { "/_cluster/health", 503, "", "no node that can answer" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_cluster_that_cannot_serve_is_one_sentence_and_nothing_is_written_to_it(
        string path, int status, string body, string told)
    {
        using var cluster = ScriptedCluster.Healthy(path, status, body);
        _folder.Write("articles/a.json", Testing.Story.Of("a").Text("The ferry was late.").Json);
        using var archive = Open(cluster.Address);

        Assert.Null(archive.Served.Generation);
        var trouble = archive.Served.Trouble!;
        Assert.Contains(told, trouble, StringComparison.Ordinal);
        Assert.EndsWith(".", trouble, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', trouble);
        Assert.Equal(
            trouble, (await Assert.ThrowsAnyAsync<EngineException>(() => archive.Runs.IndexAsync([]))).Message);
        Assert.All(cluster.Bodies, Assert.Empty);
    }

    [Fact]
    public async Task The_service_starts_is_not_ready_and_says_why()
    {
        using var cluster = ScriptedCluster.Healthy(
            "/_cluster/health", 200, """{"status":"red","number_of_nodes":2,"unassigned_shards":5}""");
        Directory.CreateDirectory(_folder["articles"]);
        await using var service = await StartedService.StartWithoutIndexAsync(_folder["index"], _folder["articles"],
            ("SEARCH_ENGINE", "opensearch"), ("SEARCH_ENGINE_URL", cluster.Url.AbsoluteUri));

        using var ready = await service.Client.GetAsync("/health/readyz");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Contains("is red: 5 shards are on none of its 2 nodes", await ready.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var search = await service.Client.GetAsync("/search?q=ferry");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, search.StatusCode);
        var refused = await search.Content.ReadAsStringAsync();
        Assert.Contains("\"code\":\"not_ready\"", refused, StringComparison.Ordinal);
        Assert.Contains("5 shards are on none", refused, StringComparison.Ordinal);
        Assert.Empty(cluster.Changes);
    }

    private NewsArchive Open(ClusterAddress address) => NewsArchive.Open(new ArchiveSettings
    {
        Index = _folder["index"],
        Folders = [_folder["articles"]],
        Curated = _folder["curated"],
        Urls = "http://127.0.0.1:0",
        TimeZone = TimeZoneInfo.Utc,
        Cluster = new ClusterSettings(address, new ClusterLayout()),
    });

    public void Dispose() => _folder.Dispose();
}
