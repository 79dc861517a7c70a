using SearchService.Articles;
using SearchService.OpenSearch.Connection;
using SearchService.Queries;

namespace SearchService.OpenSearch.Searching;

/// <summary>
/// The seam of searching on a cluster. Whoever asks waits for the network, and holds a thread meanwhile. What the cluster does not
/// answer is an error with a code; no count is ever smaller for it.
/// </summary>
internal sealed class ClusterArticles(ClusterSearcher searcher, ICloseReader closely) : IArticleSearcher
{
    public ICloseReader Closely => closely;

    public SearchResult Search(SearchRequest request, CancellationToken cancellation = default) =>
        Told(() => searcher.SearchAsync(request, cancellation));

    public IReadOnlyList<SearchResult> Search(IReadOnlyList<SearchRequest> requests, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(requests);
        return Told(() => searcher.SearchAllAsync(requests, cancellation));
    }

    public StoredArticle? Find(ArticleId id) => Find([id])[0];

    public IReadOnlyList<StoredArticle?> Find(IReadOnlyList<ArticleId> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return Told(() => searcher.FindAsync(ids));
    }

    public ArticleAnswer? Read(ArticleRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Told(() => searcher.ReadAsync(request));
    }

    public IEnumerable<SearchHit> Stream(SearchRequest request, CancellationToken cancellation = default) =>
        Told(searcher.StreamAsync(request, cancellation).ToBlockingEnumerable(cancellation));

    public IEnumerable<StoredArticle> StreamArticles(SearchRequest request, CancellationToken cancellation = default) =>
        Told(searcher.StreamArticlesAsync(request, cancellation).ToBlockingEnumerable(cancellation));

    /// <summary>Waits for an answer; where the cluster has none, says so with a code.</summary>
    /// <exception cref="SearchException">The cluster cannot answer.</exception>
    internal static T Told<T>(Func<Task<T>> ask)
    {
        try
        {
            return Blocking.Wait(ask());
        }
        catch (ClusterException failed)
        {
            throw ClusterLimits.Of(failed);
        }
    }

    /// <summary>The same of answers that come one after the other.</summary>
    /// <exception cref="SearchException">The cluster cannot answer.</exception>
    internal static IEnumerable<T> Told<T>(IEnumerable<T> all)
    {
        using var each = all.GetEnumerator();
        while (true)
        {
            try
            {
                if (!each.MoveNext())
                {
                    yield break;
                }
            }
            catch (ClusterException failed)
            {
                throw ClusterLimits.Of(failed);
            }

            yield return each.Current;
        }
    }
}
