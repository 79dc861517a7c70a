namespace SearchService.Readers.Text;

/// <summary>One paragraph or line of a plain text, unwrapped, without white space around it.</summary>
/// <param name="Text">Never empty.</param>
/// <param name="AfterBlank">Whether a blank line stood before it.</param>
internal sealed record ScrapedParagraph(string Text, bool AfterBlank)
{
    private static readonly System.Buffers.SearchValues<char> Closers = System.Buffers.SearchValues.Create("\"”’'»)]*");

    public int Words { get; } = CountWords(Text);

    /// <summary>Whether it ends as a sentence does: a full stop, a question or exclamation mark, also inside quotes.</summary>
    public bool EndsSentence { get; } = Text.AsSpan().TrimEnd(Closers) is [.., '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '।'];

    /// <summary>Running text by its looks: a sentence of some length.</summary>
    public bool IsProse => (EndsSentence && Words >= 8) || Words >= 25;

    private static int CountWords(string text)
    {
        int words = 0, ideographs = 0;
        var inWord = false;
        foreach (var letter in text)
        {
            // Chinese and Japanese have no spaces: two characters count as a word.
            ideographs += letter is >= '\u3040' and <= '\u9FFF' ? 1 : 0;
            words += !inWord && !char.IsWhiteSpace(letter) ? 1 : 0;
            inWord = !char.IsWhiteSpace(letter);
        }

        return Math.Max(words, ideographs / 2);
    }
}

internal static class SpanTrimming
{
    public static ReadOnlySpan<char> TrimEnd(this ReadOnlySpan<char> text, System.Buffers.SearchValues<char> letters) =>
        text[..(text.LastIndexOfAnyExcept(letters) + 1)];
}
