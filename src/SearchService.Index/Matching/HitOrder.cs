using System.Runtime.InteropServices;
using Lucene.Net.Index;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Queries;

namespace SearchService.Indexing.Matching;

/// <summary>
/// The order of the articles that a query found: by score or by publication. Equal ones come newest first, then by id, so
/// that the order is the same each time. Without a date an article comes last.
/// </summary>
internal sealed class HitOrder : IComparer<int>
{
    private readonly Snapshot _snapshot;
    private readonly Matches _matches;
    private readonly SortOrder _sort;
    private readonly DocumentIds _ids;
    private readonly PublicationMoments?[] _published;

    public HitOrder(Snapshot snapshot, Matches matches, SortOrder sort)
    {
        (_snapshot, _matches, _sort) = (snapshot, matches, sort);
        _ids = new DocumentIds(snapshot.Reader);
        _published = new PublicationMoments?[snapshot.Reader.Leaves.Count];
    }

    /// <summary>Compares two matches by their numbers, the better one first.</summary>
    public int Compare(int x, int y)
    {
        var (score, other) = (_matches.Scores[x], _matches.Scores[y]);
        if (_sort == SortOrder.Relevance && score != other)
        {
            return score > other ? -1 : 1;
        }

        var order = Compare(score, PublishedAt(x), other, PublishedAt(y));
        return order != 0 || x == y ? order : _ids.Compare(_matches.Documents[x], _matches.Documents[y]);
    }

    /// <summary>More than 0 where a match comes behind a position.</summary>
    public int CompareTo(int match, HitPosition position)
    {
        var order = Compare(_matches.Scores[match], PublishedAt(match), position.Score, position.Published);
        return order != 0 ? order : _ids.Compare(_matches.Documents[match], position.Id);
    }

    public HitPosition PositionOf(int match) => new(_matches.Scores[match], PublishedAt(match), _ids.Of(_matches.Documents[match]));

    /// <summary>The moment of publication, 0 without one.</summary>
    public long PublishedAt(int match)
    {
        var document = _matches.Documents[match];
        var leaf = ReaderUtil.SubIndex(document, _snapshot.Reader.Leaves);
        return (_published[leaf] ??= PublicationMoments.Of(_snapshot, leaf)).At(document - _snapshot.Reader.Leaves[leaf].DocBase);
    }

    /// <summary>The best of the first so many matches, best first.</summary>
    /// <param name="matches">How many there are.</param>
    /// <param name="without">Those that are passed over, in order.</param>
    /// <param name="count">How many at most.</param>
    public List<int> Best(int matches, List<int> without, int count)
    {
        var best = new BestMatches(_ids, _matches, Math.Min(count, matches - without.Count));
        var passed = CollectionsMarshal.AsSpan(without);
        for (var first = 0; first < matches;)
        {
            var end = passed.IsEmpty ? matches : passed[0];
            Add(best, first, end);
            first = end + 1;
            passed = passed.IsEmpty ? passed : passed[1..];
        }

        return best.InOrder();
    }

    private void Add(BestMatches best, int first, int end)
    {
        var scores = _matches.Scores;
        for (var match = first; match < end; match++)
        {
            var rank = _sort == SortOrder.Relevance ? scores[match] : RankOf(match);

            // Most matches rank behind the least of the best, and are not looked at any further.
            if (best.MayTake(rank))
            {
                best.Add(rank, NewestFirst(match), match);
            }
        }
    }

    /// <summary>What is compared first; a greater one comes before.</summary>
    private double RankOf(int match) => _sort switch
    {
        SortOrder.Relevance => _matches.Scores[match],
        SortOrder.Oldest => -(double)Undated(PublishedAt(match)),
        _ => PublishedAt(match),
    };

    /// <summary>What is compared where ranks are equal; a greater one comes before.</summary>
    private long NewestFirst(int match) => _sort == SortOrder.Oldest ? -Undated(PublishedAt(match)) : PublishedAt(match);

    private int Compare(float score, long published, float otherScore, long otherPublished)
    {
        var order = _sort switch
        {
            SortOrder.Relevance => otherScore.CompareTo(score),
            SortOrder.Oldest => Undated(published).CompareTo(Undated(otherPublished)),
            _ => 0,
        };
        return order != 0 ? order : otherPublished.CompareTo(published);
    }

    private static long Undated(long published) => published == 0 ? long.MaxValue : published;
}

/// <summary>Where a hit stands in an order: what it is sorted by.</summary>
/// <param name="Score">Its score.</param>
/// <param name="Published">Its moment of publication, 0 without one.</param>
/// <param name="Id">Its id.</param>
internal readonly record struct HitPosition(float Score, long Published, string Id);
