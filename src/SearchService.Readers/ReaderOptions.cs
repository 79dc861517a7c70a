namespace SearchService.Readers;

/// <summary>What readers need to know beside the file.</summary>
public sealed record ReaderOptions
{
    /// <summary>The zone of times that a file gives without an offset.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>The largest single article that is read, in bytes of its file or entry.</summary>
    public long MaxArticleBytes { get; init; } = 64L * 1024 * 1024;
}
