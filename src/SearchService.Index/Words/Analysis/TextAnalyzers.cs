using System.Collections.Frozen;

namespace SearchService.Indexing.Words.Analysis;

/// <summary>The analyzer of each language, shared by the writer and by every query.</summary>
internal static class TextAnalyzers
{
    public static readonly TextAnalyzer English = new("en", Stemming.English);

    /// <summary>Names of people, places and sources: words in lower case without accents, never stemmed.</summary>
    public static readonly TextAnalyzer Names = new("names", null);

    private static readonly FrozenDictionary<string, TextAnalyzer> ByLanguage = Stemming.All
        .ToFrozenDictionary(
            stemming => stemming.Language, stemming => stemming.Language == "en" ? English : new TextAnalyzer(stemming.Language, stemming));

    public static IEnumerable<TextAnalyzer> All => ByLanguage.Values;

    /// <summary>The analyzer of a language; English for one that is unknown or has none of its own.</summary>
    public static TextAnalyzer For(string? language) => language switch
    {
        null => English,
        "nb" or "nn" => ByLanguage["no"],
        _ => ByLanguage.TryGetValue(language.Split('-', '_')[0], out var analyzer) ? analyzer : English,
    };
}
