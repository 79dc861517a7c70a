using SearchService.Articles;

namespace SearchService.Entities.Tagging;

/// <summary>Where people stand in a span that the tagger took for one of them and that has small words in it.</summary>
internal static class PeopleAmongWords
{
    /// <summary>
    /// "el Congreso a la diputada del PSOE María del Carmen Ruiz": where the name begins behind small words that no name has, and behind a
    /// party's; 0 where there are none.
    /// </summary>
    public static int LastRun(string text, ReadOnlySpan<TextSpan> words)
    {
        var run = 0;
        for (var i = 0; i + 1 < words.Length; i++)
        {
            var word = words[i].Of(text);
            run = IsSmall(word) && !TaggedSpans.IsParticle(word) ? i + 1 : run;
        }

        while (run > 0 && run + 1 < words.Length
            && (TaggedSpans.IsParticle(words[run].Of(text)) || words[run].Of(text) is { Length: > 2 } word && IsInCapitals(word)))
        {
            run++;
        }

        return run;
    }

    /// <summary>
    /// "Matti Virtanen" of "Matti Virtanen matkusti Helsingistä Tampereelle": a first name and one more before the first small word; empty
    /// where there are none.
    /// </summary>
    public static TextSpan First(string text, ReadOnlySpan<TextSpan> words, PersonNames people)
    {
        var count = 0;
        while (count < words.Length && !(IsSmall(words[count].Of(text)) && !TaggedSpans.IsParticle(words[count].Of(text))))
        {
            count++;
        }

        return count >= 2 && char.IsUpper(text[words[count - 1].Start]) && people.Contains(words[count - 2].Of(text))
            ? new TextSpan(words[0].Start, words[count - 1].End)
            : default;
    }

    // "il" of "Lorenzo il Magnifico" is shorter.
    private static bool IsSmall(ReadOnlySpan<char> word) => word.Length > 3 && All(word, char.IsLower);

    private static bool IsInCapitals(ReadOnlySpan<char> word) => All(word, char.IsUpper);

    private static bool All(ReadOnlySpan<char> word, Func<char, bool> isRight)
    {
        foreach (var letter in word)
        {
            if (!isRight(letter))
            {
                return false;
            }
        }

        return true;
    }
}
