using SearchService.Articles;
using SearchService.Queries;
using SearchService.UnitTests.Search;

namespace SearchService.UnitTests.Engines;

/// <summary>A small archive behind some engine: what the tests of the contract ask of each of them.</summary>
internal interface ISampleEngine : IDisposable
{
    /// <summary>Puts a new generation in use; queries see it after a refresh.</summary>
    void Rebuild(IEnumerable<Story> stories);

    void Refresh();

    SearchResult Search(SearchRequest request);

    /// <summary>Null where no article has the id.</summary>
    StoredArticle? Find(ArticleId id);

    /// <summary>Every hit in order.</summary>
    IReadOnlyList<SearchHit> Stream(SearchRequest request);

    ICloseReader CloseReader { get; }

    IReadOnlyList<Suggestion> Suggest(string typed);

    Arrivals Arrivals(ArrivalRequest request);

    SearchResult Search(string query) => Search(new SearchRequest { Query = query });

    /// <summary>Ids of the exact hits, in order of their ids.</summary>
    string Found(string query) => Found(new SearchRequest { Query = query, Match = MatchMode.All, Size = 100 });

    string Found(SearchRequest request) =>
        string.Join(' ', Search(request).Hits.Select(hit => hit.Id.Value).Order(StringComparer.Ordinal));
}
