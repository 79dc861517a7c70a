using System.Text.Json.Serialization.Metadata;

namespace SearchService.OpenSearch.Connection;

/// <summary>Counts and refreshes of whole indexes. A shard that does not take part is an error, never a smaller number.</summary>
internal static class WholeAnswers
{
    /// <summary>How many documents an index holds that searches see.</summary>
    /// <param name="client">The cluster.</param>
    /// <param name="index">The index.</param>
    /// <param name="query">Which of them, as <c>{"query": …}</c>; empty for all.</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <exception cref="ClusterException">There is no such index, or a shard did not answer.</exception>
    public static async Task<long> CountAsync(
        this ClusterClient client, string index, ReadOnlyMemory<byte> query, CancellationToken cancellation) =>
        (await AskAsync(client, $"{index}/_count", query, ClusterJson.Default.CountAnswer, cancellation).ConfigureAwait(false)).Count;

    /// <summary>Lets searches see all that was written to an index.</summary>
    /// <exception cref="ClusterException">There is no such index, or a shard did not do it.</exception>
    public static async Task RefreshAsync(this ClusterClient client, string index, CancellationToken cancellation) =>
        await AskAsync(client, $"{index}/_refresh", default, ClusterJson.Default.RefreshAnswer, cancellation).ConfigureAwait(false);

    private static Task<T> AskAsync<T>(
        ClusterClient client, string path, ReadOnlyMemory<byte> body, JsonTypeInfo<T> answer, CancellationToken cancellation)
        where T : IShardsAnswer =>
        client.AskAsync(HttpMethod.Post, path, body, answer, cancellation, read => read.Shards is { Failed: > 0 } shards
            ? new ClusterException(ClusterFault.Shard,
                $"{shards.Failed} of {shards.Total} shards of the cluster at {client.Address.Url} did not answer to {path}, "
                + "and what they hold would be missing.")
            : null);
}
