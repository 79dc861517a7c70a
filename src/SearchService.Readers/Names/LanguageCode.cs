using System.Collections.Frozen;

namespace SearchService.Readers.Names;

/// <summary>Language tags and names to ISO 639-1.</summary>
internal static class LanguageCode
{
    private static readonly FrozenDictionary<string, string> LongForms = new Dictionary<string, string>
    {
        ["eng"] = "en",
        ["english"] = "en",
        ["fra"] = "fr",
        ["fre"] = "fr",
        ["french"] = "fr",
        ["français"] = "fr",
        ["deu"] = "de",
        ["ger"] = "de",
        ["german"] = "de",
        ["deutsch"] = "de",
        ["spa"] = "es",
        ["spanish"] = "es",
        ["español"] = "es",
        ["ita"] = "it",
        ["italian"] = "it",
        ["italiano"] = "it",
        ["por"] = "pt",
        ["portuguese"] = "pt",
        ["português"] = "pt",
        ["nld"] = "nl",
        ["dut"] = "nl",
        ["dutch"] = "nl",
        ["nederlands"] = "nl",
        ["rus"] = "ru",
        ["russian"] = "ru",
        ["русский"] = "ru",
        ["ara"] = "ar",
        ["arabic"] = "ar",
        ["zho"] = "zh",
        ["chi"] = "zh",
        ["chinese"] = "zh",
        ["jpn"] = "ja",
        ["japanese"] = "ja",
        ["kor"] = "ko",
        ["korean"] = "ko",
        ["pol"] = "pl",
        ["polish"] = "pl",
        ["swe"] = "sv",
        ["swedish"] = "sv",
        ["dan"] = "da",
        ["danish"] = "da",
        ["ces"] = "cs",
        ["cze"] = "cs",
        ["czech"] = "cs",
        ["tur"] = "tr",
        ["turkish"] = "tr",
        ["ukr"] = "uk",
        ["ukrainian"] = "uk",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The code of a tag (<c>en-GB</c>, <c>pt_BR</c>, <c>eng</c>) or an English or own name, or null where it is none.</summary>
    public static string? Read(string? tag)
    {
        if (string.IsNullOrWhiteSpace(tag))
        {
            return null;
        }

        var primary = tag.Trim().Split('-', '_')[0];
        return primary.Length == 2 && primary.All(char.IsAsciiLetter)
            ? primary.ToLowerInvariant()
            : LongForms.GetValueOrDefault(primary);
    }
}
