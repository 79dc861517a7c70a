using System.Net;
using System.Text;
using System.Text.Json;
using SearchService.Testing;
using Xunit;

namespace SearchService.ApiTests;

/// <summary>The service is killed, or its disk takes nothing: what it acknowledged stands.</summary>
public sealed class FaultTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task Whatever_was_acknowledged_before_a_kill_is_there_after_it()
    {
        _folder.Write("articles/a.json", Story.Of("a").Json);
        var (posted, asked, withdrawn) = (new List<string>(), new List<string>(), new List<string>());
        for (var kill = 0; kill < 3; kill++)
        {
            await using var service = await StartAsync();
            var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var posting = PostUntilItDiesAsync(service, $"k{kill}", posted, asked, withdrawn, enough);
            await Wait.ForAsync("enough posts and withdrawals are acknowledged", enough.Task, () => service.Log);
            await service.KillAsync();
            await Wait.ForAsync("the posting ends with the service", posting);
        }

        await using var after = await StartAsync();
        var lines = await after.Client.GetStringAsync("/search.ndjson?copies=all");
        var there = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!).ToList();
        Assert.NotEmpty(withdrawn);
        // A withdrawal whose answer the kill cut off may hold or not.
        Assert.Empty(posted.Except(asked).Except(there));
        Assert.Empty(withdrawn.Intersect(there));
        var verified = await Programs.IndexerAsync(_folder.FullPath, ["verify", "--index", "index"]);
        Assert.True(verified.ExitCode == 0, verified.StandardOutput + verified.StandardError);
    }

    [Fact]
    public async Task A_reindex_that_a_kill_cut_short_starts_again_with_the_service()
    {
        _folder.Write("articles/wire.ndjson", string.Join('\n', Enumerable.Range(0, 3_000).Select(i => Story.Of($"a{i}").Json)));
        string path;
        await using (var service = await StartAsync())
        {
            // While the first of them runs, the last one waits for its turn.
            await ReindexAsync(service);
            await ReindexAsync(service);
            path = await ReindexAsync(service);
            var waiting = await service.GetJsonAsync(path);
            Assert.Equal("enqueued", waiting.GetProperty("state").GetString());
            await service.KillAsync();
        }

        await using var after = await StartAsync();
        var job = await after.JobAsync(path);
        Assert.Equal("succeeded", job.GetProperty("state").GetString());
        Assert.Equal(3_000, (await after.GetJsonAsync("/search")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task What_cannot_be_written_is_not_acknowledged_and_queries_go_on()
    {
        _folder.Write("articles/a.json", Story.Of("a").Json);

        // A file stands where the inbox's folder belongs, so that no folder can be made.
        _folder.Write("index/inbox", "in the way");
        await using var service = await StartAsync();
        using var body = new StringContent(Story.Of("p").Json, Encoding.UTF8, "application/x-ndjson");
        using var refused = await service.Client.PostAsync("/articles", body);
        await AccessTests.AssertProblemAsync(refused, HttpStatusCode.InsufficientStorage, "not_stored");
        using var kept = await service.Client.DeleteAsync("/articles/a");
        await AccessTests.AssertProblemAsync(kept, HttpStatusCode.InsufficientStorage, "not_stored");
        Assert.Equal(["a"], await service.IdsAsync("/search?q=harbour"));
    }

    [Fact]
    public async Task An_index_of_another_schema_is_rebuilt_at_the_start()
    {
        _folder.Write("articles/a.json", Story.Of("a").Json);
        System.IO.Compression.ZipFile.ExtractToDirectory(
            Path.Combine(Programs.Repository, "tests", "SearchService.UnitTests", "Archive", "Stored", "schema-2.zip"), _folder["index"]);
        await using var service = await StartAsync();
        Assert.Contains("has schema 2", service.Log, StringComparison.Ordinal);
        Assert.Contains("a", await service.IdsAsync("/search?q=harbour"));
    }

    /// <summary>A folder stands where the lock of those who write belongs, or a file where the folder of the index does.</summary>
    [Theory]
    [InlineData("write.lock", false)]
    [InlineData("generations", true)]
    public async Task After_a_failed_first_indexing_the_service_says_what_happened(string inTheWay, bool isFile)
    {
        _folder.Write("articles/a.json", Story.Of("a").Json);
        var path = Path.Combine(_folder["index"], inTheWay);
        Directory.CreateDirectory(isFile ? _folder["index"] : path);
        if (isFile)
        {
            await File.WriteAllTextAsync(path, "in the way");
        }

        await using var service = await StartedService.StartWithoutIndexAsync(_folder["index"], _folder["articles"]);
        var jobs = await Wait.ForAsync(
            "the first indexing fails", () => service.GetJsonAsync("/jobs"),
            answer => answer.GetProperty("jobs").EnumerateArray().Any(each => each.GetProperty("state").GetString() == "failed"));
        var job = jobs.GetProperty("jobs")[0];
        Assert.Equal(("index", "failed"), (job.GetProperty("kind").GetString(), job.GetProperty("state").GetString()));
        Assert.Contains(inTheWay, job.GetProperty("error").GetString(), StringComparison.Ordinal);

        using var search = await service.Client.GetAsync("/search?q=harbour");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, search.StatusCode);
        Assert.Contains(inTheWay, await search.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var page = await service.Client.GetAsync("/");
        Assert.Contains("could not be read", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<string> ReindexAsync(StartedService service)
    {
        using var response = await service.Client.PostAsync("/reindex", null);
        return response.Headers.Location!.ToString();
    }

    private Task<StartedService> StartAsync() => StartedService.StartAsync(_folder["index"], _folder["articles"]);

    /// <summary>
    /// Posts articles and withdraws them again from the first on, noting what was acknowledged, until the service is gone.
    /// </summary>
    private static async Task PostUntilItDiesAsync(
        StartedService service, string name, List<string> posted, List<string> asked, List<string> withdrawn, TaskCompletionSource enough)
    {
        const int Enough = 12;
        var gonePosts = 0;
        try
        {
            for (var i = 0; ;)
            {
                if (i < Enough || gonePosts > 0)
                {
                    using var body = new StringContent(Story.Of($"{name}-{i++}").Json, Encoding.UTF8, "application/x-ndjson");
                    using var response = await service.Client.PostAsync("/articles", body);
                    using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
                    posted.Add(answer.RootElement[0].GetProperty("id").GetString()!);
                }

                asked.Add($"{name}-{gonePosts}");
                using var gone = await service.Client.DeleteAsync($"/articles/{name}-{gonePosts}");
                if (gone.StatusCode == HttpStatusCode.Accepted)
                {
                    withdrawn.Add($"{name}-{gonePosts++}");
                }

                if (i > Enough)
                {
                    enough.TrySetResult();
                }
            }
        }
        catch (HttpRequestException)
        {
            // Killed.
        }
        catch (Exception failure)
        {
            enough.TrySetException(failure);
        }
    }
}
