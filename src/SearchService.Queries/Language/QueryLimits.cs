namespace SearchService.Queries.Language;

/// <summary>How much of a query is read. What lies beyond is left out, with a warning.</summary>
public sealed record QueryLimits
{
    public static readonly QueryLimits Default = new();

    /// <summary>UTF-16 code units.</summary>
    public int Length { get; init; } = 4_000;

    /// <summary>Words, phrase words and dates together.</summary>
    public int Words { get; init; } = 256;

    /// <summary>How many words a pattern or near spelling counts for: all words of the index are looked at for each.</summary>
    public int PatternWords { get; init; } = 8;

    /// <summary>Parentheses inside one another.</summary>
    public int Depth { get; init; } = 16;

    /// <summary>The largest distance of a phrase, in words.</summary>
    public int Distance { get; init; } = 100;
}
