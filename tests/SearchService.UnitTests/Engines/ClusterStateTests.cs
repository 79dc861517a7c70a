using SearchService.OpenSearch.Connection;
using SearchService.OpenSearch.Searching;
using Xunit;

namespace SearchService.UnitTests.Engines;

/// <summary>As long as the name of a state is the same, so is every answer.</summary>
public sealed class ClusterStateTests
{
    [Fact]
    public async Task Nodes_that_were_restarted_name_no_state_as_one_with_other_articles()
    {
        // After a restart the cluster counts from 0 again what was written and shown; the numbers of changes go on.
        var changes = 40;
        using var cluster = new ScriptedCluster((_, _) => (200, $$"""
            {"indices":{"g":{"uuid":"u","primaries":{"indexing":{"index_total":0,"delete_total":0},"refresh":{"external_total":3} },
             "shards":{"0":[{"routing":{"primary":false},"seq_no":{"max_seq_no":1},"refresh":{"external_total":1} },
                            {"routing":{"primary":true},"seq_no":{"max_seq_no":{{changes}} },"refresh":{"external_total":3} }]} } } }
            """));
        using var client = new ClusterClient(cluster.Address);
        using var points = new PointsInTime(client, TimeProvider.System);
        await points.LookAsync(CancellationToken.None);
        var before = points.State;

        await points.LookAsync(CancellationToken.None);
        Assert.Equal(before, points.State);
        changes = 44;
        await points.LookAsync(CancellationToken.None);

        Assert.NotEqual(before, points.State);
    }

    [Fact]
    public async Task A_copy_that_shows_a_change_later_than_the_first_is_looked_at_again()
    {
        var (second, opened) = (3, 0);
        using var cluster = new ScriptedCluster((path, _) => path.Contains("point_in_time", StringComparison.Ordinal)
            ? (200, $$"""{"pit_id":"p{{++opened}}","_shards":{"total":1,"successful":1,"failed":0} }""")
            : (200, $$"""
                {"indices":{"g":{"uuid":"u","shards":{"0":[
                 {"seq_no":{"max_seq_no":40},"refresh":{"external_total":4} },
                 {"seq_no":{"max_seq_no":40},"refresh":{"external_total":{{second}} } }]} } } }
                """));
        using var client = new ClusterClient(cluster.Address);
        using var points = new PointsInTime(client, TimeProvider.System);
        var before = await points.CurrentAsync(CancellationToken.None);

        second = 4;
        await points.LookAsync(CancellationToken.None);

        Assert.NotEqual(before, await points.CurrentAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_copy_that_a_node_is_still_bringing_back_has_no_numbers_and_is_passed_over()
    {
        using var cluster = new ScriptedCluster((_, _) => (200, """
            {"indices":{"g":{"uuid":"u","shards":{"0":[
             {"seq_no":{"max_seq_no":40},"refresh":{"external_total":4} },
             {"refresh":{"external_total":0} }]} } } }
            """));
        using var client = new ClusterClient(cluster.Address);
        using var points = new PointsInTime(client, TimeProvider.System);

        await points.LookAsync(CancellationToken.None);

        Assert.NotNull(points.State);
    }
}
