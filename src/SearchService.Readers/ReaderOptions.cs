namespace SearchService.Readers;

/// <summary>What readers need to know beside the file.</summary>
public sealed record ReaderOptions
{
    /// <summary>The zone of times that a file gives without an offset.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>The largest single article that is read, in bytes of its file or entry.</summary>
    public long MaxArticleBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>
    /// The largest article of a text format (plain text, Markdown, HTML, XML, one JSON object) that is read, in bytes. Lower
    /// than <see cref="MaxArticleBytes"/>, since a parsed page takes some thirty times its bytes of memory.
    /// </summary>
    public long MaxTextBytes { get; init; } = 12L * 1024 * 1024;

    /// <summary>How deep elements of HTML and XML, and values of JSON, may be nested.</summary>
    public int MaxDepth { get; init; } = 512;
}
