using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Tartarus.Snowball;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace SearchService.Indexing.Words.Analysis;

/// <summary>How the words of a language are cut to their stems.</summary>
/// <param name="Language">ISO 639-1.</param>
/// <param name="Prepare">What happens to the tokenizer's output before it is folded to lower case.</param>
/// <param name="Stem">The stemmer, or null where words are left as they are.</param>
internal sealed record Stemming(string Language, Func<TokenStream, TokenStream> Prepare, Func<TokenStream, TokenStream>? Stem)
{
    /// <summary>
    /// English (Porter2). Also for text of unknown language. The possessive 's goes before stemming, so that "Putin's"
    /// is a mention of Putin for phrases too.
    /// </summary>
    public static readonly Stemming English = new(
        "en",
        tokens => new EnglishPossessiveFilter(TextAnalyzer.Version, tokens),
        tokens => new SnowballFilter(tokens, new EnglishStemmer()));

    /// <summary>Every language that has a stemmer of its own, English first.</summary>
    public static IReadOnlyList<Stemming> All { get; } =
    [
        English,
        Snowball("da", () => new DanishStemmer()),
        Snowball("de", () => new German2Stemmer()),
        Snowball("es", () => new SpanishStemmer()),
        Snowball("fi", () => new FinnishStemmer()),
        French("fr", ["l", "m", "t", "qu", "n", "s", "j", "d", "c", "jusqu", "quoiqu", "lorsqu", "puisqu"], () => new FrenchStemmer()),
        Snowball("hu", () => new HungarianStemmer()),
        French("it", ["c", "l", "all", "dall", "dell", "nell", "sull", "coll", "pell", "gl", "agl", "dagl", "degl", "negl", "sugl", "un", "m", "t", "s", "v", "d"], () => new ItalianStemmer()),
        Snowball("nl", () => new DutchStemmer()),
        Snowball("no", () => new NorwegianStemmer()),
        Snowball("pt", () => new PortugueseStemmer()),
        Snowball("ro", () => new RomanianStemmer()),
        Snowball("ru", () => new RussianStemmer()),
        Snowball("sv", () => new SwedishStemmer()),
        Snowball("tr", () => new TurkishStemmer()),
        new("ar", Same, tokens => new ArabicStemFilter(new ArabicNormalizationFilter(tokens))),
        Bigrams("ja"),
        Bigrams("ko"),
        Bigrams("zh"),
    ];

    private static Stemming Snowball(string language, Func<SnowballProgram> program) =>
        new(language, Same, tokens => new SnowballFilter(tokens, program()));

    private static Stemming French(string language, string[] elided, Func<SnowballProgram> program)
    {
        var articles = new CharArraySet(TextAnalyzer.Version, elided, true);
        return new(language, tokens => new ElisionFilter(tokens, articles), tokens => new SnowballFilter(tokens, program()));
    }

    /// <summary>Scripts without spaces: overlapping pairs of characters, as words without stems.</summary>
    private static Stemming Bigrams(string language) => new(language, tokens => new CJKBigramFilter(new CJKWidthFilter(tokens)), null);

    private static TokenStream Same(TokenStream tokens) => tokens;
}
