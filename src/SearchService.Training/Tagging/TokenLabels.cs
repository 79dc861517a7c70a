using SearchService.Articles;
using SearchService.Entities.Tagging;
using SearchService.Entities.Tokens;

namespace SearchService.Training.Tagging;

/// <summary>Turns marked stretches of text into labels of tokens.</summary>
internal static class TokenLabels
{
    /// <summary>
    /// A name that covers a token only in part is none, as annotators of newswire have it: "Moscow" in "Moscow-based", "New York" in
    /// "New York-based", "Russian" in "non-Russian". The dot of an abbreviation does not count.
    /// </summary>
    public static byte[] Of(ReadOnlySpan<TextToken> tokens, LabelledText text)
    {
        var labels = new byte[tokens.Length];
        var at = 0;
        foreach (var name in text.Names)
        {
            while (at < tokens.Length && tokens[at].Start < name.Span.Start)
            {
                at++;
            }

            if (at < tokens.Length && tokens[at].Start != name.Span.Start)
            {
                continue;
            }

            var first = at;
            while (at < tokens.Length && tokens[at].Start < name.Span.End)
            {
                at++;
            }

            if (at > first && Covers(name.Span, tokens[at - 1], text.Text))
            {
                labels.AsSpan(first, at - first).Fill((byte)Label.Inside(name.Kind));
                labels[first] = (byte)Label.Begin(name.Kind);
            }
        }

        return labels;
    }

    private static bool Covers(TextSpan name, TextToken last, string text) =>
        last.End <= name.End || (last.End == name.End + 1 && text[name.End] == '.');
}
