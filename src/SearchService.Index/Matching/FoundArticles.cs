namespace SearchService.Indexing.Matching;

/// <summary>All articles that a query found, each group of copies once where they are folded.</summary>
internal sealed class FoundArticles
{
    private readonly List<int>? _hits;

    /// <param name="matches">What was collected.</param>
    /// <param name="order">Of the matches; it also says which member stands for a group.</param>
    /// <param name="folded">Groups of copies that count once; null where every article counts.</param>
    /// <param name="without">Groups that are left out altogether.</param>
    public FoundArticles(Matches matches, HitOrder order, CopyGroups? folded, IReadOnlySet<int>? without = null)
    {
        (Matches, Order) = (matches, order);
        _hits = folded is { Any: true } ? folded.Fold(matches.Documents, order, without ?? new HashSet<int>()) : null;
    }

    public Matches Matches { get; }

    public HitOrder Order { get; }

    /// <summary>Every copy counted.</summary>
    public int Articles => Matches.Count;

    /// <summary>Hits.</summary>
    public int Total => _hits?.Count ?? Matches.Count;

    /// <summary>The hits of one page as numbers of their matches, in order.</summary>
    public List<int> Page(int from, int size) =>
        from >= Total || size == 0 ? [] : [.. Order.Best(_hits, Math.Min(Total, from + size)).Skip(from)];

    /// <summary>The hits that come behind a position as numbers of their matches, in order.</summary>
    public List<int> Behind(HitPosition position, int size)
    {
        List<int> behind = [];
        for (var i = 0; i < Total; i++)
        {
            var match = _hits is null ? i : _hits[i];
            if (Order.CompareTo(match, position) > 0)
            {
                behind.Add(match);
            }
        }

        return Order.Best(behind, size);
    }
}
