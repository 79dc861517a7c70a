using SearchService.Indexing.Compiling;
using SearchService.Queries;

namespace SearchService.Indexing.Searching;

/// <summary>What one query may take.</summary>
public sealed record ArticleSearcherOptions
{
    /// <summary>A search that takes longer stops where it is, and says so.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>What whoever asks at this moment may not see; nothing is hidden where it is not set.</summary>
    public Func<ReadingLimits> Limits { get; init; } = static () => ReadingLimits.None;

    /// <summary>A file of synonyms in Solr's format, applied where a request asks for it; it need not exist.</summary>
    public string? SynonymsFile { get; init; }

    /// <summary>
    /// The name under which a place is indexed that is called so in any language; null where none is known, or it is the same.
    /// </summary>
    public Func<string, string?> PlaceNames { get; init; } = _ => null;

    /// <summary>Reads what was typed as these options say.</summary>
    internal QueryReader QueryReader => new(SynonymsFile, PlaceNames);
}
