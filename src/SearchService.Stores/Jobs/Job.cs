namespace SearchService.Stores.Jobs;

/// <summary>Work that was asked for over HTTP, or the reading at the start of the service.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind"><c>reindex</c>, <c>verify</c>, <c>verify-deep</c>, or <c>index</c> for the reading at the start.</param>
/// <param name="State">How far it is.</param>
/// <param name="Enqueued">When it was asked for.</param>
/// <param name="Started">When it began, or null.</param>
/// <param name="Ended">When it ended, or null.</param>
/// <param name="Summary">What it did or found, once it succeeded, as JSON.</param>
/// <param name="Error">Why it failed.</param>
public sealed record Job(
    string Id, string Kind, JobState State, DateTimeOffset Enqueued, DateTimeOffset? Started,
    DateTimeOffset? Ended, string? Summary, string? Error)
{
    /// <summary>How far it is, as JSON, where another service works on it that tells; null where nothing is known.</summary>
    public string? Progress { get; init; }

    public const string Reindex = "reindex";

    /// <summary>The indexing at the start of the service, which nobody asks for.</summary>
    public const string FirstIndexing = "index";

    /// <summary>Compares files, inbox and ledger with the index.</summary>
    public const string Verify = "verify";

    /// <summary>Likewise, and every byte of the index with its checksums.</summary>
    public const string VerifyDeep = "verify-deep";

    /// <summary>Whether it only looks.</summary>
    public bool IsCheck => Kind is Verify or VerifyDeep;

    public bool IsOver => State is JobState.Succeeded or JobState.Failed or JobState.Canceled;
}

public enum JobState
{
    Enqueued,
    Processing,
    Succeeded,
    Failed,
    Canceled,
}
