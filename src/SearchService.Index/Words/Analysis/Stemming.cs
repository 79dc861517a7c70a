using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Bg;
using Lucene.Net.Analysis.Cz;
using Lucene.Net.Analysis.El;
using Lucene.Net.Analysis.Gl;
using Lucene.Net.Analysis.Hi;
using Lucene.Net.Analysis.Id;
using Lucene.Net.Analysis.Lv;
using Lucene.Net.Analysis.Pt;
using Lucene.Net.Tartarus.Snowball;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace SearchService.Indexing.Words.Analysis;

/// <summary>How the words of a language are cut to their stems.</summary>
/// <param name="Language">ISO 639-1.</param>
/// <param name="Stems">Makes a stemmer for one thread: from a word in lower case, with or without its accents, to its stems.</param>
/// <param name="Joins">The language writes compounds as one word: they are found by their parts.</param>
internal sealed record Stemming(string Language, Func<Func<string, IEnumerable<string>>> Stems, bool Joins = false)
{
    /// <summary>English (Porter2). Also for text of unknown language.</summary>
    public static readonly Stemming English = Snowball("en", () => new EnglishStemmer());

    /// <summary>
    /// Every language that has a stemmer, English first: all that Lucene.Net.Analysis.Common serves, and Polish and Ukrainian. Where a second
    /// stemmer knows endings that the first does not, a word has the stems of both.
    /// </summary>
    public static IReadOnlyList<Stemming> All { get; } =
    [
        English,
        Letters("ar", () => new ArabicStemmer().Stem),
        Letters("bg", () => new BulgarianStemmer().Stem),
        Snowball("ca", () => new CatalanStemmer()),
        Letters("cs", () => new CzechStemmer().Stem),
        Snowball("da", () => new DanishStemmer(), joins: true),
        new("de", German, Joins: true),
        Letters("el", () => new GreekStemmer().Stem),
        Snowball("es", () => new SpanishStemmer()),
        Snowball("eu", () => new BasqueStemmer()),
        Plain("fa"),
        Snowball("fi", () => new FinnishStemmer(), joins: true),
        Snowball("fr", () => new FrenchStemmer()),
        Snowball("ga", () => new IrishStemmer()),
        Letters("gl", () => new GalicianStemmer().Stem, extra: 4),
        Letters("hi", () => new HindiStemmer().Stem),
        Snowball("hu", () => new HungarianStemmer(), joins: true),
        Snowball("hy", () => new ArmenianStemmer()),
        Letters("id", () => (word, length) => new IndonesianStemmer().Stem(word, length, true)),
        Snowball("it", () => new ItalianStemmer()),
        Letters("lv", () => new LatvianStemmer().Stem),
        Snowball("nl", () => new DutchStemmer(), joins: true),
        Snowball("no", () => new NorwegianStemmer(), joins: true),
        new("pl", () => word => [PolishStemmer.Stem(word)]),
        new("pt", Portuguese),
        Snowball("ro", () => new RomanianStemmer()),
        Snowball("ru", () => new RussianStemmer()),
        Snowball("sv", () => new SwedishStemmer(), joins: true),
        Snowball("tr", () => new TurkishStemmer()),
        new("uk", () => word => [UkrainianStemmer.Stem(word)]),
        Plain("ja"),
        Plain("ko"),
        Plain("zh"),
        Plain("th"),
    ];

    private static Stemming Plain(string language) => new(language, () => word => [word]);

    private static Stemming Snowball(string language, Func<SnowballProgram> program, bool joins = false) => new(
        language,
        () =>
        {
            var stemmer = program();
            return word => [Run(stemmer, word)];
        },
        joins);

    /// <summary>A stemmer that shortens letters in place, and may need some room behind them.</summary>
    private static Stemming Letters(string language, Func<Func<char[], int, int>> create, int extra = 1) => new(
        language,
        () =>
        {
            var stem = create();
            return word =>
            {
                var letters = new char[word.Length + extra];
                word.CopyTo(0, letters, 0, word.Length);
                return [new string(letters, 0, stem(letters, word.Length))];
            };
        });

    private static string Run(SnowballProgram stemmer, string word)
    {
        stemmer.SetCurrent(word);
        stemmer.Stem();
        return stemmer.Current;
    }

    /// <summary>Women and men of one calling have one stem: Schülerin, Schülerinnen, Schüler.</summary>
    private static Func<string, IEnumerable<string>> German()
    {
        var stemmer = new German2Stemmer();
        return word =>
        {
            var stem = Run(stemmer, word);
            var man = word.EndsWith("innen", StringComparison.Ordinal) ? word[..^5] : word.EndsWith("in", StringComparison.Ordinal) ? word[..^2] : "";
            var isCalling = man.Length >= 4 && Array.Exists(Callings, ending => man.EndsWith(ending, StringComparison.Ordinal));
            return isCalling ? [stem, Run(stemmer, man)] : [stem];
        };
    }

    private static readonly string[] Callings = ["er", "ent", "ant", "ist", "or", "eur", "ör", "og", "at", "arzt", "wirt", "freund"];

    /// <summary>The stemmer of Snowball knows verbs, the other plurals such as eleições.</summary>
    private static Func<string, IEnumerable<string>> Portuguese()
    {
        var verbs = new Lucene.Net.Tartarus.Snowball.Ext.PortugueseStemmer();
        var plurals = new PortugueseLightStemmer();
        return word =>
        {
            var letters = new char[word.Length + 4];
            word.CopyTo(0, letters, 0, word.Length);
            return [Run(verbs, word), new string(letters, 0, plurals.Stem(letters, word.Length))];
        };
    }
}
