using SearchService.Entities.Tagging;
using SearchService.Entities.Tokens;

namespace SearchService.Training.Tagging;

/// <summary>Turns marked stretches of text into labels of tokens.</summary>
internal static class TokenLabels
{
    /// <summary>
    /// A token that a name covers only in part is outside, as annotators of newswire have it: "Moscow" in "Moscow-based", "U.S." in
    /// "U.S.-led", "Russian" in "non-Russian". The dot of an abbreviation does not count.
    /// </summary>
    public static byte[] Of(ReadOnlySpan<Token> tokens, LabelledText text)
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
            for (; at < tokens.Length && tokens[at].Start < name.Span.End; at++)
            {
                var over = tokens[at].End - name.Span.End;
                if (over > 1 || (over == 1 && text.Text[tokens[at].End - 1] != '.'))
                {
                    continue;
                }

                labels[at] = (byte)(at == first ? Label.Begin(name.Kind) : Label.Inside(name.Kind));
            }
        }

        return labels;
    }
}
