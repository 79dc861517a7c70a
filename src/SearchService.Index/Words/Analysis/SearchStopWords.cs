using System.Text;
using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace SearchService.Indexing.Words.Analysis;

/// <summary>
/// English words that nearly every article holds: Snowball's list, and could, would, should, ought, can, will, may. They are
/// in the index, for phrases; a query leaves them out where it has other words.
/// </summary>
internal static class SearchStopWords
{
    private static readonly CharArraySet English = Load();

    private static readonly HashSet<string> Stems = [.. English.SelectMany(word => TokenizedWord.Split(TextAnalyzers.English, word)).Select(word => word.Stem)];

    public static bool Contains(string word) => English.Contains(word);

    /// <summary>Whether a stem as the index holds it, marked as English, is that of a stop word.</summary>
    public static bool ContainsStem(ReadOnlySpan<char> stem) => Stems.GetAlternateLookup<ReadOnlySpan<char>>().Contains(stem);

    private static CharArraySet Load()
    {
        using var list = IOUtils.GetDecodingReader(typeof(SnowballFilter), "english_stop.txt", Encoding.UTF8);
        return new CharArraySet(TextAnalyzer.Version, WordlistLoader.GetSnowballWordSet(list, TextAnalyzer.Version), ignoreCase: true)
        {
            "could", "would", "should", "ought", "can", "will", "may",
        };
    }
}
