namespace SearchService.Indexing.Matching;

/// <summary>
/// The best so many of the matches that it is given, whatever their order: a heap with the least of them on top. A queue that asks a
/// comparer for each step took four times as long.
/// </summary>
/// <param name="ids">Decide where all else is equal.</param>
/// <param name="matches">What matches are numbers of.</param>
/// <param name="most">How many are kept.</param>
internal sealed class BestMatches(DocumentIds ids, Matches matches, int most)
{
    private readonly (double Rank, long Second, int Match)[] _heap = new (double, long, int)[Math.Max(0, most)];
    private int _count;

    /// <summary>Whether a match of a rank can be one of the best.</summary>
    public bool MayTake(double rank) => _count < _heap.Length || (_count > 0 && rank >= _heap[0].Rank);

    /// <param name="rank">Compared first; a greater one is better.</param>
    /// <param name="second">Compared where ranks are equal.</param>
    public void Add(double rank, long second, int match)
    {
        if (_count < _heap.Length)
        {
            Up(_count++, (rank, second, match));
        }
        else if (_count > 0 && IsBefore((rank, second, match), _heap[0]))
        {
            Down((rank, second, match));
        }
    }

    /// <summary>Empties it.</summary>
    /// <returns>The best, the best first.</returns>
    public List<int> InOrder()
    {
        var ordered = new List<int>(_count);
        while (_count > 0)
        {
            ordered.Add(_heap[0].Match);
            var last = _heap[--_count];
            if (_count > 0)
            {
                Down(last);
            }
        }

        ordered.Reverse();
        return ordered;
    }

    private void Up(int at, (double Rank, long Second, int Match) added)
    {
        while (at > 0 && (at - 1) / 2 is var parent && IsBefore(_heap[parent], added))
        {
            _heap[at] = _heap[parent];
            at = parent;
        }

        _heap[at] = added;
    }

    /// <summary>Puts another in the place of the least.</summary>
    private void Down((double Rank, long Second, int Match) added)
    {
        var at = 0;
        for (var child = 1; child < _count; child = at * 2 + 1)
        {
            child += child + 1 < _count && IsBefore(_heap[child], _heap[child + 1]) ? 1 : 0;
            if (!IsBefore(added, _heap[child]))
            {
                break;
            }

            _heap[at] = _heap[child];
            at = child;
        }

        _heap[at] = added;
    }

    private bool IsBefore(in (double Rank, long Second, int Match) x, in (double Rank, long Second, int Match) y) =>
        x.Rank != y.Rank ? x.Rank > y.Rank
        : x.Second != y.Second ? x.Second > y.Second
        : x.Match != y.Match && ids.Compare(matches.Documents[x.Match], matches.Documents[y.Match]) < 0;
}
