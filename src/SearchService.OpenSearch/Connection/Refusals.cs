using System.Collections.Frozen;

namespace SearchService.OpenSearch.Connection;

/// <summary>What a cluster's refusal of a request means.</summary>
internal static class Refusals
{
    /// <summary>The error of what is asked of an index that is not there.</summary>
    public const string NoIndex = "index_not_found_exception";

    private const string ReadOnlyBlock = "cluster_block_exception";
    private const string NoNewIndexBlock = "index_create_block_exception";
    private const string AlreadyThere = "resource_already_exists_exception";
    private const string NoAlias = "aliases_not_found_exception";
    private const string Rejected = "rejected_execution_exception";

    /// <summary>
    /// What a node says that ends or has just come back, or that was about to ask one: most come with the status 500 or 404, as if the
    /// request were at fault.
    /// </summary>
    private static readonly FrozenSet<string> OfNodes = new[]
    {
        "node_closed_exception", "node_disconnected_exception", "node_not_connected_exception", "connect_transport_exception",
        "send_request_transport_exception", "receive_timeout_transport_exception", "no_such_node_exception",
        "index_shard_closed_exception", "index_shard_not_started_exception", "index_shard_recovering_exception",
        "index_shard_relocated_exception", "illegal_index_shard_state_exception", "shard_not_found_exception",
        "shard_not_in_primary_mode_exception", "shard_lock_obtain_failed_exception", "primary_shard_closed_exception",
        "already_closed_exception", "retry_on_primary_exception", "retry_on_replica_exception",
        "not_cluster_manager_exception", "not_master_exception", "failed_to_commit_cluster_state_exception",
        "coordination_state_rejected_exception",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static ClusterException Of(ClusterAddress address, int status, string? type, string? reason)
    {
        var told = reason is null ? $"status {status}" : $"{reason.TrimEnd('.')}";
        return (status, type) switch
        {
            (401, _) => new ClusterException(ClusterFault.Unauthenticated,
                $"The cluster at {address.Url} needs a user and a password, or refuses those that were given."),
            (_, Rejected) => new ClusterException(ClusterFault.Busy, $"The cluster at {address.Url} is too busy: {told}."),

            // A cluster without a manager, or that has not read yet what it keeps, gives the same type as a full disk.
            (502 or 503 or 504, _) => Away(address, told),
            _ when IsOfNode(type) => Away(address, told),
            (_, ReadOnlyBlock or NoNewIndexBlock) => new ClusterException(ClusterFault.ReadOnly,
                $"The cluster at {address.Url} accepts no writes: {told}. Most often its disks are nearly full; "
                + "it accepts them again by itself once there is room."),
            (403, _) => new ClusterException(ClusterFault.Forbidden,
                $"The user {address.User ?? "without a name"} may not do this on the cluster at {address.Url}: {told}."),
            (429, _) => new ClusterException(ClusterFault.Busy, $"The cluster at {address.Url} is too busy: {told}."),
            (404, null or "search_context_missing_exception" or NoIndex or NoAlias) =>
                new ClusterException(ClusterFault.Gone, $"The cluster no longer has what was asked for: {told}."),
            (409, _) or (_, AlreadyThere) =>
                new ClusterException(ClusterFault.Conflict, $"Another process was faster on the cluster at {address.Url}: {told}."),
            _ => new ClusterException(ClusterFault.Refused, $"The cluster at {address.Url} refused a request: {told}."),
        };
    }

    /// <summary>Of an answer among several.</summary>
    public static ClusterException Of(ClusterAddress address, ErrorAnswer answer) =>
        Of(address, answer.Status, answer.Type, answer.Reason);

    /// <summary>Whether the same may be taken later.</summary>
    public static bool MayPass(ClusterFault fault) =>
        fault is ClusterFault.Busy or ClusterFault.Unreachable or ClusterFault.Timeout or ClusterFault.ReadOnly or ClusterFault.Shard;

    /// <summary>Whether a line of a bulk request that came back so may be taken later.</summary>
    public static bool MayPass(int status, string? type) =>
        status is 429 or 502 or 503 or 504 || type is ReadOnlyBlock or NoNewIndexBlock || IsRejected(type) || IsOfNode(type);

    private static ClusterException Away(ClusterAddress address, string told) =>
        new(ClusterFault.Unreachable, $"The cluster at {address.Url} has no node that can answer: {told}.");

    private static bool IsOfNode(string? type) => type is not null && OfNodes.Contains(type);

    private static bool IsRejected(string? type) => type?.EndsWith(Rejected, StringComparison.Ordinal) == true;
}
