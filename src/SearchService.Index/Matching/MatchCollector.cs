using System.Diagnostics;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchService.Indexing.Storage.Engine;

namespace SearchService.Indexing.Matching;

/// <summary>
/// Collects every article that a query finds and all dimensions let through, and for each dimension those that it alone
/// keeps out: what the facet of a chosen value counts beside the chosen.
/// </summary>
internal sealed class MatchCollector(IReadOnlyList<Query> dimensions, TimeSpan timeout, CancellationToken cancellation)
    : ICollector, IDisposable
{
    /// <summary>
    /// What collects any of several words out of order is faster, but makes 2,048 objects first, whatever it finds: it pays in a segment
    /// of so many documents.
    /// </summary>
    public const int LargeSegment = 1 << 16;

    private const int LooksAtClockEvery = 1 << 12;

    private readonly FixedBitSet?[] _passing = new FixedBitSet?[dimensions.Count];
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private Scorer _scorer = null!;
    private int _base;
    private bool _isLarge;
    private int _seen;

    public Matches Found { get; } = new();

    /// <summary>By dimension.</summary>
    public IReadOnlyList<Matches> Missed { get; } = [.. dimensions.Select(_ => new Matches())];

    /// <inheritdoc cref="LargeSegment"/>
    public bool AcceptsDocsOutOfOrder => _isLarge;

    /// <summary>Searches, and says whether it came to the end within the time limit.</summary>
    public bool Search(IndexSearcher searcher, Query query)
    {
        try
        {
            searcher.Search(query, this);
            return true;
        }
        catch (OutOfTimeException)
        {
            return false;
        }
        finally
        {
            IndexWork.AddMatches(_seen);
        }
    }

    public void SetScorer(Scorer scorer) => _scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        _base = context.DocBase;
        _isLarge = context.AtomicReader.MaxDoc >= LargeSegment;
        for (var i = 0; i < dimensions.Count; i++)
        {
            _passing[i] = null;
            if (new QueryWrapperFilter(dimensions[i]).GetDocIdSet(context, context.AtomicReader.LiveDocs)?.GetIterator() is { } passing)
            {
                var bits = new FixedBitSet(context.AtomicReader.MaxDoc);
                bits.Or(passing);
                _passing[i] = bits;
            }
        }
    }

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

        var missed = -1;
        for (var i = 0; i < _passing.Length; i++)
        {
            if (_passing[i]?.Get(doc) == true)
            {
                continue;
            }

            if (missed >= 0)
            {
                return;
            }

            missed = i;
        }

        (missed < 0 ? Found : Missed[missed]).Add(_base + doc, _scorer.GetScore());
    }

    public void Dispose()
    {
        Found.Dispose();
        foreach (var missed in Missed)
        {
            missed.Dispose();
        }
    }

    private sealed class OutOfTimeException : Exception;
}
