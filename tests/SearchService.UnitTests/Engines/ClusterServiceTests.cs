using System.Net;
using System.Net.Http.Json;
using SearchService.Testing;
using Xunit;
using Story = SearchService.Testing.Story;

namespace SearchService.UnitTests.Engines;

/// <summary>Both programs on a cluster, as their settings choose it.</summary>
[OnCluster]
[Collection(ClusterFixture.Name)]
public sealed class ClusterServiceTests(ClusterFixture cluster) : IDisposable
{
    private readonly TempFolder _folder = new();

    [ContractFact]
    public async Task The_service_answers_from_the_cluster()
    {
        var address = cluster.NewArchive();
        try
        {
            _folder.Write(
                "articles/a.json", Story.Of("a").Text("The ferry from Oslo was late.").Source("Echo").Published("2023-09-12").Json);
            _folder.Write("articles/b.json", Story.Of("b").Text("The ferry to Bergen was early.").Published("2024").Json);
            await using var service = await StartedService.StartAsync(_folder["index"], _folder["articles"],
                ("SEARCH_ENGINE", "opensearch"), ("SEARCH_ENGINE_URL", address.Url.AbsoluteUri),
                ("SEARCH_ENGINE_ARCHIVE", address.Archive), ("SEARCH_ENGINE_SHARDS", "2"));

            Assert.Equal("ok\n", await service.Client.GetStringAsync("/health/readyz"));
            Assert.Equal(["a", "b"], (await service.IdsAsync("/search?q=ferry", ids => ids.Count == 2)).Order());
            Assert.Equal("The ferry from Oslo was late.", (await service.GetJsonAsync("/articles/a")).GetProperty("text").GetString());
            Assert.Equal(2, (await service.GetJsonAsync("/timeline?q=*")).GetProperty("buckets").GetArrayLength());
            foreach (var path in new[] { "/", "/?q=ferry", "/read/a?q=ferry", "/place/Oslo", "/archive", "/search.rss?q=ferry",
                "/search.csv?q=ferry", "/metrics", "/suggest?q=o", "/significant?q=ferry",
                "/collocates?q=ferry", "/closely/collocates?q=ferry", "/search?q=ferry&explain=true" })
            {
                using var page = await service.Client.GetAsync(path);
                Assert.True(page.StatusCode == HttpStatusCode.OK, $"{path}: {page.StatusCode}{Environment.NewLine}{service.Log}");
            }

            await PostAndWithdrawAsync(service);

            // Whoever else reads the same archive finds the same.
            var found = await IndexerAsync(address.Url, address.Archive, "search", "telegram", "--json", "--index", _folder["index"]);
            Assert.Contains("\"total\":0", found, StringComparison.Ordinal);
            Assert.Contains("\"total\":2",
                await IndexerAsync(address.Url, address.Archive, "search", "ferry", "--json", "--index", _folder["index"]),
                StringComparison.Ordinal);
        }
        finally
        {
            TestCluster.Clear(address);
        }
    }

    private static async Task PostAndWithdrawAsync(StartedService service)
    {
        using var posted = await service.Client.PostAsJsonAsync("/articles", new { id = "p", text = "A telegram from the north." });
        posted.EnsureSuccessStatusCode();
        Assert.Equal(["p"], await service.IdsAsync("/search?q=telegram", ids => ids.Count == 1));
        using var withdrawn = await service.Client.DeleteAsync("/articles/p");
        Assert.Equal(HttpStatusCode.Accepted, withdrawn.StatusCode);
        Assert.Empty(await service.IdsAsync("/search?q=telegram", ids => ids.Count == 0));
        var job = await service.Client.PostAsync("/reindex", null);
        Assert.Equal("succeeded", (await service.JobAsync(job.Headers.Location!.ToString())).GetProperty("state").GetString());
        Assert.Equal(["a", "b"], (await service.IdsAsync("/search?q=*", ids => ids.Count == 2)).Order());
    }

    private static async Task<string> IndexerAsync(Uri url, string archive, params string[] arguments)
    {
        var run = await CliWrap.Cli.Wrap("dotnet").WithArguments([Programs.PathOf("SearchService.Indexer"), .. arguments])
            .WithEnvironmentVariables(variables => variables.Set("SEARCH_ENGINE", "opensearch")
                .Set("SEARCH_ENGINE_URL", url.AbsoluteUri).Set("SEARCH_ENGINE_ARCHIVE", archive))
            .ToItsEndAsync();
        Assert.True(run.ExitCode == 0, run.StandardError);
        return run.StandardOutput;
    }

    public void Dispose() => _folder.Dispose();
}
