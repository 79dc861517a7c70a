using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace SearchService.Indexing.Compiling;

/// <summary>
/// What one query finds, scored by others, as the engine's <see cref="BooleanQuery"/> has it. That keeps the others in a heap; they are
/// few, and each of them is asked for each article here.
/// </summary>
/// <remarks>The first clause finds, the others score.</remarks>
internal sealed class ScoredQuery() : BooleanQuery(disableCoord: true)
{
    public override Weight CreateWeight(IndexSearcher searcher) => new ScoredWeight(this, searcher);

    private sealed class ScoredWeight(ScoredQuery query, IndexSearcher searcher) : BooleanWeight(query, searcher, disableCoord: true)
    {
        public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs)
        {
            if (m_weights[0].GetScorer(context, acceptDocs) is not { } found)
            {
                return null;
            }

            List<Scorer> scores = new(m_weights.Count - 1);
            for (var i = 1; i < m_weights.Count; i++)
            {
                if (m_weights[i].GetScorer(context, acceptDocs) is { } score)
                {
                    scores.Add(score);
                }
            }

            return new FoundScorer(this, found, [.. scores]);
        }
    }

    private sealed class FoundScorer(Weight weight, Scorer found, Scorer[] scores) : Scorer(weight)
    {
        public override int DocID => found.DocID;

        public override int Freq => 1;

        public override int NextDoc() => found.NextDoc();

        public override int Advance(int target) => found.Advance(target);

        public override long GetCost() => found.GetCost();

        public override float GetScore()
        {
            var document = found.DocID;
            var sum = 0.0;
            foreach (var score in scores)
            {
                var at = score.DocID;
                if ((at < document ? score.Advance(document) : at) == document)
                {
                    sum += score.GetScore();
                }
            }

            return found.GetScore() + (float)sum;
        }
    }
}
