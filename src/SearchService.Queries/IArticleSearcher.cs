using SearchService.Articles;

namespace SearchService.Queries;

/// <summary>The seam behind which a search engine can change. Safe for use by many threads at once.</summary>
public interface IArticleSearcher
{
    /// <summary>Reads what is found word by word.</summary>
    ICloseReader Closely { get; }

    /// <summary>Answers all that a request asks for from one state of the index.</summary>
    /// <exception cref="SearchException">The request asks for what no answer can be given to; its code says what.</exception>
    SearchResult Search(SearchRequest request, CancellationToken cancellation = default);

    /// <summary>Answers several requests from one state of the index, in their order.</summary>
    /// <exception cref="ArgumentException">One of them has a cursor, which names a state of its own.</exception>
    IReadOnlyList<SearchResult> Search(IReadOnlyList<SearchRequest> requests, CancellationToken cancellation = default);

    /// <summary>An article with all that is kept of it, or null where none has the id.</summary>
    StoredArticle? Find(ArticleId id);

    /// <summary>Several articles in their order, each null where none has the id.</summary>
    IReadOnlyList<StoredArticle?> Find(IReadOnlyList<ArticleId> ids) => [.. ids.Select(id => Find(id))];

    /// <summary>An article with what stands around it, all from one state of the index; null where none has the id.</summary>
    ArticleAnswer? Read(ArticleRequest request);

    /// <summary>
    /// Every hit of a request in its order, without hits that lack words; offset, size, cursor and facets do not count. The index
    /// stays as it is until the walk ends or is given up.
    /// </summary>
    IEnumerable<SearchHit> Stream(SearchRequest request, CancellationToken cancellation = default);

    /// <summary>The whole articles of <see cref="Stream"/>, one after the other, from the same state as they were found in.</summary>
    IEnumerable<StoredArticle> StreamArticles(SearchRequest request, CancellationToken cancellation = default);
}

/// <summary>An article as the index keeps it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Article">What the reader handed on.</param>
/// <param name="Entities">The people, places and dates found in it.</param>
/// <param name="File">
/// Where it came from, relative to its archive folder: <c>a.txt</c>, <c>pack.zip!/a/1.txt</c>, <c>rest.ndjson#12</c>.
/// </param>
/// <param name="Folder">The archive folder, absolute.</param>
/// <param name="Versions">Every state that its content was seen in, oldest first.</param>
public sealed record StoredArticle(
    ArticleId Id, Article Article, ArticleEntities Entities, string File, string Folder, IReadOnlyList<ArticleVersion> Versions);

/// <summary>A request that cannot be answered, such as a cursor whose snapshot is gone.</summary>
public sealed class SearchException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
