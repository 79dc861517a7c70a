using System.Diagnostics;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace SearchService.Indexing.Matching;

/// <summary>Counts the hits of a query, each group of copies once where they are folded. None is kept, and none is scored.</summary>
internal sealed class HitCounter(CopyGroups? folded, TimeSpan timeout, CancellationToken cancellation) : ICollector
{
    private const int LooksAtClockEvery = 1 << 12;

    private readonly FixedBitSet? _groups = folded is { Any: true } ? new FixedBitSet(folded.Count) : null;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private SegmentGroups? _segment;
    private bool _isLarge;
    private int _seen;
    private int _total;

    /// <inheritdoc cref="MatchCollector.LargeSegment"/>
    public bool AcceptsDocsOutOfOrder => _isLarge;

    /// <summary>Counts all hits, or those that are met within the time limit.</summary>
    public int Count(IndexSearcher searcher, Query query)
    {
        try
        {
            searcher.Search(query, this);
        }
        catch (OutOfTimeException)
        {
            // What was counted until then stands.
        }

        return _total;
    }

    public void SetScorer(Scorer scorer)
    {
        // Nothing is scored.
    }

    public void SetNextReader(AtomicReaderContext context) =>
        (_segment, _isLarge) = (folded?.InSegment(context.Ord), context.AtomicReader.MaxDoc >= MatchCollector.LargeSegment);

    public void Collect(int doc)
    {
        if ((++_seen & (LooksAtClockEvery - 1)) == 0)
        {
            cancellation.ThrowIfCancellationRequested();
            if (timeout != Timeout.InfiniteTimeSpan && _clock.Elapsed > timeout)
            {
                throw new OutOfTimeException();
            }
        }

        if (_segment is null || folded!.GroupOf(_segment, doc) is not (>= 0 and var group) || !_groups!.GetAndSet(group))
        {
            _total++;
        }
    }

    private sealed class OutOfTimeException : Exception;
}
