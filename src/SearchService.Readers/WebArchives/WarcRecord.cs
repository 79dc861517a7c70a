using System.Globalization;
using System.Text.RegularExpressions;
using SearchService.Readers.Html.Metadata;

namespace SearchService.Readers.WebArchives;

/// <summary>The head of one WARC record (ISO 28500): what was captured, from where, and how long its block is.</summary>
internal sealed partial record WarcRecord
{
    public required string Type { get; init; }

    /// <summary>
    /// The address that was asked for, without the brackets that older writers put around it; of a copy in another archive the original's.
    /// </summary>
    public string? Target { get; init; }

    public string? ContentType { get; init; }

    /// <summary>Bytes of the block; -1 where the record does not say.</summary>
    public required long Length { get; init; }

    /// <summary>Why the capture is not whole, or null.</summary>
    public string? Truncated { get; init; }

    public bool IsOfTheWeb => Target is not null
        && (Target.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || Target.StartsWith("https://", StringComparison.OrdinalIgnoreCase));

    public static WarcRecord From(IReadOnlyDictionary<string, string> fields) => new()
    {
        Type = fields.GetValueOrDefault("WARC-Type") ?? "",
        Target = fields.GetValueOrDefault("WARC-Target-URI") is { } target ? CanonicalAddress.Original(target.Trim('<', '>', ' ')) : null,
        ContentType = fields.GetValueOrDefault("Content-Type"),
        Length = long.TryParse(fields.GetValueOrDefault("Content-Length"), NumberStyles.None,
            CultureInfo.InvariantCulture, out var length) ? length : -1,
        Truncated = fields.GetValueOrDefault("WARC-Truncated"),
    };

    /// <summary>
    /// The head of a record of ARC (Burner, Kahle 1996), or null where the line is none: address, IP address, time, content type, in
    /// version 2 some fields more, and the length.
    /// </summary>
    public static WarcRecord? FromArc(string line) => ArcHead().Match(line) is { Success: true } head
        && long.TryParse(head.Groups["length"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
        ? new WarcRecord { Type = "response", Target = CanonicalAddress.Original(head.Groups["url"].Value), Length = length }
        : null;

    [GeneratedRegex(
        @"^(?<url>[a-z]{2,10}:\S+) [\d.:a-f]{3,45} \d{12,14} \S+ (?:\S+ ){0,6}(?<length>\d{1,12})$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex ArcHead();
}
