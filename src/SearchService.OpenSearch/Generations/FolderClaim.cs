using System.Text.Json;
using System.Text.Json.Serialization;
using SearchService.OpenSearch.Connection;

namespace SearchService.OpenSearch.Generations;

/// <summary>
/// Which folder an archive in a cluster is written from. What was posted and the ids that files were given lie there, so that a run from
/// another folder would take them for gone.
/// </summary>
/// <param name="Id">What stands in the folder's file <see cref="FileName"/>.</param>
/// <param name="Machine">Where the folder lay when it was claimed.</param>
/// <param name="Folder">Its path there.</param>
internal sealed record FolderClaim(string Id, string Machine, string Folder)
{
    private const string FileName = "cluster-id";

    /// <summary>Claims the archive for a folder, unless it is claimed already.</summary>
    /// <returns>Why it is written from elsewhere, with what to do; null where it is this folder's.</returns>
    public static async Task<string?> MakeAsync(ClusterClient client, string folder, CancellationToken cancellation)
    {
        await WriteLock.MakeIndexAsync(client, cancellation).ConfigureAwait(false);
        var own = new FolderClaim(await IdOfAsync(folder, cancellation).ConfigureAwait(false), Environment.MachineName, folder);
        var path = $"{client.Address.Archive}.state/_doc/folder";
        try
        {
            await client.AskAsync(HttpMethod.Put, path + "?op_type=create",
                JsonSerializer.SerializeToUtf8Bytes(own, ClaimJson.Default.FolderClaim), LockJson.Default.LockVersion, cancellation)
                .ConfigureAwait(false);
            return null;
        }
        catch (ClusterException claimed) when (claimed.Fault == ClusterFault.Conflict)
        {
            var held = (await client.AskAsync(HttpMethod.Get, path, default, ClaimJson.Default.ReadClaim, cancellation)
                .ConfigureAwait(false)).Source;
            return held?.Id == own.Id
                ? null
                : $"The archive {client.Address.Archive} in the cluster at {client.Address.Url} is written from the folder {held?.Folder} "
                    + $"of {held?.Machine}, where its posts and ids lie: write there, or copy that folder to this one. "
                    + $"Where it is lost, DELETE {path} on the cluster gives the archive to the next folder that writes.";
        }
    }

    private static async Task<string> IdOfAsync(string folder, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(folder);
            var made = $"{path}.{Guid.NewGuid():N}";
            await File.WriteAllTextAsync(made, Guid.NewGuid().ToString("N"), cancellation).ConfigureAwait(false);
            try
            {
                File.Move(made, path, overwrite: false);
            }
            catch (IOException)
            {
                // Another process was faster.
                File.Delete(made);
            }
        }

        return (await File.ReadAllTextAsync(path, cancellation).ConfigureAwait(false)).Trim();
    }
}

internal sealed record ReadClaim([property: JsonPropertyName("_source")] FolderClaim? Source);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(FolderClaim))]
[JsonSerializable(typeof(ReadClaim))]
internal sealed partial class ClaimJson : JsonSerializerContext;
