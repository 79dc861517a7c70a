using SearchService.Articles;

namespace SearchService.Queries;

/// <summary>Asks for one article and for what stands around it.</summary>
/// <param name="Id">The article.</param>
public sealed record ArticleRequest(ArticleId Id)
{
    /// <summary>A query whose matches are marked, or null.</summary>
    public string? Query { get; init; }

    /// <summary>Apply <c>synonyms.txt</c> to the query.</summary>
    public bool Synonyms { get; init; }

    /// <summary>How many of its copies are read, too.</summary>
    public int Copies { get; init; }

    /// <summary>How many articles like it are wanted, 0 to <see cref="SearchRequest.MaxSize"/>.</summary>
    public int Similar { get; init; }
}

/// <param name="Article">The article.</param>
/// <param name="Marks">Where the query matches: in its title, summary, text and captions, each by start.</param>
/// <param name="CopyIds">The ids of the other articles that are copies of it, in order.</param>
/// <param name="Copies">The first of these, as many as were asked for.</param>
/// <param name="Similar">Articles like it, most alike first; copies of it are left out.</param>
public sealed record ArticleAnswer(
    StoredArticle Article, IReadOnlyList<Mention> Marks, IReadOnlyList<ArticleId> CopyIds, IReadOnlyList<StoredArticle> Copies,
    IReadOnlyList<SearchHit> Similar);
