using SearchService.OpenSearch.Connection;
using SearchService.OpenSearch.Generations;
using SearchService.OpenSearch.Inbox;
using Xunit;

namespace SearchService.UnitTests.Engines;

/// <summary>A node that ends takes the answers with it that it had not sent.</summary>
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
            _ => (200, """{"_seq_no":8,"_primary_term":1}"""),
        });
        using var client = new ClusterClient(cluster.Address);

        using var held = await WriteLock.TakeAsync(client.Patient(TimeProvider.System), TimeProvider.System, CancellationToken.None);

        Assert.NotNull(held);
        held.Check();
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

    private static (int, string)? Ends(string _) => (ScriptedCluster.Ended, "");
}
