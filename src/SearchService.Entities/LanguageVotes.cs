using System.Numerics;
using SearchService.Entities.Tagging;

namespace SearchService.Entities;

/// <summary>
/// How many of a text's words are small words of each language, such as "the" and "der": enough to tell a short text, or one in capitals,
/// and a text that is called something else than it is.
/// </summary>
internal readonly ref struct LanguageVotes
{
    private const string English =
        "the of and to in for on at with by from is was were are be been has had have he she it his her its they their said says that this "
        + "which who a an as but not or will would after before over about into out up more than when";

    /// <summary>One word in so many at least is a small word of the language: names hold some too.</summary>
    private const int WordsAVote = 8;

    private const int Fewest = 2;
    private const int FewestAgainst = 4;
    private const int LongestWord = 16;

    private static readonly string[] Languages = ["en", .. SmallOpeners.Languages];

    private static readonly SpokenWords Speakers = new(Languages
        .SelectMany((language, number) => (number == 0 ? English.Split(' ') : SmallOpeners.Of(language)).Distinct()
            .Select(word => (word, 1u << number))));

    private readonly ReadOnlySpan<int> _votes;
    private readonly int _words;

    private LanguageVotes(ReadOnlySpan<int> votes, int words)
    {
        _votes = votes;
        _words = words;
    }

    /// <summary>The language of a text that nobody has told; null where English is as likely.</summary>
    public static string? Guess(ReadOnlySpan<char> text)
    {
        var votes = Count(text, stackalloc int[32]);
        var best = votes.Best();
        return votes._votes[best] >= Fewest && votes._votes[best] * WordsAVote >= votes._words && votes._votes[best] > votes._votes[0]
            ? Languages[best]
            : null;
    }

    /// <summary>
    /// The language that a text is of if it is surely not of the one that it is called: twice as many small words, and one more. Null
    /// else, also for languages whose words are not known.
    /// </summary>
    public static string? Against(string called, ReadOnlySpan<char> text)
    {
        var number = Array.IndexOf(Languages, called);
        if (number < 0)
        {
            return null;
        }

        var votes = Count(text, stackalloc int[32]);
        var best = votes.Best();
        return votes._votes[best] >= FewestAgainst && votes._votes[best] >= (2 * votes._votes[number]) + 1
            && votes._votes[best] * WordsAVote >= votes._words
            ? Languages[best]
            : null;
    }

    private static LanguageVotes Count(ReadOnlySpan<char> text, Span<int> votes)
    {
        var words = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            var key = SpokenWords.Begin;
            for (; at < text.Length && SpokenWords.Small(text[at]) is var small and not '\0'; at++)
            {
                key = SpokenWords.Add(key, small);
            }

            words += at > start ? 1 : 0;
            for (var speakers = at > start && at - start <= LongestWord ? Speakers.Of(key) : 0; speakers != 0; speakers &= speakers - 1)
            {
                votes[BitOperations.TrailingZeroCount(speakers)]++;
            }
        }

        return new LanguageVotes(votes, words);
    }

    private int Best() => _votes.IndexOf(MostVotes());

    private int MostVotes()
    {
        var most = 0;
        foreach (var votes in _votes)
        {
            most = Math.Max(most, votes);
        }

        return most;
    }
}
