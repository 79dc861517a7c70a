using SearchService.Articles;
using SearchService.Indexing.Ledger;

namespace SearchService.Indexing.Writing;

/// <summary>An article ready for the index.</summary>
public sealed record IndexedArticle
{
    public required ArticleId Id { get; init; }

    public required Article Article { get; init; }

    public required ArticleEntities Entities { get; init; }

    public required FileKey File { get; init; }

    /// <summary>The file and the entry in it: <c>rest.ndjson#12</c>; the file's own name where it holds one article.</summary>
    public required string Entry { get; init; }

    /// <summary>Fingerprint of the article's content: equal content has an equal one.</summary>
    public required string Hash { get; init; }

    /// <summary>The version of the extractor that found the entities.</summary>
    public required string EntitiesVersion { get; init; }

    /// <summary>What copies of one story share; null for an article that stands alone.</summary>
    public string? CopyGroup { get; init; }

    public required DateTimeOffset FirstSeen { get; init; }

    public DateTimeOffset? Changed { get; init; }
}
