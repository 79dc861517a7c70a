using Lingua;
using SearchService.Articles;

namespace SearchService.Readers.Languages;

/// <summary>
/// The language of an article: what its file declares, unless the letters speak against it; else by script, by common
/// words, and only where these do not tell, by Lingua's models, which take a second and some memory to load. A short text, or one of
/// tables, names and numbers, is not guessed at.
/// </summary>
internal static class LanguageDetection
{
    private const int Sample = 800;

    /// <summary>How much surer Lingua must be of the best than of the second, 0 to 0.99.</summary>
    private const double Distance = 0.1;

    private static readonly Lazy<LanguageDetector> Models = new(() => LanguageDetectorBuilder
        .FromLanguages(
            Language.English, Language.French, Language.German, Language.Spanish, Language.Italian,
            Language.Portuguese, Language.Dutch, Language.Russian,
            Language.Arabic, Language.Chinese, Language.Japanese, Language.Korean, Language.Swedish,
            Language.Danish, Language.Bokmal, Language.Polish,
            Language.Czech, Language.Turkish, Language.Finnish, Language.Hungarian, Language.Romanian,
            Language.Ukrainian, Language.Bulgarian, Language.Greek)
        .WithLowAccuracyMode()
        .WithMinimumRelativeDistance(Distance)
        .Build());

    /// <summary>The article with its language, where that can be told.</summary>
    public static Article Complete(Article article)
    {
        var text = article.Text.AsSpan(0, Math.Min(Sample, article.Text.Length));
        var byScript = Scripts.Guess(text);
        return article.Language is { } declared && (byScript is null || !IsLatin(declared))
            ? article
            : article with { Language = byScript ?? LanguageWords.Guess(text) ?? ByModel(text) };
    }

    /// <summary>The language by script or common words, or null; cheap, and enough to tell how dates are printed.</summary>
    public static string? Guess(string text) =>
        Scripts.Guess(text.AsSpan(0, Math.Min(Sample, text.Length))) ?? LanguageWords.Guess(text.AsSpan(0, Math.Min(Sample, text.Length)));

    private static bool IsLatin(string language) =>
        language is "en" or "fr" or "de" or "es" or "it" or "pt" or "nl" or "sv" or "da" or "no" or "nb" or "pl" or "cs" or "tr" or "fi"
        or "hu" or "ro" or "id" or "lv" or "eu" or "ga" or "ca" or "gl";

    private static string? ByModel(ReadOnlySpan<char> text) =>
        Prose.Is(text) && Code(Models.Value.DetectLanguageOf(text.ToString())) is { } language
        && LanguageWords.MayBe(text, language) ? language : null;

    private static string? Code(Language language) => language switch
    {
        Language.English => "en",
        Language.French => "fr",
        Language.German => "de",
        Language.Spanish => "es",
        Language.Italian => "it",
        Language.Portuguese => "pt",
        Language.Dutch => "nl",
        Language.Russian => "ru",
        Language.Arabic => "ar",
        Language.Chinese => "zh",
        Language.Japanese => "ja",
        Language.Korean => "ko",
        Language.Swedish => "sv",
        Language.Danish => "da",
        Language.Bokmal => "no",
        Language.Polish => "pl",
        Language.Czech => "cs",
        Language.Turkish => "tr",
        Language.Finnish => "fi",
        Language.Hungarian => "hu",
        Language.Romanian => "ro",
        Language.Ukrainian => "uk",
        Language.Bulgarian => "bg",
        Language.Greek => "el",
        _ => null,
    };
}
