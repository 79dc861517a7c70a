using System.Net;
using System.Net.Http.Json;
using SearchService.OpenSearch.Connection;
using SearchService.Testing;
using Xunit;
using Story = SearchService.Testing.Story;

namespace SearchService.UnitTests.Engines;

/// <summary>Two services, each with a folder of its own, on one archive in a cluster.</summary>
[OnCluster]
[Collection(ClusterFixture.Name)]
public sealed class TwoServicesTests(ClusterFixture cluster) : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private readonly ClusterAddress _address = cluster.NewArchive();
    private StartedService _here = null!;
    private StartedService _there = null!;

    public async Task InitializeAsync()
    {
        _folder.Write("articles/a.json", Story.Of("a").Text("The ferry from Oslo was late.").Source("Echo").Published("2023-09-12").Json);
        _folder.Write("articles/b.json", Story.Of("b").Text("Jurij Gagarin met Anna Petrova in Oslo.").Published("2024").Json);
        _here = await StartAsync("here");
        _there = await StartAsync("there");
    }

    [ContractFact]
    public async Task What_is_made_at_one_is_seen_and_changed_at_the_other()
    {
        using var posted = await _here.Client.PostAsJsonAsync("/articles", new { id = "p", text = "A telegram from the north." });
        posted.EnsureSuccessStatusCode();
        Assert.Equal(["p"], await _there.IdsAsync("/search?q=telegram", ids => ids.Count == 1));
        using var withdrawn = await _there.Client.DeleteAsync("/articles/p");
        Assert.Equal(HttpStatusCode.Accepted, withdrawn.StatusCode);
        Assert.Empty(await _here.IdsAsync("/search?q=telegram", ids => ids.Count == 0));

        using var watchlist = await _here.Client.PostAsJsonAsync(
            "/watchlists", new { id = "w", name = "Ferries", queries = new[] { "ferry" } });
        Assert.True(watchlist.StatusCode == HttpStatusCode.Created, await watchlist.Content.ReadAsStringAsync());
        Assert.Equal("Ferries", (await _there.GetJsonAsync("/watchlists/w")).GetProperty("name").GetString());

        using var collection = await _here.Client.PostAsJsonAsync("/collections", new { id = "c", name = "Kept" });
        Assert.Equal(HttpStatusCode.Created, collection.StatusCode);
        using var kept = await _there.Client.PostAsJsonAsync("/collections/c/articles", new { articles = new[] { "a" } });
        Assert.True(kept.IsSuccessStatusCode, await kept.Content.ReadAsStringAsync());
        Assert.Equal(1, (await _here.GetJsonAsync("/collections/c")).GetProperty("total").GetInt32());

        using var again = new HttpRequestMessage(HttpMethod.Post, "/articles")
        {
            Content = JsonContent.Create(new { text = "Sent once." }),
        };
        again.Headers.Add("Idempotency-Key", "k1");
        using var first = await _here.Client.SendAsync(again);
        using var repeated = new HttpRequestMessage(HttpMethod.Post, "/articles")
        {
            Content = JsonContent.Create(new { text = "Sent once." }),
        };
        repeated.Headers.Add("Idempotency-Key", "k1");
        using var second = await _there.Client.SendAsync(repeated);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());

        using var correction = await _there.Client.PostAsJsonAsync(
            "/corrections", new { action = "merge", kind = "person", name = "Jurij Gagarin", newName = "Yuri Gagarin" });
        Assert.True(correction.IsSuccessStatusCode, await correction.Content.ReadAsStringAsync());
        Assert.Contains("Yuri Gagarin", (await _here.GetJsonAsync("/corrections")).GetRawText(), StringComparison.Ordinal);
        Assert.Equal(["b"], await _here.IdsAsync("/search?q=person:%22Yuri+Gagarin%22", ids => ids.Count == 1));
    }

    [ContractFact]
    public async Task A_job_is_asked_for_at_one_and_followed_and_ended_at_the_other()
    {
        using var asked = await _here.Client.PostAsync("/reindex", null);
        var job = asked.Headers.Location!.ToString();
        Assert.Equal("succeeded", (await _there.JobAsync(job)).GetProperty("state").GetString());
        Assert.Equal("succeeded", (await _here.JobAsync(job)).GetProperty("state").GetString());
        using var over = await _there.Client.DeleteAsync(job);
        Assert.Equal(HttpStatusCode.Conflict, over.StatusCode);
    }

    [ContractFact]
    public async Task A_job_whose_service_is_killed_is_done_by_the_other()
    {
        for (var number = 0; number < 300; number++)
        {
            _folder.Write($"articles/more/{number}.json", Story.Of($"m{number}").Text($"Story {number} of the harbour in Bergen.").Json);
        }

        using var asked = await _here.Client.PostAsync("/reindex", null);
        var job = asked.Headers.Location!.ToString();
        await Wait.ForAsync("a service works on the job", () => _there.GetJsonAsync(job),
            read => read.GetProperty("state").GetString() != "enqueued");
        await _here.KillAsync();
        Assert.Equal("succeeded", (await _there.JobAsync(job)).GetProperty("state").GetString());
        Assert.Equal(302, (await _there.GetJsonAsync("/search?q=*&size=0")).GetProperty("total").GetInt32());
    }

    public async Task DisposeAsync()
    {
        await _here.DisposeAsync();
        await _there.DisposeAsync();
        TestCluster.Clear(_address);
        _folder.Dispose();
    }

    private Task<StartedService> StartAsync(string index) => StartedService.StartAsync(_folder[index], _folder["articles"],
        ("SEARCH_ENGINE", "opensearch"), ("SEARCH_ENGINE_URL", _address.Url.AbsoluteUri),
        ("SEARCH_ENGINE_ARCHIVE", _address.Archive), ("SEARCH_ENGINE_SHARDS", "2"));
}
