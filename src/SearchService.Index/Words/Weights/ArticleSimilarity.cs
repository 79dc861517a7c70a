using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace SearchService.Indexing.Words.Weights;

/// <summary>
/// BM25 (Robertson and Zaragoza, 2009), the same for writer and searcher. Lengths are exact; the engine's own BM25 rounds
/// them to one byte. The number of documents is that of the documents that have the field: the index also holds the
/// ledger, which must not make words look rarer than they are.
/// </summary>
internal sealed class ArticleSimilarity : Similarity
{
    public const float K1 = 1.2f;
    public const float B = 0.55f;

    public static readonly ArticleSimilarity Instance = new();

    private ArticleSimilarity()
    {
    }

    /// <summary>How much a term tells apart, 0 to about 13: ln(1 + (N - n + 0.5) / (n + 0.5)).</summary>
    public static double Idf(long documentsWithTerm, long documents) =>
        Math.Log(1 + (Math.Max(documents - documentsWithTerm, 0) + 0.5) / (documentsWithTerm + 0.5));

    /// <summary>The words of the field in one article; what stands beside a word at its position does not count.</summary>
    public override long ComputeNorm(FieldInvertState state) => state.Length - state.NumOverlap;

    public override SimWeight ComputeWeight(float queryBoost, CollectionStatistics collectionStats, params TermStatistics[] termStats)
    {
        var documents = collectionStats.DocCount;
        var average = documents > 0 ? Math.Max(collectionStats.SumTotalTermFreq, 1f) / documents : 1f;
        return new Weight(collectionStats.Field, termStats.Sum(term => Idf(term.DocFreq, documents)), queryBoost, average);
    }

    public override SimScorer GetSimScorer(SimWeight weight, AtomicReaderContext context)
    {
        var own = (Weight)weight;
        return new Scorer(own, context.AtomicReader.GetNormValues(own.Field));
    }

    private sealed class Weight(string field, double idf, float boost, float averageLength) : SimWeight
    {
        private float _topLevelBoost = 1;

        public string Field { get; } = field;

        public double Idf { get; } = idf;

        public float AverageLength { get; } = averageLength;

        public float Value => (float)(Idf * boost * _topLevelBoost * (K1 + 1));

        public override float GetValueForNormalization() => 1;

        public override void Normalize(float queryNorm, float topLevelBoost) => _topLevelBoost = topLevelBoost;
    }

    private sealed class Scorer(Weight weight, NumericDocValues? lengths) : SimScorer
    {
        private readonly float _value = weight.Value;
        private readonly float _perWord = K1 * B / weight.AverageLength;

        public override float Score(int doc, float freq) => _value * freq / (freq + Saturation(doc));

        public override float ComputeSlopFactor(int distance) => 1f / (distance + 1);

        public override float ComputePayloadFactor(int doc, int start, int end, BytesRef payload) => 1;

        private float Saturation(int doc) => K1 * (1 - B) + _perWord * (lengths?.Get(doc) ?? weight.AverageLength);
    }
}
