using System.Buffers.Text;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using SearchService.OpenSearch.Connection;

namespace SearchService.OpenSearch.Inbox;

/// <summary>Stretches of files as documents of one index, each named by its file and where it begins.</summary>
internal sealed class InboxStretches(ClusterClient client)
{
    private const int AtOnce = 8;

    private bool _isThere;

    private string Index => client.Address.Archive + ".inbox";

    /// <summary>When it returns, the stretch is on the disks of a majority of its copies.</summary>
    /// <exception cref="ClusterException">Another service added there, or the cluster does not take it.</exception>
    public async Task AddAsync(InboxStretch stretch)
    {
        var copies = await MakeIndexAsync().ConfigureAwait(false);
        var name = Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(stretch.Name)).AsSpan(0, 18));
        var path = FormattableString.Invariant($"{Index}/_doc/{name}");
        for (var isLost = false; ; isLost = true)
        {
            try
            {
                await client.AskAsync(HttpMethod.Put,
                    FormattableString.Invariant($"{path}?op_type=create&refresh=true&wait_for_active_shards={copies / 2 + 1}"),
                    JsonSerializer.SerializeToUtf8Bytes(stretch, InboxJson.Default.InboxStretch), InboxJson.Default.JsonElement,
                    CancellationToken.None).ConfigureAwait(false);
                return;
            }
            catch (ClusterException unheard) when (unheard.IsAnswerLost && !isLost)
            {
                // It is sent again: either it is written now, or it is there.
            }
            catch (ClusterException there) when (there.Fault == ClusterFault.Conflict && isLost)
            {
                var held = await client.AskAsync(HttpMethod.Get, path, default, InboxJson.Default.HeldStretch, CancellationToken.None)
                    .ConfigureAwait(false);
                if (held.Source.Bytes.AsSpan().SequenceEqual(stretch.Bytes))
                {
                    return;
                }

                throw;
            }
        }
    }

    /// <summary>All stretches, file by file, each from its beginning; or those of later changes, in the order of these.</summary>
    /// <param name="after">The number of a change; null for all.</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <returns>Each with the number of the change that brought it.</returns>
    public async IAsyncEnumerable<(InboxStretch Stretch, long Number)> ReadAsync(
        long? after, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var how = after is { } number
            ? string.Create(CultureInfo.InvariantCulture, $$"""
                "sort":["_seq_no"],"query":{"range":{"_seq_no":{"gt":{{number}} } } }
                """)
            : "\"sort\":[\"file\",\"from\"]";
        string? last = null;
        do
        {
            IReadOnlyList<StretchHit> hits;
            try
            {
                hits = (await client.AskAsync(
                    HttpMethod.Post, $"{Index}/_search?allow_partial_search_results=false&seq_no_primary_term=true",
                    Encoding.UTF8.GetBytes(FormattableString.Invariant(
                        $$"""{"size":{{AtOnce}},{{how}}{{(last is null ? "" : $",\"search_after\":{last}")}} }""")),
                    InboxJson.Default.StretchAnswer, cancellation).ConfigureAwait(false)).Hits.Hits;
            }
            catch (ClusterException missing) when (missing.Fault == ClusterFault.Gone)
            {
                yield break;
            }

            foreach (var hit in hits)
            {
                yield return (hit.Source, hit.SeqNo);
            }

            last = hits.Count == AtOnce ? hits[^1].Sort.GetRawText() : null;
        }
        while (last is not null);
    }

    /// <summary>Whether any is of a later change.</summary>
    public async Task<bool> IsAnyAsync(long after)
    {
        try
        {
            return await client.CountAsync(
                Index,
                Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $$"""
                    {"query":{"range":{"_seq_no":{"gt":{{after}} } } } }
                    """)),
                CancellationToken.None).ConfigureAwait(false) > 0;
        }
        catch (ClusterException missing) when (missing.Fault == ClusterFault.Gone)
        {
            return false;
        }
    }

    /// <returns>On how many nodes a copy can lie, three at most.</returns>
    private async Task<int> MakeIndexAsync()
    {
        if (!_isThere)
        {
            try
            {
                await client.AskAsync(HttpMethod.Put, Index,
                    """
                    {"settings":{"index":{"number_of_shards":1,"auto_expand_replicas":"0-2","translog":{"durability":"request"}}},
                     "mappings":{"dynamic":"strict","properties":{
                      "file":{"type":"keyword"},"from":{"type":"long"},"bytes":{"type":"binary","doc_values":false}}}}
                    """u8.ToArray(),
                    ClusterJson.Default.Acknowledgement, CancellationToken.None).ConfigureAwait(false);
            }
            catch (ClusterException there) when (there.Fault == ClusterFault.Conflict)
            {
                // An earlier process made it.
            }

            _isThere = true;
        }

        return Math.Clamp(await ClusterCheck.NodesAsync(client, CancellationToken.None).ConfigureAwait(false), 1, 3);
    }
}

/// <param name="File">The name of the file.</param>
/// <param name="From">The offset of its first byte.</param>
/// <param name="Bytes">What was added there.</param>
internal sealed record InboxStretch(string File, long From, byte[] Bytes)
{
    [JsonIgnore]
    public string Name => FormattableString.Invariant($"{File} {From}");

    [JsonIgnore]
    public long End => From + Bytes.Length;
}

internal sealed record HeldStretch([property: JsonPropertyName("_source")] InboxStretch Source);

internal sealed record StretchAnswer(StretchHits Hits);

internal sealed record StretchHits(IReadOnlyList<StretchHit> Hits);

internal sealed record StretchHit(
    [property: JsonPropertyName("_source")] InboxStretch Source, [property: JsonPropertyName("_seq_no")] long SeqNo, JsonElement Sort);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(InboxStretch))]
[JsonSerializable(typeof(HeldStretch))]
[JsonSerializable(typeof(StretchAnswer))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class InboxJson : JsonSerializerContext;
