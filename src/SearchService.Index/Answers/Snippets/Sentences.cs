using System.Buffers;
using SearchService.Articles;

namespace SearchService.Indexing.Answers.Snippets;

/// <summary>Parts text into stretches that can be shown by themselves.</summary>
internal static class Sentences
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?\n。！？");
    private static readonly SearchValues<char> Closers = SearchValues.Create("\"')]”’»");

    /// <summary>A text without full stops is no sentence; it is cut between words where it is longer than this.</summary>
    private const int LongestSentence = 1_000;

    /// <summary>
    /// Sentences of a text, without the space around them. A dot ends one only before a space and a capital, digit or quote.
    /// </summary>
    public static List<TextSpan> Of(string text)
    {
        text = RunningText.JoinLines(text);
        List<TextSpan> sentences = [];
        var start = 0;
        for (var at = 0; at < text.Length;)
        {
            var found = text.AsSpan(at).IndexOfAny(Ends);
            if (found < 0)
            {
                break;
            }

            at += found + 1;
            while (at < text.Length && Closers.Contains(text[at]))
            {
                at++;
            }

            if (text[at - 1] == '\n' || EndsHere(text, start, at))
            {
                Add(sentences, text, start, at);
                start = at;
            }
        }

        Add(sentences, text, start, text.Length);
        return sentences;
    }

    private static bool EndsHere(string text, int start, int at)
    {
        if (at < text.Length && text[at - 1] is not ('。' or '！' or '？') && !char.IsWhiteSpace(text[at]))
        {
            return false;
        }

        // "U.S. Navy", "Mr. Lee": a dot behind one or two letters rarely ends a sentence.
        var word = text.AsSpan(start, at - 1 - start);
        word = word[(word.LastIndexOfAny(' ', '\n', '.') + 1)..];
        if (text[at - 1] == '.' && word.Length <= 2)
        {
            return false;
        }

        var next = at;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        return next == text.Length || !char.IsLower(text[next]);
    }

    private static void Add(List<TextSpan> sentences, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        while (end - start > LongestSentence)
        {
            var space = text.AsSpan(start, LongestSentence).LastIndexOf(' ');
            var cut = start + (space > 0 ? space : LongestSentence);
            sentences.Add(new TextSpan(start, cut));
            start = cut + (space > 0 ? 1 : 0);
        }

        if (end > start)
        {
            sentences.Add(new TextSpan(start, end));
        }
    }
}
