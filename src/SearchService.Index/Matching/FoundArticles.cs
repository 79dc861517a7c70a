using SearchService.Indexing.Answers;
using SearchService.Indexing.Matching.Ranking;
using SearchService.Queries;

namespace SearchService.Indexing.Matching;

/// <summary>All articles that a query found, each group of copies once where they are folded.</summary>
internal sealed class FoundArticles
{
    private readonly List<int> _places;

    public FoundArticles(ReaderView view, Matches matches, HitOrder order, CopyMode copies, IReadOnlySet<int>? without = null)
    {
        (Matches, Order) = (matches, order);
        Articles = matches.Count;
        _places = copies == CopyMode.Fold
            ? view.Copies.Fold(matches.Documents, order, without ?? new HashSet<int>())
            : [.. Enumerable.Range(0, matches.Count)];
    }

    public Matches Matches { get; }

    public HitOrder Order { get; }

    /// <summary>How the scores of the best hits came about, by place.</summary>
    public IReadOnlyDictionary<int, RankingSteps> Steps { get; private set; } = new Dictionary<int, RankingSteps>();

    /// <summary>How age changed the scores, where asked.</summary>
    public Recency? Recency { get; private set; }

    /// <summary>Every copy counted.</summary>
    public int Articles { get; }

    /// <summary>Hits.</summary>
    public int Total => _places.Count;

    /// <summary>Puts the best hits in a better order, and lets age count where asked.</summary>
    public FoundArticles Rank(Reranker reranker, bool boostRecent)
    {
        reranker.Apply(this);
        Steps = reranker.Steps;
        if (boostRecent)
        {
            Recency = new Recency(this);
            Recency.Apply();
        }

        return this;
    }

    /// <summary>Places of the hits of one page in the matches, in order.</summary>
    public List<int> Page(int from, int size) => from >= Total || size == 0 ? [] : [.. Order.Best(_places, Math.Min(Total, from + size)).Skip(from)];

    /// <summary>Places of the hits that come behind one, in order.</summary>
    public List<int> Behind(HitCursor cursor, int size) => Order.Best(_places.FindAll(place => Order.CompareTo(place, cursor) > 0), size);
}
