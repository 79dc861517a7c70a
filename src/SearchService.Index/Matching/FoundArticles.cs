namespace SearchService.Indexing.Matching;

/// <summary>All articles that a query found, each group of copies once where they are folded.</summary>
internal sealed class FoundArticles
{
    /// <summary>The matches that are no hits, in order: copies of hits.</summary>
    private readonly List<int> _dropped;

    /// <param name="matches">What was collected.</param>
    /// <param name="order">Of the matches; it also says which member stands for a group.</param>
    /// <param name="folded">Groups of copies that count once; null where every article counts.</param>
    /// <param name="without">Groups that are left out altogether.</param>
    public FoundArticles(Matches matches, HitOrder order, CopyGroups? folded, IReadOnlySet<int>? without = null)
    {
        (Matches, Order) = (matches, order);
        _dropped = CopyGroups.Folded(matches.Copies(folded), order, without ?? new HashSet<int>());
    }

    public Matches Matches { get; }

    public HitOrder Order { get; }

    /// <summary>Every copy counted.</summary>
    public int Articles => Matches.Count;

    /// <summary>Hits.</summary>
    public int Total => Matches.Count - _dropped.Count;

    /// <summary>The hits of one page as numbers of their matches, in order.</summary>
    public List<int> Page(int from, int size) =>
        from >= Total || size == 0 ? [] : [.. Order.Best(Matches.Count, _dropped, Math.Min(Total, from + size)).Skip(from)];

    /// <summary>The hits that come behind a position as numbers of their matches, in order.</summary>
    public List<int> Behind(HitPosition position, int size)
    {
        List<int> before = [];
        for (var (match, next) = (0, 0); match < Matches.Count; match++)
        {
            var isDropped = next < _dropped.Count && _dropped[next] == match;
            next += isDropped ? 1 : 0;
            if (isDropped || Order.CompareTo(match, position) <= 0)
            {
                before.Add(match);
            }
        }

        return Order.Best(Matches.Count, before, size);
    }
}
