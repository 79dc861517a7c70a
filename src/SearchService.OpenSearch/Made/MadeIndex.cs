using System.Globalization;
using System.Text;
using System.Text.Json;
using SearchService.OpenSearch.Connection;

namespace SearchService.OpenSearch.Made;

/// <summary>
/// The index of what people made: one for all kinds, beside the generations, which no reindex touches. What is acknowledged is on the disks
/// of a majority of its copies.
/// </summary>
internal sealed class MadeIndex(ClusterClient client)
{
    private const int AtOnce = 500;

    /// <summary>Wildcards of a user who deletes indexes do not reach a hidden one.</summary>
    private static readonly byte[] Definition =
        """
        {"settings":{"index":{"number_of_shards":1,"auto_expand_replicas":"0-2","hidden":true,"translog":{"durability":"request"}}},
         "mappings":{"dynamic":"strict","properties":{
          "kind":{"type":"keyword"},"state":{"type":"keyword"},"order":{"type":"keyword"},"value":{"type":"object","enabled":false}}}}
        """u8.ToArray();

    private volatile bool _isThere;

    private string Name => client.Address.Archive + ".made";

    /// <summary>A document as it is now, also where it was written a moment ago; null where there is none.</summary>
    public VersionedDocument? Find(string id)
    {
        try
        {
            return Wait(client.AskAsync(HttpMethod.Get, PathOf(id), default, MadeJson.Default.VersionedDocument, default));
        }
        catch (ClusterException missing) when (missing.Fault == ClusterFault.Gone)
        {
            return null;
        }
    }

    /// <summary>Writes a document, or takes it away where it is null, unless somebody was faster.</summary>
    /// <param name="id">Of the document.</param>
    /// <param name="before">What it takes the place of; null where there was none.</param>
    /// <param name="next">What it is from now on.</param>
    /// <returns>Whether it was written.</returns>
    public bool TryWrite(string id, VersionedDocument? before, MadeDocument? next)
    {
        var condition = before is null ? "op_type=create"
            : string.Create(CultureInfo.InvariantCulture, $"if_seq_no={before.SeqNo}&if_primary_term={before.PrimaryTerm}");
        try
        {
            Wait(client.AskAsync(
                next is null ? HttpMethod.Delete : HttpMethod.Put,
                string.Create(CultureInfo.InvariantCulture, $"{PathOf(id)}?refresh=true&wait_for_active_shards={Majority()}&{condition}"),
                next is null ? default : JsonSerializer.SerializeToUtf8Bytes(next, MadeJson.Default.MadeDocument),
                MadeJson.Default.JsonElement, default));
            return true;
        }
        catch (ClusterException faster) when (faster.Fault == ClusterFault.Conflict || (before is not null && IsGone(faster)))
        {
            return false;
        }
    }

    /// <summary>Documents of a kind, in their order.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="states">The states that they may be in; null for any.</param>
    /// <param name="newestFirst">In the opposite order.</param>
    /// <param name="most">The most of them.</param>
    public IEnumerable<VersionedDocument> List(
        string kind, IReadOnlyList<string>? states = null, bool newestFirst = false, int most = int.MaxValue)
    {
        string? after = null;
        for (var left = most; left > 0;)
        {
            var size = Math.Min(AtOnce, left);
            var hits = Ask(
                "_search?allow_partial_search_results=false&seq_no_primary_term=true",
                FormattableString.Invariant($$"""
                    {"size":{{size}},"query":{{QueryOf(kind, states)}},
                     "sort":[{"order":"{{(newestFirst ? "desc" : "asc")}}"}]{{(after is null ? "" : $",\"search_after\":{after}")}} }
                    """))?.Hits.Hits ?? [];
            foreach (var hit in hits)
            {
                yield return hit;
            }

            left = hits.Count == size ? left - size : 0;
            after = hits.Count > 0 ? hits[^1].Sort!.Value.GetRawText() : null;
        }
    }

    public int Count(string kind, string? state = null) =>
        (int)(Ask("_search?allow_partial_search_results=false",
            $$"""{"size":0,"track_total_hits":true,"query":{{QueryOf(kind, state is null ? null : [state])}} }""")?.Hits.Total?.Value ?? 0);

    private static string QueryOf(string kind, IReadOnlyList<string>? states)
    {
        var inStates = states is null ? "" : $$""","filter":{"terms":{"state":["{{string.Join("\",\"", states)}}"]} }""";
        return $$"""{"bool":{"must":{"term":{"kind":"{{kind}}"} }{{inStates}} } }""";
    }

    /// <summary>Null while there is no index.</summary>
    private MadeAnswer? Ask(string how, string body)
    {
        try
        {
            return Wait(client.AskAsync(
                HttpMethod.Post, $"{Name}/{how}", Encoding.UTF8.GetBytes(body), MadeJson.Default.MadeAnswer, default));
        }
        catch (ClusterException missing) when (missing.Fault == ClusterFault.Gone)
        {
            return null;
        }
    }

    private string PathOf(string id) => $"{Name}/_doc/{Uri.EscapeDataString(id)}";

    private static bool IsGone(ClusterException refused) => refused.Fault == ClusterFault.Gone;

    /// <returns>Of how many copies more than half are.</returns>
    private int Majority()
    {
        if (!_isThere)
        {
            // Nothing is written into a cluster that cannot serve.
            Wait(ClusterCheck.CheckAsync(client, default));
            try
            {
                Wait(client.AskAsync(HttpMethod.Put, Name, Definition, ClusterJson.Default.Acknowledgement, default));
            }
            catch (ClusterException there) when (there.Fault == ClusterFault.Conflict)
            {
                // An earlier process made it.
            }

            _isThere = true;
        }

        return (Math.Clamp(Wait(ClusterCheck.NodesAsync(client, default)), 1, 3) / 2) + 1;
    }

    private static void Wait(Task asked) => Blocking.Wait(asked);

    private static T Wait<T>(Task<T> asked) => Blocking.Wait(asked);
}
