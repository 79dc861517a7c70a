using AngleSharp.Dom;

namespace SearchService.Readers.Html.Cleaning;

/// <summary>One line of text as a browser would break it: what stands between two block boundaries or line breaks.</summary>
/// <param name="Container">The block element it stands in.</param>
/// <param name="Nodes">Its text nodes, in order.</param>
/// <param name="Text">Its words, white space folded; never empty.</param>
/// <param name="Letters">Characters that are not white space.</param>
/// <param name="LinkLetters">Those of them that stand in links.</param>
/// <param name="Words">Runs of letters and digits; two characters of a script without spaces count as one.</param>
public sealed record TextBlock(IElement Container, IReadOnlyList<INode> Nodes, string Text, int Letters, int LinkLetters, int Words)
{
    private const int ProseWords = 12;
    private const int SentenceWords = 7;

    public double LinkShare => (double)LinkLetters / Letters;

    /// <summary>Whether the line ends as a sentence does, closing quotes and brackets aside.</summary>
    public bool EndsSentence => Text.AsSpan().TrimEnd("\"'”’»“)]").EndsWithAny(".!?…。!?؟।");

    /// <summary>Whether this is running text rather than a label: long enough, and not made of links.</summary>
    public bool IsProse => LinkShare <= 0.6 && !Container.IsHeading() && (Words >= ProseWords || (Words >= SentenceWords && EndsSentence));
}

internal static class SpanEnds
{
    public static bool EndsWithAny(this ReadOnlySpan<char> text, ReadOnlySpan<char> marks) => text.Length > 0 && marks.Contains(text[^1]);
}
