using SearchService.Articles;
using SearchService.Queries;
using SearchService.Queries.Language;

namespace SearchService.Api.Hosting.Transport;

/// <summary>
/// Which answers follow from more than the state of the index and their address. Such an answer is neither kept nor given a validator:
/// whoever asks again may be told something else.
/// </summary>
internal static class AnswersOfMoment
{
    /// <summary>
    /// Parameters whose answer depends on files, on the time of day, or on whether an earlier state of the index is still there.
    /// </summary>
    private static readonly string[] Parameters = ["synonyms", "boost", "cursor"];

    private static readonly object Mark = new();

    public static bool IsAsked(HttpRequest http) => Array.Exists(Parameters, http.Query.ContainsKey);

    /// <summary>Whether what answers this request was cut short for lack of time, as far as it has been searched.</summary>
    public static bool IsCutShort(HttpContext context) => context.Items.ContainsKey(Mark);

    /// <summary>Notes that the answer to this request is cut short, where a search was.</summary>
    public static void Note(HttpContext? context, SearchResult result)
    {
        if (context is not null && result.Query.Warnings.Any(warning => warning.Code == QueryWarningCode.TimeLimit.Name))
        {
            context.Items[Mark] = true;
        }
    }
}

/// <summary>Searches, and notes on the request that is answered whether a search was cut short.</summary>
internal sealed class NotedSearcher(IArticleSearcher articles, IHttpContextAccessor http) : IArticleSearcher
{
    public ICloseReader Closely => articles.Closely;

    public SearchResult Search(SearchRequest request, CancellationToken cancellation = default)
    {
        var result = articles.Search(request, cancellation);
        AnswersOfMoment.Note(http.HttpContext, result);
        return result;
    }

    public IReadOnlyList<SearchResult> Search(IReadOnlyList<SearchRequest> requests, CancellationToken cancellation = default)
    {
        var results = articles.Search(requests, cancellation);
        foreach (var result in results)
        {
            AnswersOfMoment.Note(http.HttpContext, result);
        }

        return results;
    }

    public StoredArticle? Find(ArticleId id) => articles.Find(id);

    public IReadOnlyList<StoredArticle?> Find(IReadOnlyList<ArticleId> ids) => articles.Find(ids);

    public ArticleAnswer? Read(ArticleRequest request) => articles.Read(request);

    public IEnumerable<SearchHit> Stream(SearchRequest request, CancellationToken cancellation = default) =>
        articles.Stream(request, cancellation);

    public IEnumerable<StoredArticle> StreamArticles(SearchRequest request, CancellationToken cancellation = default) =>
        articles.StreamArticles(request, cancellation);
}
