using SearchService.Wire.Reports;

namespace SearchService.Archive;

/// <summary>A run that writes to the index just now.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Progress">How far it is; null until its first file is done.</param>
public sealed record RunUnderWay(RunKind Kind, IngestionProgress? Progress);

public enum RunKind
{
    /// <summary>Reads what is new or changed in folders.</summary>
    Index,

    /// <summary>Builds another index beside the one in use.</summary>
    Reindex,

    /// <summary>Reads what came by HTTP.</summary>
    Inbox,
}
