using System.Text.Json;
using SearchService.Testing;
using Xunit;

namespace SearchService.ApiTests;

/// <summary>Another process writes while the service answers.</summary>
[Trait("Engines", "both")]
public sealed class ReindexTests
{
    [Fact]
    public async Task Queries_neither_fail_nor_miss_anything_while_a_reindex_swaps_the_index()
    {
        using var folder = new TempFolder();
        folder.Write("articles/wire.ndjson",
            string.Join('\n', Enumerable.Range(0, 1000).Select(i => Story.Of($"a{i}").Text($"Ferry number {i} left the harbour.").Json)));
        await using var service = await StartedService.StartAsync(folder["index"], folder["articles"]);
        using var done = new CancellationTokenSource();
        var totals = AskAsync(service, done.Token);
        for (var i = 0; i < 3; i++)
        {
            var run = await Programs.IndexerAsync(folder.FullPath, ["reindex", "--index", "index"]);
            Assert.True(run.ExitCode == 0, run.StandardError);
        }

        await done.CancelAsync();
        Assert.All(await totals, total => Assert.Equal(1000, total));
    }

    [Fact]
    public async Task What_another_process_indexes_is_found_without_a_restart()
    {
        using var folder = new TempFolder();
        folder.Write("articles/a.json", Story.Of("a").Text("The ferry left.").Json);
        await using var service = await StartedService.StartAsync(folder["index"], folder["articles"]);
        folder.Write("articles/b.json", Story.Of("b").Text("The ferry returned.").Json);
        Assert.Equal(0, (await Programs.IndexerAsync(folder.FullPath, ["index", "articles", "--index", "index"])).ExitCode);
        var ids = await service.IdsAsync("/search?q=ferry&sort=oldest", found => found.Count == 2);
        Assert.Equal(["a", "b"], ids.Order());
    }

    [Fact]
    public async Task A_cursor_walks_on_through_what_was_there_before_a_reindex()
    {
        using var folder = new TempFolder();
        folder.Write("articles/wire.ndjson",
            string.Join('\n', Enumerable.Range(0, 30).Select(i => Story.Of($"a{i}").Text($"Ferry number {i} left the harbour.").Json)));
        await using var service = await StartedService.StartAsync(folder["index"], folder["articles"]);
        var whole = await service.IdsAsync("/search?q=ferry&size=100");
        var page = await service.GetJsonAsync("/search?q=ferry&size=10");
        List<string> walked = [.. Ids(page)];
        folder.Write("articles/late.json", Story.Of("late").Text("Ferry, ferry, ferry.").Json);
        Assert.Equal(0, (await Programs.IndexerAsync(folder.FullPath, ["reindex", "--index", "index"])).ExitCode);
        await service.IdsAsync("/search?q=ferry&size=1", found => found[0] == "late");
        while (page.GetProperty("next").GetString() is { } next)
        {
            page = await service.GetJsonAsync($"/search?q=ferry&size=10&cursor={next}");
            walked.AddRange(Ids(page));
        }

        Assert.Equal(whole, walked);
    }

    private static IEnumerable<string> Ids(JsonElement page) =>
        page.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()!);

    private static async Task<List<int>> AskAsync(StartedService service, CancellationToken stop)
    {
        var totals = new List<int>();
        while (!stop.IsCancellationRequested)
        {
            totals.Add((await service.GetJsonAsync("/search?q=ferry")).GetProperty("total").GetInt32());
        }

        return totals;
    }
}
