using System.Text;
using SearchService.Articles;

namespace SearchService.Entities.Tagging;

/// <summary>
/// Lines printed in capitals, such as a headline or a whole story of a wire, as a text would print them: names keep their capital, other
/// words lose it. What the article prints elsewhere in small letters and capitals tells first, then lists of names. Every letter stays where
/// it stands.
/// </summary>
internal sealed class CapitalLines(NameListing lists)
{
    /// <summary>Fewer letters than this are an abbreviation, or a name that the tagger finds as it is.</summary>
    private const int FewestLetters = 10;

    private const int LongestWord = 48;

    /// <summary>"USA", "UNO", "CDU".</summary>
    private const int LongestAbbreviation = 3;

    /// <summary>Whether any line is printed in capitals: in most articles none is.</summary>
    public static bool AreIn(Article article) => AreIn(article.Title) || AreIn(article.Summary) || AreIn(article.Text)
        || article.Captions.Any(AreIn);

    /// <param name="article">As printed.</param>
    /// <param name="language">As <see cref="ArticleLanguage.Of"/> gives it.</param>
    public Article Lower(Article article, string language)
    {
        var printed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in new[] { article.Text, article.Title, article.Summary }.OfType<string>().Concat(article.Captions))
        {
            Note(text, printed, language);
        }

        return article with
        {
            Title = article.Title is { } title ? Lower(title, printed, language) : null,
            Summary = article.Summary is { } summary ? Lower(summary, printed, language) : null,
            Text = Lower(article.Text, printed, language),
            Captions = [.. article.Captions.Select(caption => Lower(caption, printed, language))],
        };
    }

    private static bool AreIn(string? text)
    {
        for (var start = 0; text is not null && start < text.Length;)
        {
            var end = EndOfLine(text, start);
            if (IsInCapitals(text.AsSpan(start, end - start)))
            {
                return true;
            }

            start = end + 1;
        }

        return false;
    }

    private static int EndOfLine(string text, int start) => text.IndexOf('\n', start) is var end and >= 0 ? end : text.Length;

    private static bool IsInCapitals(ReadOnlySpan<char> line)
    {
        var capitals = 0;
        foreach (var letter in line)
        {
            if (char.IsUpper(letter))
            {
                capitals++;
            }
            else if (char.IsLower(letter) && letter != 'ß')
            {
                return false;
            }
        }

        return capitals >= FewestLetters && line.Trim().Contains(' ');
    }

    /// <summary>How words are printed in the other lines; a small letter counts more than a capital, which may open a sentence.</summary>
    private static void Note(string text, Dictionary<string, string> printed, string language)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = EndOfLine(text, start);
            if (!IsInCapitals(text.AsSpan(start, end - start)))
            {
                for (var at = start; TryWord(text, ref at, end, out var word);)
                {
                    var spelling = word.Of(text);
                    var key = Small(spelling, language);
                    if (char.IsLower(spelling[0]) || !printed.ContainsKey(key))
                    {
                        printed[key] = spelling.ToString();
                    }
                }
            }

            start = end + 1;
        }
    }

    private string Lower(string text, Dictionary<string, string> printed, string language)
    {
        StringBuilder? lowered = null;
        for (var start = 0; start < text.Length;)
        {
            var end = EndOfLine(text, start);
            if (IsInCapitals(text.AsSpan(start, end - start)))
            {
                lowered ??= new StringBuilder(text);
                LowerLine(text, new TextSpan(start, end), printed, language, lowered);
            }

            start = end + 1;
        }

        return lowered?.ToString() ?? text;
    }

    private void LowerLine(string text, TextSpan line, Dictionary<string, string> printed, string language, StringBuilder lowered)
    {
        var opens = true;
        var behindName = false;
        for (var at = line.Start; TryWord(text, ref at, line.End, out var word);)
        {
            var small = Small(word.Of(text), language);
            var known = word.Length == 1 && at < text.Length && text[at] == '.' ? null : printed.GetValueOrDefault(small);
            var isName = false;
            var spelling = known ?? Spelled(word.Of(text), small, language, behindName, out isName);
            for (var i = 0; i < spelling.Length; i++)
            {
                lowered[word.Start + i] = spelling[i];
            }

            if (opens && language != "de" && char.IsLower(spelling[0]))
            {
                lowered[word.Start] = text[word.Start];
            }

            behindName = isName && at < line.End && text[at] is ' ' or '-';
            opens = at < line.End && text[at] is '.' or '!' or '?' or ':';
        }
    }

    /// <summary>Names by the lists, and what stands behind a name of a person and is no small word: families are not all listed.</summary>
    private string Spelled(ReadOnlySpan<char> word, string small, string language, bool behindName, out bool isName)
    {
        isName = false;
        if (SmallOpeners.Contains(language, word) || TaggedSpans.IsParticle(small))
        {
            return small;
        }

        if (word.Length <= LongestAbbreviation)
        {
            return word.ToString();
        }

        var title = string.Concat(word[..1], small.AsSpan(1));
        var found = lists.Of(title, language);
        isName = (found & NameLists.Person) != 0 && (found & NameLists.Word) == 0;
        var isPlace = (found & (NameLists.LargePlace | NameLists.Town)) != 0;
        return isName || isPlace || behindName && (found & NameLists.Word) == 0 && WordRoles.Of(small, language) == WordRole.Other
            ? title
            : small;
    }

    /// <summary>The next word: letters.</summary>
    private static bool TryWord(string text, ref int at, int end, out TextSpan word)
    {
        while (at < end && !char.IsLetter(text[at]))
        {
            at++;
        }

        var start = at;
        while (at < end && char.IsLetter(text[at]) && at - start < LongestWord)
        {
            at++;
        }

        word = new TextSpan(start, at);
        return at > start;
    }

    /// <summary>In small letters, of the same length.</summary>
    private static string Small(ReadOnlySpan<char> word, string language)
    {
        Span<char> small = stackalloc char[LongestWord];
        for (var i = 0; i < word.Length; i++)
        {
            small[i] = (word[i], language) switch
            {
                ('I', "tr") => 'ı',
                ('İ', _) => 'i',
                ('Σ', _) when i > 0 && i == word.Length - 1 => 'ς',
                _ => char.ToLowerInvariant(word[i]),
            };
        }

        return small[..word.Length].ToString();
    }
}
