using System.Text.Json;
using System.Text.Json.Serialization;
using SearchService.Indexing.Storage.Engine;
using SearchService.OpenSearch.Connection;

namespace SearchService.OpenSearch.Generations;

/// <summary>
/// The document that says which generation is built in parts, and which of them are done. A change names the version that it was made
/// from, so that of two parts that are done at once neither is lost.
/// </summary>
internal static class BuildRecord
{
    private static string PathOf(ClusterClient client) => client.Address.Archive + ".state/_doc/build";

    /// <summary>Null where none is under way.</summary>
    public static async Task<SharedBuild?> ReadAsync(ClusterClient client, CancellationToken cancellation) =>
        (await VersionAsync(client, cancellation).ConfigureAwait(false))?.Source;

    /// <summary>Changes it, makes it, or takes it away; asked again where another process was faster.</summary>
    /// <param name="client">The cluster.</param>
    /// <param name="change">From what is there to what is to be; the same object, or null for null, changes nothing.</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <returns>What is there now.</returns>
    public static async Task<SharedBuild?> ChangeAsync(
        ClusterClient client, Func<SharedBuild?, SharedBuild?> change, CancellationToken cancellation)
    {
        while (true)
        {
            var read = await VersionAsync(client, cancellation).ConfigureAwait(false);
            var next = change(read?.Source);
            if (ReferenceEquals(next, read?.Source))
            {
                return next;
            }

            var condition = read is { SeqNo: { } number, PrimaryTerm: { } term }
                ? new LockVersion(number, term).Condition
                : "op_type=create";
            try
            {
                await client.AskAsync(next is null ? HttpMethod.Delete : HttpMethod.Put, $"{PathOf(client)}?{condition}",
                    next is null ? default : JsonSerializer.SerializeToUtf8Bytes(next, BuildJson.Default.SharedBuild),
                    LockJson.Default.LockVersion, cancellation).ConfigureAwait(false);
                return next;
            }
            catch (ClusterException faster) when (faster.Fault is ClusterFault.Conflict or ClusterFault.Gone)
            {
                // It is made again from what the other one left.
            }
        }
    }

    private static async Task<ReadBuild?> VersionAsync(ClusterClient client, CancellationToken cancellation)
    {
        try
        {
            return await client.AskAsync(HttpMethod.Get, PathOf(client), default, BuildJson.Default.ReadBuild, cancellation)
                .ConfigureAwait(false);
        }
        catch (ClusterException missing) when (missing.Fault == ClusterFault.Gone)
        {
            return null;
        }
    }
}

internal sealed record ReadBuild(
    [property: JsonPropertyName("_seq_no")] long? SeqNo, [property: JsonPropertyName("_primary_term")] long? PrimaryTerm,
    [property: JsonPropertyName("_source")] SharedBuild? Source);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(SharedBuild))]
[JsonSerializable(typeof(ReadBuild))]
internal sealed partial class BuildJson : JsonSerializerContext;
