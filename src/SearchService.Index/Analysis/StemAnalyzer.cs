using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;

namespace SearchService.Indexing.Analysis;

/// <summary>Splits text as <see cref="TextAnalyzer"/> does and keeps of each word what ranking counts: its marked stem, else the word.</summary>
internal sealed class StemAnalyzer(Stemming stemming) : Analyzer
{
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var tokenizer = new StandardTokenizer(TextAnalyzer.Version, reader);
        TokenStream tokens = new LowerCaseFilter(TextAnalyzer.Version, stemming.Prepare(tokenizer));
        if (stemming.Stem is { } stem)
        {
            tokens = new StemMarker(stem(tokens), stemming.Language);
        }

        return new TokenStreamComponents(tokenizer, new ASCIIFoldingFilter(tokens));
    }
}
