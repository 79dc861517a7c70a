using System.Text.Json.Serialization;

namespace SearchService.Readers;

/// <summary>What readers need to know beside the file.</summary>
public sealed record ReaderOptions
{
    /// <summary>The zone of times that a file gives without an offset.</summary>
    [JsonIgnore]
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>The largest single article that is read, in bytes of its file or entry.</summary>
    public long MaxArticleBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>
    /// The largest article of a text format (plain text, Markdown, HTML, XML, one JSON object) that is read, in bytes. Lower
    /// than <see cref="MaxArticleBytes"/>, since a parsed page takes many times its bytes of memory.
    /// </summary>
    public long MaxTextBytes { get; init; } = 12L * 1024 * 1024;

    /// <summary>How deep elements of HTML and XML, and values of JSON, may be nested.</summary>
    public int MaxDepth { get; init; } = 512;

    /// <summary>How many containers may be packed into each other; <c>.tar.gz</c> counts as two.</summary>
    public int MaxContainerDepth { get; init; } = 4;

    /// <summary>The most entries of one file, over all containers in it.</summary>
    public int MaxEntries { get; init; } = 10_000_000;

    /// <summary>The most bytes that one file may unpack to, over all containers in it.</summary>
    public long MaxUnpackedBytes { get; init; } = 256L * 1024 * 1024 * 1024;

    /// <summary>
    /// How many times its own size a file may unpack to, once it has unpacked to more than <see cref="FreeUnpackedBytes"/>.
    /// </summary>
    public long MaxUnpackedRatio { get; init; } = 200;

    /// <summary>Bytes up to which the ratio is not looked at.</summary>
    public long FreeUnpackedBytes { get; init; } = 32L * 1024 * 1024;

    /// <summary>How much processor time one article of a foreign format (PDF, DOCX, a page, a message) may take.</summary>
    public TimeSpan ArticleTimeout { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>The most memory that a reading process may hold, in bytes.</summary>
    public long MaxProcessBytes { get; init; } = 400L * 1024 * 1024;

    /// <summary>
    /// The most bytes that one article of a foreign format may become. All articles of a file together may become as much, or
    /// <see cref="MaxUnpackedRatio"/> times its size where that is more.
    /// </summary>
    public long MaxOutputBytes { get; init; } = 64L * 1024 * 1024;
}
