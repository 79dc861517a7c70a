using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;
using SearchService.Indexing.Words.Fields;
using SearchService.Indexing.Words.Weights;

namespace SearchService.Indexing.Compiling;

/// <summary>
/// Articles that hold a stem, scored as the engine's <see cref="TermQuery"/> scores them. That opens the terms of each segment anew for
/// each stem; here what the query looked up is used, and what an earlier query read with.
/// </summary>
/// <param name="lookup">Of the query, in the state of the index that is searched.</param>
/// <param name="stem">As it stands in the index.</param>
/// <param name="articles">How many count as holding it.</param>
internal sealed class StemQuery(TermLookup lookup, string stem, long articles) : Query
{
    private static readonly RankedField Field = IndexFields.Ranked;

    public override Weight CreateWeight(IndexSearcher searcher) => new StemWeight(this, searcher);

    public override void ExtractTerms(ISet<Term> terms) => terms.Add(Field.Has(stem));

    public override string ToString(string field) => FormattableString.Invariant($"{Field}:{stem}^{Boost}/{articles}");

    public override bool Equals(object? obj) => obj is StemQuery other && base.Equals(obj) && other.ToString("") == ToString("");

    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), stem);

    private DocsEnum? PostingsIn(AtomicReaderContext segment, IBits? accepted) => lookup.PostingsIn(segment.Ord, Field, stem, accepted);

    private Similarity.SimWeight WorthIn(IndexSearcher searcher) => ArticleSimilarity.Instance.ComputeWeight(
        Boost, lookup.StatisticsOf(Field, searcher), new TermStatistics(new BytesRef(stem), Math.Min(int.MaxValue, articles), -1));

    private sealed class StemWeight(StemQuery query, IndexSearcher searcher) : Weight
    {
        private readonly Similarity.SimWeight _worth = query.WorthIn(searcher);

        public override Query Query => query;

        public override float GetValueForNormalization() => _worth.GetValueForNormalization();

        public override void Normalize(float norm, float topLevelBoost) => _worth.Normalize(norm, topLevelBoost);

        public override Scorer? GetScorer(AtomicReaderContext context, IBits? acceptDocs) =>
            query.PostingsIn(context, acceptDocs) is { } postings
                ? new StemScorer(this, postings, ArticleSimilarity.Instance.GetSimScorer(_worth, context))
                : null;

        public override Explanation Explain(AtomicReaderContext context, int doc) =>
            GetScorer(context, context.AtomicReader.LiveDocs) is { } scorer && scorer.Advance(doc) == doc
                ? new Explanation(scorer.GetScore(), query.ToString(""))
                : new ComplexExplanation(false, 0, "no matching term");
    }

    private sealed class StemScorer(Weight weight, DocsEnum postings, Similarity.SimScorer scorer)
        : Scorer(weight), IWindowScorer
    {
        public override int DocID => postings.DocID;

        public override int Freq => postings.Freq;

        public override int NextDoc() => postings.NextDoc();

        public override int Advance(int target) => postings.Advance(target);

        public override long GetCost() => postings.GetCost();

        public override float GetScore() => scorer.Score(postings.DocID, postings.Freq);

        public void Add(Span<double> sums, Span<ulong> found, int start, int end)
        {
            for (var document = postings.DocID; document < end; document = postings.NextDoc())
            {
                var at = document - start;
                sums[at] += scorer.Score(document, postings.Freq);
                found[at / 64] |= 1UL << at;
            }
        }
    }
}
