namespace SearchService.Entities;

/// <summary>
/// The language that a text is read in. What the article declares counts, unless the script of the text or its small words say otherwise:
/// an article of Russian that is called English is read as Russian. What nobody has told is guessed by <see cref="LatinLanguage"/>.
/// </summary>
internal static class ArticleLanguage
{
    private const int Sample = 1200;

    /// <summary>One letter that only one of two languages has, in so many.</summary>
    private const int LettersAMark = 50;

    /// <summary>Twenty characters of Chinese: a Japanese headline may do without Kana, a text does not.</summary>
    private const int LongestHeadline = 40;

    /// <summary>ISO 639-1 in small letters, <c>no</c> for both kinds of Norwegian; <c>en</c> where nothing tells.</summary>
    public static string Of(string? declared, ReadOnlySpan<char> text)
    {
        var language = Base(declared);
        var sample = text[..Math.Min(Sample, text.Length)];
        return ByScript(sample, language)
            ?? (language is null ? LatinLanguage.Guess(sample) ?? "en" : LatinLanguage.Against(language, sample) ?? language);
    }

    /// <summary>Whether the language is the declared one: to ask <see cref="Of"/> again, with it, gives it again.</summary>
    public static bool IsDeclared(string? declared, string language) => Base(declared) == language;

    private static string? Base(string? declared)
    {
        if (declared is not { Length: >= 2 } || (declared.Length > 2 && char.IsLetter(declared[2])))
        {
            return null;
        }

        return declared[..2].ToLowerInvariant() switch { "nb" or "nn" => "no", var other => other };
    }

    /// <summary>The language where the script contradicts the declared one, else null.</summary>
    private static string? ByScript(ReadOnlySpan<char> text, string? declared)
    {
        if (!IsOfOtherScript(declared) && !text.ContainsAnyInRange('\u0250', '\u077F') && !text.ContainsAnyInRange('\u3040', '\uD7AF'))
        {
            // Latin letters alone, or none: nothing speaks against the declared language.
            return null;
        }

        int latin = 0, greek = 0, cyrillic = 0, ukrainian = 0, russian = 0, arabic = 0, han = 0, kana = 0, hangul = 0;
        foreach (var letter in text)
        {
            switch (letter)
            {
                case < '\u0250':
                    latin += char.IsAsciiLetter(letter) || letter >= '\u00C0' ? 1 : 0;
                    break;
                case >= '\u0370' and < '\u0400':
                    greek++;
                    break;
                case < '\u0530':
                    cyrillic++;
                    ukrainian += letter is 'і' or 'ї' or 'є' or 'І' or 'Ї' or 'Є' ? 1 : 0;
                    russian += letter is 'ы' or 'э' or 'ё' or 'Ы' or 'Э' or 'Ё' ? 1 : 0;
                    break;
                case >= '\u0600' and < '\u0780':
                    arabic++;
                    break;
                case >= '\u3040' and < '\u3100':
                    kana += 2;
                    break;
                case >= '\u4E00' and < '\uA000':
                    han += 2;
                    break;
                case >= '\uAC00' and < '\uD7B0':
                    hangul += 2;
                    break;
            }
        }

        var most = Math.Max(Math.Max(Math.Max(latin, greek), Math.Max(cyrillic, arabic)), Math.Max(han + kana, hangul));
        return most == 0 ? null
            : most == latin ? (IsOfOtherScript(declared) ? LatinLanguage.Guess(text) ?? "en" : null)
            : most == greek ? "el"
            : most == cyrillic ? OfCyrillic(declared, ukrainian * LettersAMark > cyrillic, russian * LettersAMark > cyrillic)
            : most == arabic ? (declared is "ar" or "fa" or "ur" ? null : "ar")
            : most == hangul ? "ko"
            : declared == "zh" ? (kana * 4 > han ? "ja" : null)
            : declared == "ja" ? (kana == 0 && han >= LongestHeadline ? "zh" : null)
            : kana * 10 > han ? "ja" : "zh";
    }

    /// <summary>Russian has no "і", Ukrainian no "ы": a text that has one and lacks the other is not of the other language.</summary>
    private static string? OfCyrillic(string? declared, bool hasUkrainian, bool hasRussian) => declared switch
    {
        "ru" => hasUkrainian && !hasRussian ? "uk" : null,
        "uk" => hasRussian && !hasUkrainian ? "ru" : null,
        "bg" or "sr" or "be" or "mk" or "kk" => null,
        _ => hasUkrainian ? "uk" : "ru",
    };

    private static bool IsOfOtherScript(string? declared) =>
        declared is "ru" or "uk" or "bg" or "el" or "ar" or "fa" or "ur" or "he" or "zh" or "ja" or "ko" or "th";
}
