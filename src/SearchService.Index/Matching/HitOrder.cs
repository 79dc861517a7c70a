using System.Runtime.InteropServices;
using Lucene.Net.Index;
using SearchService.Indexing.Words.Fields;
using SearchService.Queries;

namespace SearchService.Indexing.Matching;

/// <summary>
/// The order of the articles that a query found: by score or by publication. Equal ones come newest first, then by id, so
/// that the order is the same each time. Without a date an article comes last.
/// </summary>
internal sealed class HitOrder : IComparer<int>
{
    /// <summary>Where more are needed, as for a query that scores everything alike, all are read at once.</summary>
    private const int MaxReadSingly = 4_096;

    private readonly IndexReader _reader;
    private readonly Matches _matches;
    private readonly SortOrder _sort;
    private readonly DocumentIds _ids;
    private readonly bool _readSinglyAtFirst;
    private long[]? _published;
    private int _readSingly;

    public HitOrder(IndexReader reader, Matches matches, SortOrder sort)
    {
        (_reader, _matches, _sort) = (reader, matches, sort);
        _ids = new DocumentIds(reader);

        // Scores are seldom equal: then the few dates that are needed are read one by one. Without any words all of them are, once.
        _readSinglyAtFirst = sort == SortOrder.Relevance && Differ(matches.Scores);
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
        if (_published is null && (!_readSinglyAtFirst || ++_readSingly > MaxReadSingly))
        {
            _published = PublishedOf(_reader, _matches.Documents);
        }

        if (_published is { } all)
        {
            return all[match];
        }

        var document = _matches.Documents[match];
        var leaf = _reader.Leaves[ReaderUtil.SubIndex(document, _reader.Leaves)];
        return IndexFields.PublishedSort.ValuesOf(leaf.AtomicReader)?.Get(document - leaf.DocBase) ?? 0;
    }

    /// <summary>The best of the matches, best first.</summary>
    public List<int> Best(List<int> matches, int count)
    {
        var best = new PriorityQueue<int, int>(Comparer<int>.Create((x, y) => Compare(y, x)));
        var scores = _sort == SortOrder.Relevance ? _matches.Scores : default;
        var least = float.NegativeInfinity;
        foreach (var match in CollectionsMarshal.AsSpan(matches))
        {
            if (best.Count < count)
            {
                best.Enqueue(match, match);
            }
            else if (count > 0 && (scores.IsEmpty || scores[match] >= least) && Compare(match, best.Peek()) < 0)
            {
                best.EnqueueDequeue(match, match);
                least = scores.IsEmpty ? least : scores[best.Peek()];
            }
        }

        var ordered = new List<int>(best.Count);
        while (best.TryDequeue(out var match, out _))
        {
            ordered.Add(match);
        }

        ordered.Reverse();
        return ordered;
    }

    private static bool Differ(ReadOnlySpan<float> scores) => !scores.IsEmpty && scores.ContainsAnyExcept(scores[0]);

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

    /// <summary>0 for an article without date.</summary>
    private static long[] PublishedOf(IndexReader reader, ReadOnlySpan<int> documents)
    {
        var published = new long[documents.Length];
        var leaf = -1;
        NumericDocValues? values = null;
        for (var i = 0; i < documents.Length; i++)
        {
            if (leaf < 0 || documents[i] >= reader.Leaves[leaf].DocBase + reader.Leaves[leaf].Reader.MaxDoc)
            {
                leaf = ReaderUtil.SubIndex(documents[i], reader.Leaves);
                values = IndexFields.PublishedSort.ValuesOf(reader.Leaves[leaf].AtomicReader);
            }

            published[i] = values?.Get(documents[i] - reader.Leaves[leaf].DocBase) ?? 0;
        }

        return published;
    }
}

/// <summary>Where a hit stands in an order: what it is sorted by.</summary>
/// <param name="Score">Its score.</param>
/// <param name="Published">Its moment of publication, 0 without one.</param>
/// <param name="Id">Its id.</param>
internal readonly record struct HitPosition(float Score, long Published, string Id);
