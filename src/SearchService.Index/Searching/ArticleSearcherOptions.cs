namespace SearchService.Indexing.Searching;

/// <summary>What one query may take.</summary>
public sealed record ArticleSearcherOptions
{
    /// <summary>A search that takes longer stops where it is, and says so.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>A file of synonyms in Solr's format, applied where a request asks for it; it need not exist.</summary>
    public string? SynonymsFile { get; init; }
}
