namespace SearchService.OpenSearch.Connection;

/// <summary>Looks whether a cluster can serve, before anything is asked of it or written to it.</summary>
public static class ClusterCheck
{
    /// <summary>The first with points in time (<c>_search/point_in_time</c>).</summary>
    private static readonly Version Oldest = new(2, 4);

    /// <exception cref="ClusterException">It cannot; the fault says why.</exception>
    public static async Task CheckAsync(ClusterClient client, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(client);
        var greeting = await client.AskAsync(HttpMethod.Get, "", default, ClusterJson.Default.ClusterGreeting, cancellation)
            .ConfigureAwait(false);
        CheckVersion(client.Address, greeting.Version);
        var health = await client.AskAsync(HttpMethod.Get, "_cluster/health", default, ClusterJson.Default.ClusterHealth, cancellation)
            .ConfigureAwait(false);
        if (health.Status == "red")
        {
            throw new ClusterException(ClusterFault.Red,
                $"The cluster at {client.Address.Url} is red: {health.UnassignedShards} shards are on none of its "
                + $"{health.NumberOfNodes} nodes; repair it first.");
        }
    }

    /// <summary>How many nodes keep data.</summary>
    public static async Task<int> NodesAsync(ClusterClient client, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(client);
        return (await client.AskAsync(HttpMethod.Get, "_cluster/health", default, ClusterJson.Default.ClusterHealth, cancellation)
            .ConfigureAwait(false)).NumberOfDataNodes;
    }

    private static void CheckVersion(ClusterAddress address, GreetingVersion? version)
    {
        const string Needed = "OpenSearch 2.4 or newer is needed";
        if (version?.Number is not { } number)
        {
            throw new ClusterException(ClusterFault.Version, $"The server at {address.Url} is not OpenSearch; {Needed}.");
        }

        if (version.Distribution != "opensearch")
        {
            throw new ClusterException(
                ClusterFault.Version, $"The server at {address.Url} is version {number} of another engine; {Needed}.");
        }

        if (!Version.TryParse(number.Split('-')[0], out var known) || known < Oldest)
        {
            throw new ClusterException(ClusterFault.Version, $"The cluster at {address.Url} is OpenSearch {number}; {Needed}.");
        }
    }
}
