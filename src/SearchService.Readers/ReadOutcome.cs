using SearchService.Articles;

namespace SearchService.Readers;

/// <summary>What one file, or one entry of a container, became: <see cref="ArticleRead"/> or <see cref="EntryRejected"/>.</summary>
/// <param name="File">The file, and the entry in it: <c>a.txt</c>, <c>pack.zip!/a/1.txt</c>,
/// <c>rest.ndjson#12</c> (line 12, from 1).</param>
public abstract record ReadOutcome(string File);

public sealed record ArticleRead(string File, Article Article) : ReadOutcome(File)
{
    /// <summary>What could not be read as it was meant, a sentence each; the article is whole without it.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>
    /// Whether the file's name or a folder above it may date the article: of exports and captures they carry their own day.
    /// </summary>
    internal bool MayBeDatedByPath { get; init; } = true;
}

public sealed record EntryRejected(string File, Rejection Rejection) : ReadOutcome(File);
