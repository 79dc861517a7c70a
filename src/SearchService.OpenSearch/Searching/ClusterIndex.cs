using System.Runtime.CompilerServices;
using System.Text.Json;
using SearchService.OpenSearch.Asking;
using SearchService.OpenSearch.Connection;

namespace SearchService.OpenSearch.Searching;

/// <summary>
/// One state of the archive, asked for hits and counts. A shard that does not answer is an error, never a smaller number.
/// </summary>
/// <param name="client">The cluster.</param>
/// <param name="point">The point in time.</param>
internal sealed class ClusterIndex(ClusterClient client, string point)
{
    /// <summary>
    /// Terms are weighed over all shards first, so that an article scores the same whichever shard it lies on.
    /// </summary>
    private const string Search = "_search?search_type=dfs_query_then_fetch&allow_partial_search_results=false";

    /// <summary>The same without scores.</summary>
    private const string Count = "_search?allow_partial_search_results=false";

    public string Point => point;

    public ClusterSearch Body(Clause query) => new(point, query);

    public async Task<SearchAnswer> AskAsync(ClusterSearch body, CancellationToken cancellation)
    {
        var answer = await client.AskAsync(HttpMethod.Post, body.Sort.IsWeighed ? Search : Count, body.ToJson(),
            SearchJson.Default.SearchAnswer, cancellation).ConfigureAwait(false);
        return answer is { TimedOut: false, Shards.Failed: 0 } ? answer : throw new ClusterException(ClusterFault.Shard,
            $"{answer.Shards.Failed} of {answer.Shards.Total} shards of the cluster at {client.Address.Url} did not answer in time, "
            + "and counts would be too small.");
    }

    /// <summary>Gives the point in time back; whoever still asks it is told that it is gone.</summary>
    public async Task CloseAsync()
    {
        try
        {
            await client.AskAsync(HttpMethod.Delete, "_search/point_in_time",
                JsonSerializer.SerializeToUtf8Bytes(new ClosedPoints([point]), SearchJson.Default.ClosedPoints),
                SearchJson.Default.JsonElement, CancellationToken.None).ConfigureAwait(false);
        }
        catch (ClusterException)
        {
            // It goes by itself once nobody has used it for a while.
        }
    }

    /// <summary>The values of a field among the articles of a query.</summary>
    public async Task<IReadOnlyList<string>> ValuesAsync(Clause query, string field, CancellationToken cancellation)
    {
        List<string> values = [];
        await foreach (var counted in CountsAsync(query, [field], cancellation).ConfigureAwait(false))
        {
            if (counted.Key[field] is { } value)
            {
                values.Add(value);
            }
        }

        return values;
    }

    /// <summary>How many articles of a query have each combination of values of some fields, in order; exact.</summary>
    public async IAsyncEnumerable<Combination> CountsAsync(
        Clause query, IReadOnlyList<string> fields, [EnumeratorCancellation] CancellationToken cancellation)
    {
        string? after = null;
        do
        {
            var answer = await AskAsync(Body(query) with { Counted = fields, CountedAfter = after }, cancellation).ConfigureAwait(false);
            var counted = answer.Aggregations![SearchAnswer.Combinations];
            foreach (var combination in counted.Buckets!)
            {
                yield return combination;
            }

            after = counted.Buckets.Count == ClusterSearch.CountedSize && counted.AfterKey is { ValueKind: JsonValueKind.Object } key
                ? key.GetRawText()
                : null;
        }
        while (after is not null);
    }
}
