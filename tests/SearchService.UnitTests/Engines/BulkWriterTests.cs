using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using SearchService.OpenSearch.Connection;
using SearchService.OpenSearch.Writing;
using Xunit;

namespace SearchService.UnitTests.Engines;

public sealed class BulkWriterTests
{
    private const string Rejected =
        """{"type":"opensearch_rejected_execution_exception","reason":"rejected execution of coordinating operation"}""";

    private readonly List<string> _written = [];

    [Fact]
    public async Task A_busy_cluster_is_asked_again_with_what_it_did_not_take_and_no_more()
    {
        var times = 0;
        using var cluster = new ScriptedCluster((_, body) => ++times switch
        {
            1 => (429, $$"""{"error":{{Rejected}},"status":429}"""),
            2 or 3 => Answered(body, id => id.EndsWith('3') ? (429, Rejected) : null),
            _ => Answered(body, _ => null),
        });
        var clock = new HurriedClock();

        Assert.Empty(await WriteAsync(cluster, clock, Lines(10)));

        Assert.Equal(["0", "1", "2", "4", "5", "6", "7", "8", "9", "3"], _written);
        Assert.Equal(4, times);
        Assert.InRange(clock.Waited, TimeSpan.FromMilliseconds(350), TimeSpan.FromMilliseconds(1_050));
    }

    [Fact]
    public async Task An_error_of_a_line_is_that_lines_own()
    {
        using var cluster = new ScriptedCluster((_, body) => Answered(body, id => id == "4"
            ? (400, """{"type":"mapper_parsing_exception","reason":"failed to parse","caused_by":{"type":"x","reason":"no number"}}""")
            : null));

        var refused = await WriteAsync(cluster, new HurriedClock(), Lines(6));

        Assert.Equal(new BulkRefusal("4", "failed to parse: no number"), Assert.Single(refused));
        Assert.Equal(["0", "1", "2", "3", "5"], _written);
    }

    [Theory]
    [InlineData(500, "node_closed_exception")]
    [InlineData(500, "already_closed_exception")]
    [InlineData(404, "index_shard_closed_exception")]
    [InlineData(503, "unavailable_shards_exception")]
    public async Task A_line_that_met_a_node_that_ends_is_sent_again(int status, string type)
    {
        var times = 0;
        using var cluster = new ScriptedCluster((_, body) => Answered(body, id => id == "1" && ++times == 1
            ? (status, $$"""{"type":"{{type}}","reason":"the node is going"}""")
            : null));

        Assert.Empty(await WriteAsync(cluster, new HurriedClock(), Lines(3)));

        Assert.Equal(["0", "2", "1"], _written);
    }

    [Fact]
    public async Task Nothing_is_dropped_when_patience_is_over()
    {
        using var cluster = new ScriptedCluster((_, body) => Answered(body, id => id == "1" ? (429, Rejected) : null));
        var clock = new HurriedClock();

        var failed = await Assert.ThrowsAsync<ClusterException>(() => WriteAsync(cluster, clock, Lines(3)));

        Assert.Equal(ClusterFault.Busy, failed.Fault);
        Assert.StartsWith("1 documents could not be written within 5 minutes", failed.Message, StringComparison.Ordinal);
        Assert.True(clock.Waited > TimeSpan.FromMinutes(5), clock.Waited.ToString());
    }

    [Fact]
    public async Task Large_documents_go_in_several_requests_in_their_order()
    {
        using var cluster = new ScriptedCluster((_, body) => Answered(body, _ => null));
        var large = $$"""{"text":"{{new string('x', 2 * 1024 * 1024)}}"}""";
        BulkLine[] lines = [.. Enumerable.Range(0, 5).Select(i =>
            new BulkLine(i.ToString(CultureInfo.InvariantCulture), Encoding.UTF8.GetBytes(large)))];

        Assert.Empty(await WriteAsync(cluster, new HurriedClock(), lines));

        Assert.Equal(["0", "1", "2", "3", "4"], _written);
        Assert.Equal(3, cluster.Bodies.Count);
        Assert.All(cluster.Bodies, body => Assert.True(body.Length <= BulkWriter.MostBytes));
    }

    private static async Task<IReadOnlyList<BulkRefusal>> WriteAsync(
        ScriptedCluster cluster, TimeProvider clock, IReadOnlyList<BulkLine> lines)
    {
        using var client = new ClusterClient(cluster.Address);
        return await new BulkWriter(client, "articles-1.writing", 1, clock).WriteAsync(lines, CancellationToken.None);
    }

    private static BulkLine[] Lines(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new BulkLine(i.ToString(CultureInfo.InvariantCulture), "{}"u8.ToArray()))];

    private (int, string)? Answered(string body, Func<string, (int Status, string Error)?> fault)
    {
        var items = new JsonArray();
        foreach (var line in body.Split('\n').Where(line => line.Contains("_id", StringComparison.Ordinal)))
        {
            var id = JsonNode.Parse(line)!["index"]!["_id"]!.GetValue<string>();
            if (fault(id) is { } error)
            {
                var refusal = new JsonObject { ["status"] = error.Status, ["error"] = JsonNode.Parse(error.Error) };
                items.Add(new JsonObject { ["index"] = refusal });
            }
            else
            {
                _written.Add(id);
                items.Add(new JsonObject { ["index"] = new JsonObject { ["status"] = 201 } });
            }
        }

        return (200, new JsonObject { ["errors"] = false, ["items"] = items }.ToJsonString());
    }
}
