using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchService.Indexing.Words.Analysis;

namespace SearchService.Indexing.Words.Fields;

/// <summary>A field whose terms come out of a text, split by the analyzer of the article's language.</summary>
internal abstract class AnalyzedField(string name) : IndexField(name)
{
    /// <summary>Splits what is written, and what is asked, in a language.</summary>
    public static TextAnalyzer AnalyzerOf(string? language) => TextAnalyzers.For(language);

    /// <summary>How many words each article of a segment has in this field; null where none has any.</summary>
    public NumericDocValues? LengthsOf(AtomicReader segment) => segment.GetNormValues(Name);
}

/// <summary>
/// A part of an article: at each position the word, its other spellings and its marked stems (<see cref="TextAnalyzer"/>), and beside the
/// words of a mention its marker. A phrase asks for words, a word for its stems.
/// </summary>
internal sealed class BodyField(string name) : AnalyzedField(name)
{
    /// <param name="document">Takes it.</param>
    /// <param name="text">The part, split into words.</param>
    public void Write(Document document, AnalyzedText text) => document.Add(new ReadyFields.Words(Name, text, TextField.TYPE_NOT_STORED));

    /// <summary>Words that stand in a row, each in one of its spellings, so far behind the first.</summary>
    public Query Row(IReadOnlyList<IReadOnlyList<string>> words, IReadOnlyList<int> offsets)
    {
        var row = new MultiPhraseQuery();
        for (var i = 0; i < words.Count; i++)
        {
            row.Add([.. words[i].Select(Has)], offsets[i]);
        }

        return row;
    }

    /// <summary>Where a term stands in the articles of a segment; null where it stands nowhere.</summary>
    public DocsAndPositionsEnum? PositionsOf(AtomicReader segment, string term) => segment.GetTermPositionsEnum(Has(term));

    /// <summary>Where terms stand in the articles of a segment.</summary>
    public TermPositions PositionsIn(AtomicReader segment) => new(TermsOf(segment));
}

/// <summary>
/// What ranking counts: the stems of the title three times, of all other parts once, without positions. One field with one exact length
/// makes BM25 over it the same as BM25F with a weight of 3 for the title.
/// </summary>
internal sealed class RankedField(string name) : AnalyzedField(name)
{
    private static readonly FieldType Frequencies = new(TextField.TYPE_NOT_STORED) { IndexOptions = IndexOptions.DOCS_AND_FREQS };

    /// <param name="document">Takes it.</param>
    /// <param name="text">A part, split into words.</param>
    /// <param name="weight">How often it counts.</param>
    public void Write(Document document, AnalyzedText text, int weight) =>
        document.Add(new ReadyFields.Ranked(Name, text, weight, Frequencies));

    /// <summary>How many articles there are.</summary>
    public int Articles(IndexReader reader) => Math.Max(0, reader.GetDocCount(Name));

    /// <summary>How many words an article has, on the average; 1 or more.</summary>
    public double AverageLength(IndexReader reader) =>
        Math.Max(1, reader.GetSumTotalTermFreq(Name)) / (double)Math.Max(1, Articles(reader));

    /// <summary>The articles of a segment that hold a stem, with how often; null where none does.</summary>
    public DocsEnum? PostingsOf(AtomicReader segment, string stem) => segment.GetTermDocsEnum(Has(stem));
}
