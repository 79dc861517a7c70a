using System.Text.Json;
using System.Text.Json.Serialization;
using SearchService.OpenSearch.Connection;

namespace SearchService.OpenSearch.Generations;

/// <summary>
/// The generation that was in use before the last swap: whoever walks through it by a cursor, or is still sent its articles, can go on
/// for a while.
/// </summary>
/// <param name="Generation">Its name.</param>
/// <param name="Until">When it may go.</param>
internal sealed record LastSwap(string Generation, DateTimeOffset Until)
{
    private static string PathOf(ClusterClient client) => client.Address.Archive + ".state/_doc/swap";

    public static async Task NoteAsync(ClusterClient client, LastSwap swap, CancellationToken cancellation) => await client.AskAsync(
        HttpMethod.Put, PathOf(client), JsonSerializer.SerializeToUtf8Bytes(swap, SwapJson.Default.LastSwap), LockJson.Default.LockVersion,
        cancellation).ConfigureAwait(false);

    /// <summary>Null where none was swapped yet.</summary>
    public static async Task<LastSwap?> ReadAsync(ClusterClient client, CancellationToken cancellation)
    {
        try
        {
            return (await client.AskAsync(HttpMethod.Get, PathOf(client), default, SwapJson.Default.ReadSwap, cancellation)
                .ConfigureAwait(false)).Source;
        }
        catch (ClusterException missing) when (missing.Fault == ClusterFault.Gone)
        {
            return null;
        }
    }
}

internal sealed record ReadSwap([property: JsonPropertyName("_source")] LastSwap? Source);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(LastSwap))]
[JsonSerializable(typeof(ReadSwap))]
internal sealed partial class SwapJson : JsonSerializerContext;
