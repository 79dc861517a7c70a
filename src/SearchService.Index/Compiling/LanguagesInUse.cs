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
        snapshot.Of<IReadOnlyList<TextAnalyzer>>(static snapshot => Read(snapshot));

    private static List<TextAnalyzer> Read(Snapshot snapshot)
    {
        var codes = Enumerable.Range(0, snapshot.Reader.Leaves.Count).SelectMany(leaf => snapshot.OfSegment(leaf, Codes));
        return [.. codes.Distinct().Order(StringComparer.Ordinal).Select(TextAnalyzers.For).Prepend(TextAnalyzers.English).Distinct()];
    }

    private static List<string> Codes(AtomicReader segment)
    {
        List<string> codes = [];
        for (var terms = IndexFields.Analyzed.TermsOf(segment)?.GetEnumerator(); terms?.MoveNext() == true;)
        {
            codes.Add(terms.Term.Utf8ToString());
        }

        return codes;
    }
}
