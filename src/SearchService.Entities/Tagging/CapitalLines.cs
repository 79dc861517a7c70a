using SearchService.Articles;

namespace SearchService.Entities.Tagging;

/// <summary>
/// Lines printed in capitals, such as a headline or a whole story of a wire, as a text would print them: names keep their capital, other
/// words lose it. What the article prints elsewhere in small letters and capitals tells first, then lists of names. Every letter stays
/// where it stands.
/// </summary>
internal sealed class CapitalLines(NameListing lists)
{
    /// <summary>Fewer letters than this are an abbreviation, or a name that the tagger finds as it is.</summary>
    private const int FewestLetters = 10;
    private const int LongestWord = 48;

    /// <summary>"USA", "UNO", "CDU".</summary>
    private const int LongestAbbreviation = 3;

    private readonly TownsInCapitals _towns = new(lists);

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
        char[]? lowered = null;
        for (var start = 0; start < text.Length;)
        {
            var end = EndOfLine(text, start);
            if (IsInCapitals(text.AsSpan(start, end - start)))
            {
                lowered ??= text.ToCharArray();
                Write(text, Words(text, new TextSpan(start, end), printed, language), language, lowered);
            }

            start = end + 1;
        }

        return lowered is null ? text : new string(lowered);
    }

    private static void Write(string text, List<CapitalWord> words, string language, Span<char> lowered)
    {
        var run = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var isBeside = i > 0 && words[i].IsBeside(words[i - 1]);
            run = isBeside ? run : 0;
            var isName = words[i].Kind switch
            {
                CapitalKind.Name or CapitalKind.Kept => true,
                CapitalKind.Person => run > 0 || language == "de" || OrdinaryWords.Know(language) || IsNameByNeighbours(words, i),
                CapitalKind.Unknown => run == 1 || OrdinaryWords.Know(language),
                CapitalKind.Word => run == 1 && SlavicFamilies.EndAs(words[i].Small, language),
                _ => false,
            };
            var opens = i == 0
                || text.AsSpan(words[i - 1].Span.End, words[i].Span.Start - words[i - 1].Span.End).IndexOfAny(".!?") >= 0;
            words[i].Write(lowered, isName || (opens && language != "de"));
            run = isName ? run + 1 : words[i].Kind == CapitalKind.Particle ? run : 0;
        }
    }

    /// <summary>
    /// Many a word is somebody's name: alone, between words, it is a word. A title before it or another name behind it tells.
    /// </summary>
    private static bool IsNameByNeighbours(List<CapitalWord> words, int i)
    {
        var next = i + 1;
        while (next < words.Count && words[next].Kind == CapitalKind.Particle && words[next].IsBeside(words[next - 1]))
        {
            next++;
        }

        return (i > 0 && words[i].IsBeside(words[i - 1]) && words[i - 1].Kind == CapitalKind.Title)
            || (next < words.Count && words[next].IsBeside(words[next - 1])
                && words[next].Kind is CapitalKind.Person or CapitalKind.Unknown or CapitalKind.Name);
    }

    private List<CapitalWord> Words(string text, TextSpan line, Dictionary<string, string> printed, string language)
    {
        var words = new List<CapitalWord>();
        for (var at = line.Start; TryWord(text, ref at, line.End, out var span);)
        {
            var small = Small(span.Of(text), language);
            words.Add(language == "tr" && words.Count > 0 && span.Start > line.Start && text[span.Start - 1] is '\'' or '’'
                ? new CapitalWord(span, small, CapitalKind.Word)
                : span.Length == 1 && at < text.Length && text[at] == '.' ? new CapitalWord(span, small, CapitalKind.Kept)
                : printed.TryGetValue(small, out var elsewhere)
                    ? new CapitalWord(span, elsewhere, char.IsLower(elsewhere[0]) ? CapitalKind.Word : CapitalKind.Name)
                : Unprinted(text, span, language == "el" ? GreekAccents.Restore(small) : small, language));
        }

        _towns.Mark(text, words, language);
        return words;
    }

    private CapitalWord Unprinted(string text, TextSpan span, string small, string language) =>
        new(span, small, Read(span.Of(text), small, language));

    /// <summary>What small words, roles and lists of names say of a word.</summary>
    private CapitalKind Read(ReadOnlySpan<char> word, string small, string language)
    {
        if (TaggedSpans.IsParticle(small))
        {
            return CapitalKind.Particle;
        }

        var role = RoleOf(small, language);
        if (role != WordRole.Other || SmallOpeners.Contains(language, small) || RomanceWords.Contains(small, language))
        {
            return role == WordRole.Title ? CapitalKind.Title : CapitalKind.Word;
        }

        if (word.Length <= LongestAbbreviation)
        {
            return CapitalKind.Kept;
        }

        var found = lists.Of(string.Concat(word[..1], small.AsSpan(1)), language);
        var isWordToo = (found & (NameLists.Word | NameLists.LargePlace)) == NameLists.Word;
        return !isWordToo && (found & (NameLists.LargePlace | NameLists.Town)) != 0 ? CapitalKind.Name
            : (found & NameLists.Word) != 0 ? CapitalKind.Word
            : (found & NameLists.Person) != 0 ? CapitalKind.Person
            : RomanceWords.EndAs(small, language) ? CapitalKind.Word
            : CapitalKind.Unknown;
    }

    /// <summary>"Präsidenten", "ministers": titles bend too.</summary>
    private static WordRole RoleOf(string small, string language) =>
        WordRoles.Of(small, language) is var role && role == WordRole.Other && language is "de" or "nl" or "sv" or "no" or "da"
            && WordRoles.Of(small.AsSpan().TrimEnd("ens"), language) is WordRole.Title
            ? WordRole.Title
            : role;

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

    /// <summary>In small letters, of the same length; Greek without accents.</summary>
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
                (_, "el") => GreekAccents.Without(char.ToLowerInvariant(word[i])),
                _ => char.ToLowerInvariant(word[i]),
            };
        }

        return small[..word.Length].ToString();
    }
}
