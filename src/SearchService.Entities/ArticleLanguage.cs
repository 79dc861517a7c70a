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

    private static readonly int LetterKinds = Enum.GetValues<Kind>().Length;

    /// <summary>Of Latin, Greek and Cyrillic letters, which most texts are made of.</summary>
    private static readonly byte[] Kinds = [.. Enumerable.Range(0, 0x0530).Select(letter => (byte)KindOf((char)letter))];

    /// <summary>What a letter says of the script, or of the language.</summary>
    private enum Kind
    {
        None,
        Latin,
        Greek,
        Cyrillic,
        Ukrainian,
        Russian,
        Arabic,
        Kana,
        Han,
        Hangul,
    }

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

        Span<int> counts = stackalloc int[LetterKinds];
        foreach (var letter in text)
        {
            counts[letter < Kinds.Length ? Kinds[letter] : (int)KindOf(letter)]++;
        }

        var (latin, greek, arabic) = (counts[(int)Kind.Latin], counts[(int)Kind.Greek], counts[(int)Kind.Arabic]);
        var (ukrainian, russian) = (counts[(int)Kind.Ukrainian], counts[(int)Kind.Russian]);
        var cyrillic = counts[(int)Kind.Cyrillic] + ukrainian + russian;

        // A character of these stands for two letters or more.
        var (han, kana, hangul) = (2 * counts[(int)Kind.Han], 2 * counts[(int)Kind.Kana], 2 * counts[(int)Kind.Hangul]);
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

    private static Kind KindOf(char letter) => letter switch
    {
        < '\u0250' => char.IsAsciiLetter(letter) || letter >= '\u00C0' ? Kind.Latin : Kind.None,
        < '\u0370' => Kind.None,
        < '\u0400' => Kind.Greek,
        < '\u0530' => letter switch
        {
            'і' or 'ї' or 'є' or 'І' or 'Ї' or 'Є' => Kind.Ukrainian,
            'ы' or 'э' or 'ё' or 'Ы' or 'Э' or 'Ё' => Kind.Russian,
            _ => Kind.Cyrillic,
        },
        >= '\u0600' and < '\u0780' => Kind.Arabic,
        >= '\u3040' and < '\u3100' => Kind.Kana,
        >= '\u4E00' and < '\uA000' => Kind.Han,
        >= '\uAC00' and < '\uD7B0' => Kind.Hangul,
        _ => Kind.None,
    };

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
