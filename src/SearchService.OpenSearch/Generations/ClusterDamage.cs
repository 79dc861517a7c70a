using System.Text;
using SearchService.Indexing.Words.Fields;
using SearchService.OpenSearch.Connection;
using SearchService.OpenSearch.Ledger;

namespace SearchService.OpenSearch.Generations;

/// <summary>
/// What is wrong with what an archive keeps in a cluster, beyond what ledger and files tell: copies that are missing, and documents that
/// are neither articles nor lines of the ledger.
/// </summary>
internal static class ClusterDamage
{
    private static readonly string[] Kinds =
    [
        IndexFields.KindArticle, IndexFields.KindFile, IndexFields.KindRejected, IndexFields.KindWithdrawn, LedgerLines.KindState,
    ];

    /// <returns>A sentence for each; none where all is well.</returns>
    public static async Task<IReadOnlyList<string>> FindAsync(ClusterClient client, CancellationToken cancellation)
    {
        var archive = client.Address.Archive;
        var shards = await client.AskAsync(HttpMethod.Get, $"_cat/shards/{archive}*?format=json&h=index,state", default,
            ClusterJson.Default.IReadOnlyListShardLine, cancellation).ConfigureAwait(false);

        // Another archive's name may begin with this one's.
        List<string> found =
        [
            .. shards.Where(shard => shard.State == "UNASSIGNED" && shard.Index.Length > archive.Length
                && (shard.Index[archive.Length] is '-' or '.'))
                .CountBy(shard => shard.Index).Select(missing => $"{missing.Value} copies of shards of {missing.Key} are on no node"),
        ];
        var others = await CountAsync(
            client, archive,
            $$"""{"query":{"bool":{"must_not":{"terms":{"{{ClusterFields.Kind}}":["{{string.Join("\",\"", Kinds)}}"]} } } } }""",
            cancellation).ConfigureAwait(false);
        if (others > 0)
        {
            found.Add($"{archive} holds {others} documents that are neither articles nor lines of the ledger");
        }

        return found;
    }

    private static async Task<long> CountAsync(ClusterClient client, string index, string query, CancellationToken cancellation)
    {
        try
        {
            return await client.CountAsync(index, Encoding.UTF8.GetBytes(query), cancellation).ConfigureAwait(false);
        }
        catch (ClusterException none) when (none.Fault == ClusterFault.Gone)
        {
            return 0;
        }
    }
}
