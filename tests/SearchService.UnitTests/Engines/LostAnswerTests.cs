using SearchService.Indexing.Storage.Engine;
using SearchService.OpenSearch.Connection;
using SearchService.OpenSearch.Generations;
using SearchService.OpenSearch.Inbox;
using SearchService.OpenSearch.Ledger;
using SearchService.OpenSearch.Writing;
using SearchService.Testing;
using Xunit;

namespace SearchService.UnitTests.Engines;

/// <summary>A node that ends takes the answers with it that it had not sent, and one that is busy or away gives none.</summary>
public sealed class LostAnswerTests
{
    [Fact]
    public async Task What_reads_is_asked_again()
    {
        var lost = 0;
        using var cluster = new ScriptedCluster((asked, _) => asked == "/" ? (200, ScriptedCluster.Greeting)
            : ++lost < 3 ? (ScriptedCluster.Ended, "") : (200, ScriptedCluster.Green));
        using var client = new ClusterClient(cluster.Address);

        await ClusterCheck.CheckAsync(client, CancellationToken.None);

        Assert.Equal(3, lost);
    }

    [Fact]
    public async Task A_cluster_that_ends_every_connection_is_told_in_words()
    {
        using var cluster = new ScriptedCluster((_, _) => (ScriptedCluster.Ended, ""));
        using var client = new ClusterClient(cluster.Address);

        var failed = await Assert.ThrowsAsync<ClusterException>(() => ClusterCheck.CheckAsync(client, CancellationToken.None));

        Assert.Equal(ClusterFault.Unreachable, failed.Fault);
        Assert.Equal(3, cluster.Bodies.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_right_to_write_is_taken_whether_or_not_the_answer_came(bool isWritten)
    {
        string? holder = null;
        var lost = 0;
        using var cluster = new ScriptedCluster((asked, body) => asked switch
        {
            "/articles.state" => (200, """{"acknowledged":true}"""),
            "/articles.state/_doc/writer" => holder is null
                ? (404, "{}")
                : (200, $$"""{"_seq_no":7,"_primary_term":1,"_source":{{holder}}}"""),
            _ when lost++ == 0 => isWritten ? Ends(holder = body) : (ScriptedCluster.Ended, ""),
            _ when isWritten => (409, """{"error":{"type":"version_conflict_engine_exception","reason":"it is there"},"status":409}"""),
            _ => (200, """{"_seq_no":8,"_primary_term":1}"""),
        });
        using var client = new ClusterClient(cluster.Address);

        using var held = await WriteLock.TakeAsync(client.Patient(TimeProvider.System), TimeProvider.System, CancellationToken.None);

        Assert.NotNull(held);
        held.Check();
    }

    [Fact]
    public async Task The_right_to_write_outlasts_a_cluster_that_is_away_for_longer_than_it_is_kept()
    {
        var (isAway, isTaken) = (true, false);
        using var cluster = new ScriptedCluster((asked, _) => asked switch
        {
            "/articles.state" => (200, """{"acknowledged":true}"""),
            "/articles.state/_doc/writer" => (404, "{}"),
            _ when isTaken && Volatile.Read(ref isAway) => (503, ""),
            _ => Taken(),
        });
        using var client = new ClusterClient(cluster.Address);
        var clock = new HurriedClock();
        using var held = await WriteLock.TakeAsync(client.Patient(clock), clock, CancellationToken.None);
        await Wait.ForAsync("the right is old", () => Task.FromResult(clock.Waited), waited => waited > WriteLock.Kept * 2);

        Volatile.Write(ref isAway, false);
        held!.Check();

        (int, string)? Taken()
        {
            isTaken = true;
            return (200, """{"_seq_no":8,"_primary_term":1}""");
        }
    }

    [Fact]
    public void A_build_is_closed_whether_or_not_the_answer_came()
    {
        var asked = 0;
        using var cluster = new ScriptedCluster((path, _) => path != "/_aliases" ? (200, """{"_shards":{"total":2,"failed":0}}""")
            : ++asked == 1 ? (ScriptedCluster.Ended, "")
            : (404, """{"error":{"type":"aliases_not_found_exception","reason":"aliases [g.parts] missing"},"status":404}"""));
        using var client = new ClusterClient(cluster.Address);
        var builds = new ClusterBuilds(client.Patient(TimeProvider.System), _ => "g", () => 1, TimeProvider.System);

        builds.Close(new SharedBuild("g", 2, "", TimeProvider.System.GetUtcNow(), [], []));

        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task A_stretch_of_the_inbox_is_there_once_where_its_answer_was_lost()
    {
        string? there = null;
        using var cluster = new ScriptedCluster((asked, body) => asked switch
        {
            "/articles.inbox" => (200, """{"acknowledged":true}"""),
            "/_cluster/health" => (200, ScriptedCluster.Green),
            _ when !asked.Contains("op_type=create", StringComparison.Ordinal) => (200, $$"""{"_source":{{there}}}"""),
            _ when there is null => Ends(there = body),
            _ => (409, """{"error":{"type":"version_conflict_engine_exception","reason":"it is there"},"status":409}"""),
        });
        using var client = new ClusterClient(cluster.Address);
        var stretches = new InboxStretches(client);

        await stretches.AddAsync(new InboxStretch("a.ndjson", 0, [1, 2, 3]));

        await Assert.ThrowsAsync<ClusterException>(() => stretches.AddAsync(new InboxStretch("a.ndjson", 0, [4])));
        Assert.Equal(3, cluster.Changes.Count(change => change.Contains("op_type=create", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_node_that_was_busy_is_asked_again()
    {
        var asked = 0;
        using var cluster = new ScriptedCluster((_, _) => ++asked < 3
            ? (429, """{"error":{"type":"rejected_execution_exception","reason":"the queue is full"},"status":429}""")
            : (200, """{"_seq_no":1,"_primary_term":1,"_source":{"generation":"g","until":"2026-01-01T00:00:00Z"}}"""));
        using var client = new ClusterClient(cluster.Address);

        Assert.Equal("g", (await LastSwap.ReadAsync(client, CancellationToken.None))?.Generation);

        Assert.Equal(3, asked);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_line_that_a_shard_could_not_look_up_is_not_taken_for_missing(bool isRun)
    {
        var asked = 0;
        using var cluster = new ScriptedCluster((_, _) => (200, ++asked == 1
            ? """{"docs":[{"_id":"x","error":{"type":"no_shard_available_action_exception","reason":"no shard available"}}]}"""
            : """{"docs":[{"_id":"x","found":true,"_source":{"file":"a.json"}}]}"""));
        using var client = new ClusterClient(cluster.Address);
        if (!isRun)
        {
            var away = await Assert.ThrowsAsync<ClusterException>(() => GenerationLines.FilesOfAsync(client, "g", ["x"]));
            Assert.Equal(ClusterFault.Unreachable, away.Fault);
            return;
        }

        var found = await GenerationLines.FilesOfAsync(client.Patient(TimeProvider.System), "g", ["x"]);

        Assert.Equal("a.json", found["x"]);
    }

    [Fact]
    public async Task Of_an_index_that_is_not_there_every_line_is_missing()
    {
        using var cluster = new ScriptedCluster((_, _) =>
            (200, """{"docs":[{"_id":"x","error":{"type":"index_not_found_exception","reason":"no such index [g]"}}]}"""));
        using var client = new ClusterClient(cluster.Address);

        Assert.Empty(await GenerationLines.FilesOfAsync(client, "g", ["x"]));
    }

    [Fact]
    public async Task A_generation_of_which_a_shard_is_away_is_not_taken_for_empty()
    {
        var asked = 0;
        using var cluster = new ScriptedCluster((_, _) => (200, ++asked == 1
            ? """{"count":0,"_shards":{"total":2,"successful":1,"failed":1}}"""
            : """{"count":4,"_shards":{"total":2,"successful":2,"failed":0}}"""));
        using var client = new ClusterClient(cluster.Address);

        Assert.False(await GenerationLines.IsEmptyAsync(client.Patient(TimeProvider.System), "g"));
    }

    [Fact]
    public async Task A_document_that_nodes_sent_each_other_twice_keeps_no_generation_from_use()
    {
        // A node ended after it had written the second one and before it said so: the node that took its place finds it there.
        using var cluster = new ScriptedCluster((asked, _) => (200, asked switch
        {
            _ when asked.StartsWith("/_bulk", StringComparison.Ordinal) => """
                {"errors":false,"items":[{"index":{"status":201,"result":"created"}},{"index":{"status":200,"result":"updated"}}]}
                """,
            "/g/_refresh" => """{"_shards":{"total":2,"failed":0}}""",
            "/g/_count" => """{"count":2,"_shards":{"total":2,"failed":0}}""",
            "/articles/_mapping" => """{"g":{"mappings":{"_meta":{"schema":4} } } }""",
            _ => """{"acknowledged":true}""",
        }));
        using var client = new ClusterClient(cluster.Address);
        var writer = new BulkWriter(client, "g.writing", 1, TimeProvider.System);
        await writer.WriteAsync([new BulkLine("a", "{}"u8.ToArray()), new BulkLine("b", "{}"u8.ToArray())], CancellationToken.None);

        await new ClusterGenerations(client, TimeProvider.System).SwapAsync("g", writer.Documents, CancellationToken.None);

        Assert.Contains(cluster.Bodies, body => body.Contains("\"add\"", StringComparison.Ordinal));
    }

    private static (int, string)? Ends(string _) => (ScriptedCluster.Ended, "");
}
