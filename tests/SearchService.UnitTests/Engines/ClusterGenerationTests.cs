using System.Text;
using SearchService.Articles;
using SearchService.OpenSearch.Connection;
using SearchService.OpenSearch.Generations;
using SearchService.OpenSearch.Writing;
using SearchService.UnitTests.Search;
using Xunit;

namespace SearchService.UnitTests.Engines;

/// <summary>Generations and writing on a real cluster.</summary>
[OnCluster]
[Collection(ClusterFixture.Name)]
public sealed class ClusterGenerationTests : IAsyncLifetime
{
    private readonly ClusterClient _client;
    private readonly ClusterGenerations _generations;

    public ClusterGenerationTests(ClusterFixture cluster)
    {
        _client = new ClusterClient(cluster.NewArchive());
        _generations = new ClusterGenerations(_client, TimeProvider.System);
    }

    public Task InitializeAsync() => ClusterCheck.CheckAsync(_client, CancellationToken.None);

    public async Task DisposeAsync()
    {
        foreach (var generation in await _generations.AllAsync(CancellationToken.None))
        {
            await _generations.RemoveAsync(generation, CancellationToken.None);
        }

        _client.Dispose();
    }

    [ContractFact]
    public async Task A_generation_is_put_into_use_once_it_holds_what_was_written()
    {
        Assert.Null(await _generations.CurrentAsync(CancellationToken.None));
        var first = await WrittenAsync(3);
        var small = await Assert.ThrowsAsync<ClusterException>(() => _generations.SwapAsync(first, 4, CancellationToken.None));
        Assert.Equal(ClusterFault.Shard, small.Fault);
        Assert.Null(await _generations.CurrentAsync(CancellationToken.None));

        await _generations.SwapAsync(first, 3, CancellationToken.None);
        var second = await WrittenAsync(2);
        Assert.Equal(first, await _generations.CurrentAsync(CancellationToken.None));
        await _generations.SwapAsync(second, 2, CancellationToken.None);

        Assert.Equal(second, await _generations.CurrentAsync(CancellationToken.None));
        Assert.Equal(new[] { first, second }.Order(StringComparer.Ordinal), await _generations.AllAsync(CancellationToken.None));
    }

    [ContractFact]
    public async Task A_generation_that_is_gone_is_not_made_anew_by_what_is_written_to_it()
    {
        var generation = await WrittenAsync(1);
        await _generations.RemoveAsync(generation, CancellationToken.None);

        var gone = await Assert.ThrowsAsync<ClusterException>(() => WriteAsync(generation, 2, TimeProvider.System));

        Assert.Equal(ClusterFault.Gone, gone.Fault);
        Assert.Empty(await _generations.AllAsync(CancellationToken.None));
    }

    [ContractFact]
    public async Task What_a_full_disk_holds_up_is_written_once_there_is_room()
    {
        var generation = await _generations.CreateAsync(1, 0, CancellationToken.None);
        await SetReadOnlyAsync(generation, true);
        var waits = 0;
        var clock = new ActingClock(() =>
        {
            if (++waits == 2)
            {
                SetReadOnlyAsync(generation, false).GetAwaiter().GetResult();
            }
        });

        await WriteAsync(generation, 5, clock);

        Assert.Equal(2, waits);
        Assert.Equal(5, await _generations.CountAsync(generation, CancellationToken.None));
    }

    [ContractFact]
    public async Task What_is_written_twice_is_there_once_and_what_is_removed_is_not()
    {
        var generation = await WrittenAsync(4);
        await WriteAsync(generation, 4, TimeProvider.System);
        Assert.Equal(4, await _generations.CountAsync(generation, CancellationToken.None));

        Assert.Empty(await Writer(generation, TimeProvider.System).WriteAsync(
            [.. new[] { "s1", "s2", "never" }.Select(id => new BulkLine(ClusterDocument.LineIdOf(new ArticleId(id)), null))],
            CancellationToken.None));

        Assert.Equal(2, await _generations.CountAsync(generation, CancellationToken.None));
    }

    private async Task<string> WrittenAsync(int articles)
    {
        var generation = await _generations.CreateAsync(2, 0, CancellationToken.None);
        await WriteAsync(generation, articles, TimeProvider.System);
        return generation;
    }

    private async Task WriteAsync(string generation, int articles, TimeProvider clock) =>
        Assert.Empty(await Writer(generation, clock).WriteAsync(
            [.. Enumerable.Range(0, articles).Select(i =>
                ClusterDocument.Of(new Story($"s{i}").Text($"A ferry, number {i}.").ToIndexed()))],
            CancellationToken.None));

    private BulkWriter Writer(string generation, TimeProvider clock) =>
        new(_client, ArticleIndex.WritingNameOf(generation), 1, clock);

    /// <summary>As the cluster does by itself when a disk is nearly full.</summary>
    private async Task SetReadOnlyAsync(string generation, bool isReadOnly)
    {
        using var http = new HttpClient { BaseAddress = _client.Address.Url };
        using var body = new StringContent(
            $$"""{"index.blocks.read_only_allow_delete": {{(isReadOnly ? "true" : "null")}}}""", Encoding.UTF8, "application/json");
        (await http.PutAsync(new Uri($"{generation}/_settings", UriKind.Relative), body)).EnsureSuccessStatusCode();
    }

    /// <summary>Does something before each wait, which is then over at once.</summary>
    private sealed class ActingClock(Action act) : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            act();
            return System.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
