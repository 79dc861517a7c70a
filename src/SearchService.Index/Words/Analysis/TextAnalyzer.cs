using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Util;

namespace SearchService.Indexing.Words.Analysis;

/// <summary>
/// Splits running text into words. At each position stand the word in lower case without accents and, marked with its
/// language, the word's stem: phrases ask for the first, words for either.
/// </summary>
internal sealed class TextAnalyzer(Stemming stemming) : Analyzer
{
    public const LuceneVersion Version = LuceneVersion.LUCENE_48;

    public string Language { get; } = stemming.Language;

    /// <summary>Keeps a phrase from running on from one name or caption into the next.</summary>
    public override int GetPositionIncrementGap(string fieldName) => 100;

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var tokenizer = new StandardTokenizer(Version, reader);
        TokenStream tokens = new LowerCaseFilter(Version, stemming.Prepare(tokenizer));
        if (stemming.Stem is { } stem)
        {
            tokens = stem(new KeywordRepeatFilter(tokens));
            tokens = new StemMarker(tokens, Language);
        }

        return new TokenStreamComponents(tokenizer, new ASCIIFoldingFilter(tokens));
    }
}
