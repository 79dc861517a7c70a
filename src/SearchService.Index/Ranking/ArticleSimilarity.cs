using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace SearchService.Indexing.Ranking;

/// <summary>
/// BM25 (Robertson and Zaragoza, 2009), the same for writer and searcher. The number of documents is that of the
/// documents that have the field: the index also holds the ledger, which must not make words look rarer than they are.
/// </summary>
internal sealed class ArticleSimilarity : BM25Similarity
{
    public static readonly ArticleSimilarity Instance = new();

    private ArticleSimilarity()
        : base(k1: 1.2f, b: 0.55f)
    {
    }

    public override Explanation IdfExplain(CollectionStatistics collectionStats, TermStatistics termStats)
    {
        var frequency = termStats.DocFreq;
        var idf = Idf(frequency, Math.Max(collectionStats.DocCount, frequency));
        return new Explanation(idf, $"idf(docFreq={frequency}, docCount={collectionStats.DocCount})");
    }

    public override Explanation IdfExplain(CollectionStatistics collectionStats, TermStatistics[] termStats)
    {
        var sum = new Explanation { Description = "idf(), sum of:" };
        foreach (var term in termStats)
        {
            var one = IdfExplain(collectionStats, term);
            sum.AddDetail(one);
            sum.Value += one.Value;
        }

        return sum;
    }
}
