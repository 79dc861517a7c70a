namespace SearchService.Readers.WebArchives;

/// <summary>The head of one WARC record (ISO 28500): what was captured, from where, and how long its block is.</summary>
internal sealed record WarcRecord
{
    public required string Type { get; init; }

    /// <summary>The address that was asked for, without the brackets that older writers put around it.</summary>
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
        Target = fields.GetValueOrDefault("WARC-Target-URI")?.Trim('<', '>', ' '),
        ContentType = fields.GetValueOrDefault("Content-Type"),
        Length = long.TryParse(fields.GetValueOrDefault("Content-Length"), System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture, out var length) ? length : -1,
        Truncated = fields.GetValueOrDefault("WARC-Truncated"),
    };
}
