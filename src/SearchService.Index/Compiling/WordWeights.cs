using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchService.Indexing.Words.Fields;
using SearchService.Indexing.Words.Weights;

namespace SearchService.Indexing.Compiling;

/// <summary>How much words count in one state of the index, their stems in all languages taken together.</summary>
internal sealed class WordWeights(IndexReader reader, TermLookup terms)
{
    private readonly long _articles = Math.Max(IndexFields.Ranked.Articles(reader), 0);

    /// <summary>How much a word tells apart.</summary>
    public double Idf(IEnumerable<string> stems) => ArticleSimilarity.Idf(Frequency(stems), _articles);

    /// <summary>A word as ranking counts it.</summary>
    public RankedWord Word(IReadOnlyList<string> stems) => new(stems, Idf(stems));

    /// <summary>
    /// Scores a word by each of its stems as what it is in all languages together: few articles of a language that the archive
    /// hardly holds have it, and it tells them apart no better for that.
    /// </summary>
    public IEnumerable<Query> Scored(IReadOnlyList<string> stems)
    {
        var frequency = Frequency(stems);
        return stems.Select(stem => new StemQuery(terms, stem, frequency));
    }

    private long Frequency(IEnumerable<string> stems) => stems.Sum(stem => (long)Found(stem).DocFreq);

    private TermContext Found(string stem) => terms.Of(IndexFields.Ranked, stem);
}
