using SearchService.Entities.Places;

namespace SearchService.Entities.Tagging;

/// <summary>The language that a text is tagged in; the default value means the model of English, which looks at no language.</summary>
internal readonly record struct TaggedLanguage(string Code, ulong Number)
{
    public bool IsEnglishModel => Code is null;

    /// <summary>A language for the model of all languages, which was also trained on English.</summary>
    public static TaggedLanguage Of(string code) => new(code, (ulong)SpellingUse.LanguageNumber(code) + 1);
}
