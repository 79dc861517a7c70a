using Lucene.Net.Index;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Analysis;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Compiling;

/// <summary>The analyzers that the articles of an index were written with: a word is asked for in the form that each gives it.</summary>
internal static class LanguagesInUse
{
    /// <summary>English first: it also serves articles of unknown language.</summary>
    public static IReadOnlyList<TextAnalyzer> Of(Snapshot snapshot) =>
        snapshot.Of<IReadOnlyList<TextAnalyzer>>(static snapshot => Read(snapshot.Reader));

    private static List<TextAnalyzer> Read(IndexReader reader)
    {
        List<TextAnalyzer> analyzers = [TextAnalyzers.English];
        if (IndexFields.Analyzed.TermsOf(reader) is { } languages)
        {
            for (var terms = languages.GetEnumerator(); terms.MoveNext();)
            {
                var analyzer = TextAnalyzers.For(terms.Term.Utf8ToString());
                if (!analyzers.Contains(analyzer))
                {
                    analyzers.Add(analyzer);
                }
            }
        }

        return analyzers;
    }
}
