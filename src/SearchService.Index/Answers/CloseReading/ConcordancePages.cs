using SearchService.Articles;
using SearchService.Queries;

namespace SearchService.Indexing.Answers.CloseReading;

/// <summary>
/// Puts the lines of a concordance in order as articles are read. Work and memory are bounded: what is beyond is not read. For one request
/// and one thread.
/// </summary>
/// <param name="request">What is asked.</param>
/// <param name="linesOf">Makes the lines of an article.</param>
internal sealed class ConcordancePages(ConcordanceRequest request, Func<StoredArticle, ConcordanceLines> linesOf)
{
    /// <summary>Places that are put in order: 64 bytes each, and as much for the neighbours that decide.</summary>
    private const int MostLines = 200_000;

    private readonly List<ArticleId> _articles = [];
    private readonly List<(int Article, ArticlePart Part, TextSpan Match, string? Key)> _places = [];

    /// <summary>UTF-16 code units of text that are read: where the articles alone give the order, no words are split.</summary>
    public long MostText => request is { Order: ConcordanceOrder.Article, With: null }
        ? BoundedReading.MostSearched : BoundedReading.MostSplit;

    public bool IsFull => _places.Count >= MostLines;

    /// <summary>Lines in what was read.</summary>
    public int Total => _places.Count;

    public void Add(StoredArticle stored)
    {
        var before = _places.Count;
        _places.AddRange(linesOf(stored).Places(stored).Select(place => (_articles.Count, place.Part, place.Match, place.Key)));
        if (_places.Count > before)
        {
            _articles.Add(stored.Id);
        }
    }

    /// <summary>The lines of the page that was asked for.</summary>
    /// <param name="find">Finds an article that was read.</param>
    public IReadOnlyList<ConcordanceLine> Page(Func<ArticleId, StoredArticle> find)
    {
        var shown = (request.Order == ConcordanceOrder.Article ? _places
            : _places.Select((place, at) => (place, at)).OrderBy(each => each.place.Key, StringComparer.Ordinal)
                .ThenBy(each => each.at).Select(each => each.place)).Skip(request.From).Take(request.Size).ToList();
        var known = shown.Select(place => place.Article).Distinct().Select(article => find(_articles[article]))
            .SelectMany(article => linesOf(article).Of(article)).ToDictionary(line => (line.Id, line.In, line.Span));
        return [.. shown.Select(place => known[(_articles[place.Article], place.Part, place.Match)])];
    }
}
