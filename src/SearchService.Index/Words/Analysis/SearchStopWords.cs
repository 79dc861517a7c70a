using System.Collections.Frozen;
using System.Text;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Bg;
using Lucene.Net.Analysis.Ca;
using Lucene.Net.Analysis.Cz;
using Lucene.Net.Analysis.Da;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.El;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Eu;
using Lucene.Net.Analysis.Fa;
using Lucene.Net.Analysis.Fi;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Ga;
using Lucene.Net.Analysis.Gl;
using Lucene.Net.Analysis.Hi;
using Lucene.Net.Analysis.Hu;
using Lucene.Net.Analysis.Hy;
using Lucene.Net.Analysis.Id;
using Lucene.Net.Analysis.It;
using Lucene.Net.Analysis.Lv;
using Lucene.Net.Analysis.Nl;
using Lucene.Net.Analysis.No;
using Lucene.Net.Analysis.Pt;
using Lucene.Net.Analysis.Ro;
using Lucene.Net.Analysis.Ru;
using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.Sv;
using Lucene.Net.Analysis.Tr;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;
using SearchService.Articles.Letters;

namespace SearchService.Indexing.Words.Analysis;

/// <summary>
/// Words of each language that nearly every article holds: the lists of Lucene.Net.Analysis.Common; for English also could, would, should,
/// ought, can, will, may; for Polish and Ukrainian lists of our own. They are in the index, for phrases; a query leaves them out.
/// </summary>
internal static class SearchStopWords
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> ByLanguage = new Dictionary<string, IEnumerable<string>>
    {
        ["en"] = [.. EnglishWords(), "could", "would", "should", "ought", "can", "will", "may"],
        ["ar"] = ArabicAnalyzer.DefaultStopSet,
        ["bg"] = BulgarianAnalyzer.DefaultStopSet,
        ["ca"] = CatalanAnalyzer.DefaultStopSet,
        ["cs"] = CzechAnalyzer.DefaultStopSet,
        ["da"] = DanishAnalyzer.DefaultStopSet,
        ["de"] = GermanAnalyzer.DefaultStopSet,
        ["el"] = GreekAnalyzer.DefaultStopSet,
        ["es"] = SpanishAnalyzer.DefaultStopSet,
        ["eu"] = BasqueAnalyzer.DefaultStopSet,
        ["fa"] = PersianAnalyzer.DefaultStopSet,
        ["fi"] = FinnishAnalyzer.DefaultStopSet,
        ["fr"] = FrenchAnalyzer.DefaultStopSet,
        ["ga"] = IrishAnalyzer.DefaultStopSet,
        ["gl"] = GalicianAnalyzer.DefaultStopSet,
        ["hi"] = HindiAnalyzer.DefaultStopSet,
        ["hu"] = HungarianAnalyzer.DefaultStopSet,
        ["hy"] = ArmenianAnalyzer.DefaultStopSet,
        ["id"] = IndonesianAnalyzer.DefaultStopSet,
        ["it"] = ItalianAnalyzer.DefaultStopSet,
        ["lv"] = LatvianAnalyzer.DefaultStopSet,
        ["nl"] = DutchAnalyzer.DefaultStopSet,
        ["no"] = NorwegianAnalyzer.DefaultStopSet,
        ["pl"] = (
            "i w we z ze na do od o u po za przez dla przy pod nad że to jest są był była było byli się nie tak ale oraz a jak co "
            + "który która które "
            + "tego tej ten ta te").Split(' '),
        ["pt"] = PortugueseAnalyzer.DefaultStopSet,
        ["ro"] = RomanianAnalyzer.DefaultStopSet,
        ["ru"] = RussianAnalyzer.DefaultStopSet,
        ["sv"] = SwedishAnalyzer.DefaultStopSet,
        ["tr"] = TurkishAnalyzer.DefaultStopSet,
        ["uk"] = (
            "і й та в у на з із зі до від за по про для при під над що це є був була було були не ні так але або а як який яка яке "
            + "які цей ця ці "
            + "той").Split(' '),
    }.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Select(Folding.Fold).ToFrozenSet());

    private static readonly Lazy<HashSet<string>> Stems = new(() =>
        [.. ByLanguage.SelectMany(pair => pair.Value.SelectMany(word => TextAnalyzers.For(pair.Key).FormsOf(word).Stems))]);

    /// <summary>Whether a word is one in a language.</summary>
    public static bool Contains(string language, string word) =>
        ByLanguage.TryGetValue(language, out var words) && words.Contains(Folding.Fold(word));

    /// <summary>Whether a stem as the index holds it is that of a stop word of its language.</summary>
    public static bool ContainsStem(ReadOnlySpan<char> stem) => Stems.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(stem);

    private static CharArraySet EnglishWords()
    {
        using var list = IOUtils.GetDecodingReader(typeof(SnowballFilter), "english_stop.txt", Encoding.UTF8);
        return WordlistLoader.GetSnowballWordSet(list, TextAnalyzer.Version);
    }
}
