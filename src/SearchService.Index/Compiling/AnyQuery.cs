using System.Buffers;
using System.Numerics;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace SearchService.Indexing.Compiling;

/// <summary>
/// What any of several queries finds, with the sum of their scores, as the engine's <see cref="BooleanQuery"/> has it. That asks a heap for
/// each article which query comes next; here the scores of some thousand articles are added up, query by query, and collected in order.
/// </summary>
internal sealed class AnyQuery() : BooleanQuery(disableCoord: true)
{
    public override Weight CreateWeight(IndexSearcher searcher) => new AnyWeight(this, searcher);

    private sealed class AnyWeight(AnyQuery query, IndexSearcher searcher) : BooleanWeight(query, searcher, disableCoord: true)
    {
        public override bool ScoresDocsOutOfOrder => false;

        public override BulkScorer? GetBulkScorer(AtomicReaderContext context, bool scoreDocsInOrder, IBits acceptDocs)
        {
            List<Scorer> scorers = new(m_weights.Count);
            foreach (var weight in m_weights)
            {
                if (weight.GetScorer(context, acceptDocs) is { } scorer)
                {
                    scorers.Add(scorer);
                }
            }

            return scorers.Count == 0 ? null : new SumScorer(this, scorers);
        }
    }

    private sealed class SumScorer(Weight weight, List<Scorer> scorers) : BulkScorer
    {
        private const int Window = 1 << 11;
        private const int BitsOfWord = 64;

        private readonly Collected _collected = new(weight);

        public override bool Score(ICollector collector, int max)
        {
            var rented = ArrayPool<double>.Shared.Rent(Window);
            var sums = rented.AsSpan(0, Window);
            sums.Clear();
            Span<ulong> found = stackalloc ulong[Window / BitsOfWord];
            found.Clear();
            try
            {
                collector.SetScorer(_collected);
                for (var next = First(); next < max; next = First())
                {
                    var start = next & ~(Window - 1);
                    var end = (int)Math.Min(max, (long)start + Window);
                    foreach (var scorer in scorers)
                    {
                        Add(scorer, sums, found, start, end);
                    }

                    Collect(collector, sums, found, start);
                }
            }
            finally
            {
                ArrayPool<double>.Shared.Return(rented);
            }

            return First() != DocIdSetIterator.NO_MORE_DOCS;
        }

        private int First()
        {
            var first = DocIdSetIterator.NO_MORE_DOCS;
            foreach (var scorer in scorers)
            {
                first = Math.Min(first, scorer.DocID < 0 ? scorer.NextDoc() : scorer.DocID);
            }

            return first;
        }

        private static void Add(Scorer scorer, Span<double> sums, Span<ulong> found, int start, int end)
        {
            if (scorer is IWindowScorer all)
            {
                all.Add(sums, found, start, end);
                return;
            }

            for (var document = scorer.DocID; document < end; document = scorer.NextDoc())
            {
                var at = document - start;
                sums[at] += scorer.GetScore();
                found[at / BitsOfWord] |= 1UL << at;
            }
        }

        private void Collect(ICollector collector, Span<double> sums, Span<ulong> found, int start)
        {
            for (var word = 0; word < found.Length; word++)
            {
                for (var left = found[word]; left != 0; left &= left - 1)
                {
                    var at = word * BitsOfWord + BitOperations.TrailingZeroCount(left);
                    _collected.Is(start + at, (float)sums[at]);
                    sums[at] = 0;
                    collector.Collect(start + at);
                }

                found[word] = 0;
            }
        }
    }

    /// <summary>What a collector is told of the article that it is given.</summary>
    private sealed class Collected(Weight weight) : Scorer(weight)
    {
        private int _document = -1;
        private float _score;

        public override int DocID => _document;

        public override int Freq => 1;

        public void Is(int document, float score) => (_document, _score) = (document, score);

        public override float GetScore() => _score;

        public override int NextDoc() => throw new NotSupportedException("Articles are collected, not asked for.");

        public override int Advance(int target) => throw new NotSupportedException("Articles are collected, not asked for.");

        public override long GetCost() => 1;
    }
}

/// <summary>Scores many articles at once.</summary>
internal interface IWindowScorer
{
    /// <summary>Goes on to the first article that is not before <paramref name="end"/>.</summary>
    /// <param name="sums">The score of each article from <paramref name="start"/> on is added to its place.</param>
    /// <param name="found">A bit for each of them is set, 64 in a word.</param>
    void Add(Span<double> sums, Span<ulong> found, int start, int end);
}
