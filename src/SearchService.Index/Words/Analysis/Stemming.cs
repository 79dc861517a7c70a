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
using FrenchLightStemmer = Lucene.Net.Analysis.Fr.FrenchLightStemmer;
using ItalianLightStemmer = Lucene.Net.Analysis.It.ItalianLightStemmer;
using SpanishLightStemmer = Lucene.Net.Analysis.Es.SpanishLightStemmer;

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
    /// Every language that has a stemmer, English first: all that Lucene.Net.Analysis.Common serves, and Polish, Ukrainian, Hebrew and
    /// Persian. Where a second stemmer knows endings that the first does not, a word has the stems of both.
    /// </summary>
    public static IReadOnlyList<Stemming> All { get; } =
    [
        English,
        Letters("ar", () => new ArabicStemmer().Stem).WithoutAnd(),
        new Stemming("bg", Bulgarian).WithWord(),
        Snowball("ca", () => new CatalanStemmer()),
        Letters("cs", () => new CzechStemmer().Stem).WithWord(),
        Snowball("da", () => new DanishStemmer(), joins: true),
        new("de", German, Joins: true),
        Letters("el", () => new GreekStemmer().Stem).WithWord(),
        Snowball("es", () => new SpanishStemmer()).WithLight("es", () => new SpanishLightStemmer().Stem),
        Snowball("eu", () => new BasqueStemmer()),
        new("fa", () => LightEndings.Persian),
        Snowball("fi", () => new FinnishStemmer(), joins: true).WithWord(),
        Snowball("fr", () => new FrenchStemmer()).WithLight("fr", () => new FrenchLightStemmer().Stem),
        Snowball("ga", () => new IrishStemmer()),
        Letters("gl", () => new GalicianStemmer().Stem, extra: 4).WithWord(),
        new("he", () => LightEndings.Hebrew),
        Letters("hi", () => new HindiStemmer().Stem),
        Snowball("hu", () => new HungarianStemmer(), joins: true).With(LightEndings.Hungarian),
        Snowball("hy", () => new ArmenianStemmer()).WithWord(),
        Letters("id", () => (word, length) => new IndonesianStemmer().Stem(word, length, true)).WithWord(),
        Snowball("it", () => new ItalianStemmer()).WithLight("it", () => new ItalianLightStemmer().Stem),
        Letters("lv", () => new LatvianStemmer().Stem).WithWord(),
        Snowball("nl", () => new DutchStemmer(), joins: true).WithWord(),
        Snowball("no", () => new NorwegianStemmer(), joins: true),
        new Stemming("pl", () => word => [PolishStemmer.Stem(word)]).WithWord(),
        new("pt", Portuguese),
        Snowball("ro", () => new RomanianStemmer()),
        Snowball("ru", () => new RussianStemmer()).WithWord(),
        new("sv", Swedish, Joins: true),
        Snowball("tr", () => new TurkishStemmer()).WithWord(),
        new Stemming("uk", () => UkrainianStemmer.Stems).WithWord(),
        Plain("ja"),
        Plain("ko"),
        Plain("zh"),
        Plain("th"),
    ];

    /// <summary>
    /// The word counts beside its stem: where endings are many, a stemmer takes off what is no ending of this very word, and its other
    /// forms would be lost (паром and паромы).
    /// </summary>
    private Stemming WithWord()
    {
        var stems = Stems;
        return this with
        {
            Stems = () =>
            {
                var stem = stems();
                return word => [.. stem(word), word];
            },
        };
    }

    /// <summary>The stems of both.</summary>
    private Stemming With(Func<string, IEnumerable<string>> further)
    {
        var stems = Stems;
        return this with
        {
            Stems = () =>
            {
                var stem = stems();
                return word => stem(word).Concat(further(word));
            },
        };
    }

    /// <summary>"And" and "so" before "in the", "for the" and "as the" (وبالمدينة): the stemmer knows either, not both.</summary>
    private Stemming WithoutAnd()
    {
        var stems = Stems;
        return this with
        {
            Stems = () =>
            {
                var stem = stems();
                return word => word is ['و' or 'ف', 'ب' or 'ك', 'ا', 'ل', _, _, ..] or ['و' or 'ف', 'ل', 'ل', _, _, ..]
                    ? [.. stem(word), .. stem(word[1..])]
                    : stem(word);
            },
        };
    }

    private const int ShortestPlural = 5;

    /// <summary>
    /// Snowball's stemmers take endings of verbs off nouns that end alike (mujer, but mujeres), a light one their plurals alone: a word has
    /// the stems of both. Short words have one alone, or fois would be foi.
    /// </summary>
    private Stemming WithLight(string language, Func<Func<char[], int, int>> create)
    {
        var (stems, light) = (Stems, Letters(language, create).Stems);
        return this with
        {
            Stems = () =>
            {
                var (stem, plural) = (stems(), light());
                return word => word.Length < ShortestPlural ? stem(word) : stem(word).Concat(plural(word));
            },
        };
    }

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
            var man = word.EndsWith("innen", StringComparison.Ordinal) ? word[..^5]
                : word.EndsWith("in", StringComparison.Ordinal) ? word[..^2]
                : "";
            var isCalling = man.Length >= 4 && Array.Exists(Callings, ending => man.EndsWith(ending, StringComparison.Ordinal));

            // Zins, Kurs: an s that is no ending.
            return isCalling ? [stem, Run(stemmer, man)] : word.Length == stem.Length + 1 && word[^1] == 's' ? [stem, word] : [stem];
        };
    }

    private static readonly string[] Callings =
    [
        "er", "ent", "ant", "ist", "or", "eur", "ör", "og", "at", "ot", "urg", "arzt", "ärzt", "wirt", "freund", "koch", "köch", "walt",
        "wält", "chef", "leg", "zeug", "kund", "beamt", "nachbar", "könig", "konig", "russ", "türk", "turk", "griech", "chines",
    ];

    /// <summary>The stemmer reads every plural such as "учители" as one that changed its vowel, as "места" did: both are kept.</summary>
    private static Func<string, IEnumerable<string>> Bulgarian()
    {
        var stemmer = new BulgarianStemmer();
        return word =>
        {
            var letters = word.ToCharArray();
            var stem = new string(letters, 0, stemmer.Stem(letters, letters.Length));
            List<string> stems = stem is [.., 'я', _] && word[stem.Length - 2] == 'е' ? [stem, $"{stem[..^2]}е{stem[^1]}"] : [stem];

            // The short article behind a man's noun, президента, is not told from the end of a woman's.
            if (word is [_, _, _, _, _, .., 'а' or 'я'])
            {
                letters = word.ToCharArray(0, word.Length - 1);
                stems.Add(new string(letters, 0, stemmer.Stem(letters, letters.Length)));
            }

            return stems;
        };
    }

    /// <summary>Snowball's stemmer leaves the article on many nouns (färjan, huset): a second one takes it off.</summary>
    private static Func<string, IEnumerable<string>> Swedish()
    {
        var stemmer = new SwedishStemmer();
        return word => [Run(stemmer, word), SwedishNouns.Stem(word)];
    }

    /// <summary>The stemmer of Snowball knows verbs, the other plurals such as eleições.</summary>
    private static Func<string, IEnumerable<string>> Portuguese()
    {
        var verbs = new Lucene.Net.Tartarus.Snowball.Ext.PortugueseStemmer();
        var plurals = new PortugueseLightStemmer();
        return word => word.EndsWith("oes", StringComparison.Ordinal) && word.Length > 5

            // Typed without its tilde, "ladroes" is the plural of "ladrão" all the same.
            ? [.. Both(word), .. Both(word[..^3] + "ão")]
            : Both(word);

        string[] Both(string word)
        {
            var letters = new char[word.Length + 4];
            word.CopyTo(0, letters, 0, word.Length);
            return [Run(verbs, word), new string(letters, 0, plurals.Stem(letters, word.Length))];
        }
    }
}
