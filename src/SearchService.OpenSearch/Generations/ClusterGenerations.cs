using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using SearchService.OpenSearch.Connection;

namespace SearchService.OpenSearch.Generations;

/// <summary>
/// The generations of an archive in a cluster. Each is an index; the archive's name is an alias of the one in use, and moves from one to
/// the next in one request, so that no query meets none or both.
/// </summary>
public sealed class ClusterGenerations(ClusterClient client, TimeProvider time)
{
    private const string StampFormat = "yyyyMMddHHmmss";

    private string Archive => client.Address.Archive;

    /// <summary>The generation in use; null while there is none.</summary>
    /// <exception cref="ClusterException">The name stands for something else, or the index is of another layout.</exception>
    public async Task<string?> CurrentAsync(CancellationToken cancellation)
    {
        if (await InUseAsync(cancellation).ConfigureAwait(false) is not var (name, index))
        {
            return null;
        }

        var schema = index.Mappings.Meta?.Schema;
        return schema == ArticleIndex.Schema ? name : throw new ClusterException(ClusterFault.Schema,
            $"The index {name} in the cluster at {client.Address.Url} has layout "
            + $"{schema?.ToString(CultureInfo.InvariantCulture) ?? "unknown"}, "
            + $"but this program reads layout {ArticleIndex.Schema}: rebuild it with 'reindex'.");
    }

    /// <summary>The generation in use, whatever its layout; null while there is none.</summary>
    /// <exception cref="ClusterException">The name stands for something else.</exception>
    public async Task<string?> NamedAsync(CancellationToken cancellation) =>
        await InUseAsync(cancellation).ConfigureAwait(false) is var (name, _) ? name : null;

    /// <summary>When a generation was begun, to the second, as its name says; null for a name that another program gave.</summary>
    public static DateTimeOffset? CreatedOf(string generation) =>
        generation?.Split('-') is [.., var stamp, _] && DateTimeOffset.TryParseExact(
            stamp, StampFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var created) ? created : null;

    /// <summary>Every generation that the cluster has, by age.</summary>
    public async Task<IReadOnlyList<string>> AllAsync(CancellationToken cancellation)
    {
        var lines = await client.AskAsync(HttpMethod.Get, $"_cat/indices/{Archive}-*?format=json&h=index", default,
            ClusterJson.Default.IReadOnlyListIndexLine, cancellation).ConfigureAwait(false);
        return [.. lines.Select(line => line.Index).Where(IsGeneration).Order(StringComparer.Ordinal)];
    }

    /// <summary>Begins a generation beside the one in use.</summary>
    /// <param name="shards">1 or more. A shard holds some ten million articles.</param>
    /// <param name="replicas">0 or more. With none, a node that is lost takes its articles along.</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <returns>Its name.</returns>
    public async Task<string> CreateAsync(int shards, int replicas, CancellationToken cancellation)
    {
        var stamp = time.GetUtcNow().ToString(StampFormat, CultureInfo.InvariantCulture);
        var name = string.Create(CultureInfo.InvariantCulture,
            $"{Archive}-{stamp}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(3))}");
        try
        {
            await client.AskAsync(HttpMethod.Put, name, ArticleIndex.Definition(name, shards, replicas),
                ClusterJson.Default.Acknowledgement, cancellation).ConfigureAwait(false);
        }
        catch (ClusterException made) when (made.Fault == ClusterFault.Conflict)
        {
            // Nobody else makes that name: it was asked for twice, since the first answer was lost.
        }

        return name;
    }

    /// <summary>
    /// Puts a generation into use, once it holds as many documents as were written to it. Queries that run go on with the one before.
    /// </summary>
    /// <param name="generation">Its name.</param>
    /// <param name="documents">How many the cluster said to have taken, at least; null where that is not known.</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <exception cref="ClusterException">It holds fewer, or a shard cannot say; the one before stays in use.</exception>
    public async Task SwapAsync(string generation, long? documents, CancellationToken cancellation)
    {
        var held = await CountAsync(generation, cancellation).ConfigureAwait(false);
        if (documents is { } written && held < written)
        {
            throw new ClusterException(ClusterFault.Shard,
                $"The index {generation} holds {held} documents, but {written} were written: it was not put into use.");
        }

        var before = await NamedAsync(cancellation).ConfigureAwait(false);
        List<AliasAction> actions = [new AliasAction(new AliasedName(generation, Archive), null)];
        if (before is not null && before != generation)
        {
            actions.Add(new AliasAction(null, new AliasedName(before, Archive)));
        }

        await client.AskAsync(HttpMethod.Post, "_aliases",
            JsonSerializer.SerializeToUtf8Bytes(new AliasChange(actions), AliasJson.Default.AliasChange),
            ClusterJson.Default.Acknowledgement, cancellation).ConfigureAwait(false);
    }

    /// <summary>How many documents an index holds, those written just now among them.</summary>
    public async Task<long> CountAsync(string index, CancellationToken cancellation)
    {
        await client.RefreshAsync(index, cancellation).ConfigureAwait(false);
        return await client.CountAsync(index, default, cancellation).ConfigureAwait(false);
    }

    /// <summary>Another index may begin with the archive's name.</summary>
    private bool IsGeneration(string index) => CreatedOf(index) is not null
        && index.Length == Archive.Length + "-".Length + StampFormat.Length + "-123456".Length;

    private async Task<(string Name, MappedIndex Index)?> InUseAsync(CancellationToken cancellation)
    {
        IReadOnlyDictionary<string, MappedIndex> named;
        try
        {
            named = await client.AskAsync(HttpMethod.Get, $"{Archive}/_mapping", default,
                ClusterJson.Default.IReadOnlyDictionaryStringMappedIndex, cancellation).ConfigureAwait(false);
        }
        catch (ClusterException missing) when (missing.Fault == ClusterFault.Gone)
        {
            return null;
        }

        if (named.Count != 1 || named.ContainsKey(Archive))
        {
            var names = string.Join(", ", named.Keys.Order(StringComparer.Ordinal));
            throw new ClusterException(ClusterFault.Alias,
                $"In the cluster at {client.Address.Url}, {Archive} stands for {names}; "
                + "it has to be the alias of one index. Choose another name for the archive, or remove the others.");
        }

        var (name, index) = named.First();
        return (name, index);
    }

    /// <summary>Takes a generation away for good.</summary>
    /// <exception cref="ArgumentException">The name is not that of a generation of this archive.</exception>
    public async Task RemoveAsync(string generation, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(generation);
        if (!generation.StartsWith(Archive + "-", StringComparison.Ordinal) || !IsGeneration(generation))
        {
            throw new ArgumentException("It is not a generation of this archive.", nameof(generation));
        }

        try
        {
            await client.AskAsync(HttpMethod.Delete, generation, default, ClusterJson.Default.Acknowledgement, cancellation)
                .ConfigureAwait(false);
        }
        catch (ClusterException gone) when (gone.Fault == ClusterFault.Gone)
        {
            // It was asked for twice, or another process was faster.
        }
    }
}
