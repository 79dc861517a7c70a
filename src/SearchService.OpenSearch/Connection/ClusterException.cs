using SearchService.Queries;

namespace SearchService.OpenSearch.Connection;

/// <summary>What can be wrong with a cluster.</summary>
public enum ClusterFault
{
    /// <summary>Nothing answers at the address.</summary>
    Unreachable,

    /// <summary>No answer came in time.</summary>
    Timeout,

    /// <summary>The certificate of either side is not accepted.</summary>
    Certificate,

    /// <summary>User and password are missing or wrong.</summary>
    Unauthenticated,

    /// <summary>The user may not do this.</summary>
    Forbidden,

    /// <summary>What answers is no OpenSearch, or one of an older version.</summary>
    Version,

    /// <summary>Some of the cluster's data is on no node that runs.</summary>
    Red,

    /// <summary>The index was written in another layout.</summary>
    Schema,

    /// <summary>The archive's name is not, or not only, that of one generation.</summary>
    Alias,

    /// <summary>Nothing can be written: the disks are nearly full, or somebody closed the index for writing.</summary>
    ReadOnly,

    /// <summary>The cluster has more to do than it takes on, and stayed so for as long as was waited.</summary>
    Busy,

    /// <summary>A shard did not answer: counts would be too small.</summary>
    Shard,

    /// <summary>What was asked for is gone: a point in time that nobody used, an index that was removed.</summary>
    Gone,

    /// <summary>Another process changed the same document before, or made the same index.</summary>
    Conflict,

    /// <summary>The cluster refused a request.</summary>
    Refused,

    /// <summary>An answer is none that can be read.</summary>
    Answer,
}

/// <summary>The cluster cannot do what it was asked; the message says what is wrong, in one sentence, and what to do.</summary>
public sealed class ClusterException(ClusterFault fault, string message, Exception? inner = null) : EngineException(message, inner)
{
    public ClusterFault Fault { get; } = fault;

    /// <inheritdoc/>
    public override bool MayPass => Fault == ClusterFault.Red || Refusals.MayPass(Fault);

    /// <summary>The connection ended under the request: it may have been done, and a node that still runs may answer it.</summary>
    public bool IsAnswerLost { get; init; }
}
