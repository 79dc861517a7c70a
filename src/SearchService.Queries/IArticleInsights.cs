using SearchService.Articles;

namespace SearchService.Queries;

/// <summary>What can be told of one article among the others, and of those that came in. Safe for use by many threads at once.</summary>
public interface IArticleInsights
{
    /// <summary>
    /// Articles that share the words, people and places that tell this one apart, most alike first; copies of it are left out.
    /// </summary>
    /// <param name="id">The article; for one that is not there the list is empty.</param>
    /// <param name="count">How many, 0 to <see cref="SearchRequest.MaxSize"/>.</param>
    IReadOnlyList<SearchHit> Similar(ArticleId id, int count);

    /// <summary>What is new of that which is watched for.</summary>
    /// <exception cref="SearchException">The cursor is not one that an answer gave.</exception>
    Arrivals Arrivals(ArrivalRequest request, CancellationToken cancellation = default);
}
