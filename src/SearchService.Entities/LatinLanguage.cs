namespace SearchService.Entities;

/// <summary>
/// A guess at the language of a text in Latin letters that nobody has told: by small words and letters that English lacks. A wrong
/// neighbour finds most names; English, which trusts capitals, takes "Stoły" and "Po" for people.
/// </summary>
internal static class LatinLanguage
{
    private const int Fewest = 3;

    /// <summary>A headline, or a line or two: too short for <see cref="Fewest"/> marks.</summary>
    private const int Short = 300;

    /// <summary>One mark in so many characters at least: names of people from abroad have some too.</summary>
    private const int CharactersAMark = 100;

    private static readonly (string Language, string[] Words, string Letters)[] Marks =
    [
        ("de", [" der ", " die ", " und ", " das ", " ist ", " von "], "ß"),
        ("fr", [" les ", " des ", " une ", " est ", " dans ", " et "], "œêèû"),
        ("es", [" el ", " los ", " las ", " del ", " y ", " una "], "ñ¿"),
        ("it", [" il ", " di ", " che ", " della ", " gli ", " un "], "ìò"),
        ("pt", [" os ", " da ", " do ", " uma ", " em ", " dos "], "ãõ"),
        ("nl", [" het ", " een ", " van ", " en ", " zijn ", " met "], "ĳ"),
        ("pl", [" się ", " w ", " na ", " z ", " jest ", " oraz "], "łąęśżźćń"),
        ("cs", [" se ", " na ", " v ", " je ", " byl ", " ve "], "řěů"),
        ("sv", [" och ", " att ", " är ", " som ", " på ", " ett "], ""),
        ("no", [" og ", " det ", " er ", " på ", " ikke ", " fra "], "ø"),
        ("da", [" og ", " af ", " er ", " ikke ", " blev ", " til "], "ø"),
        ("fi", [" ja ", " ovat ", " ei ", " että ", " oli ", " myös "], ""),
        ("tr", [" ve ", " bir ", " bu ", " için ", " ile ", " da "], "ığş"),
        // Russian in Latin letters: its nearest relative of those that write with them bends names alike.
        ("cs", [" v ", " s ", " chto ", " ego ", " iz ", " na ", " po ", " kak "], ""),
        ("hu", [" az ", " és ", " hogy ", " egy ", " nem ", " volt "], "őű"),
    ];

    /// <summary>ISO 639-1, or null where English is as likely.</summary>
    public static string? Guess(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAnyInRange('a', 'z') >= 0)
        {
            return ByMarks(text) ?? (text.Length < Short && !IsEnglish(text) ? LanguageVotes.Guess(text) : null);
        }

        // A story in capitals.
        Span<char> lowered = new char[text.Length];
        text.ToLowerInvariant(lowered);
        return ByMarks(lowered) ?? LanguageVotes.Guess(lowered);
    }

    /// <summary>The language that the text is of where that is surely not the one it is called; else null.</summary>
    public static string? Against(string called, ReadOnlySpan<char> text) =>
        called == "en" && IsEnglish(text) ? null : LanguageVotes.Against(called, text);

    private static bool IsEnglish(ReadOnlySpan<char> text) =>
        text.Count(" the ") + text.Count(" The ") + text.Count(" of ") + text.Count(" and ") > text.Length / 300;

    private static string? ByMarks(ReadOnlySpan<char> text)
    {
        if (IsEnglish(text))
        {
            return null;
        }

        var (best, most) = ((string?)null, Math.Max(Fewest, text.Length / CharactersAMark) - 1);
        foreach (var (language, words, letters) in Marks)
        {
            var count = 0;
            foreach (var word in words)
            {
                count += text.Count(word);
            }

            foreach (var letter in letters)
            {
                count += text.Count(letter);
            }

            if (count > most)
            {
                (best, most) = (language, count);
            }
        }

        return best;
    }
}
