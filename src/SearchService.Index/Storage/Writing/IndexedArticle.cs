using SearchService.Articles;
using SearchService.Indexing.Storage.Ledger;

namespace SearchService.Indexing.Storage.Writing;

/// <summary>An article ready for the index.</summary>
public sealed record IndexedArticle
{
    public required ArticleId Id { get; init; }

    public required Article Article { get; init; }

    /// <summary>What was found in the article.</summary>
    public required ArticleEntities Entities { get; init; }

    /// <summary>What people's corrections made of it; null where they say nothing of this article.</summary>
    public CorrectedEntities? Corrected { get; init; }

    /// <summary>What is shown and searched.</summary>
    internal ArticleEntities Shown => Corrected?.Entities ?? Entities;

    /// <summary>What was worked out beforehand of how the article stands in the index; null where nothing was.</summary>
    public ArticleDraft? Draft { get; init; }

    public required FileKey File { get; init; }

    /// <summary>The file and the entry in it: <c>rest.ndjson#12</c>; the file's own name where it holds one article.</summary>
    public required string Entry { get; init; }

    /// <summary>Fingerprint of the article's content: equal content has an equal one.</summary>
    public required string Hash { get; init; }

    /// <summary>The version of the extractor that found the entities.</summary>
    public required string EntitiesVersion { get; init; }

    /// <summary>
    /// The group of copies that this one joined, called after its first article; null for one that stood alone when it came in.
    /// </summary>
    public ArticleId? CopyOf { get; init; }

    /// <summary>What stands for the text when copies are sought; empty for a text too short to have copies.</summary>
    public ReadOnlyMemory<byte> Sketch { get; init; }

    /// <summary>Every state that the content was seen in, oldest first; the last is this one.</summary>
    public required IReadOnlyList<ArticleVersion> Versions { get; init; }
}
