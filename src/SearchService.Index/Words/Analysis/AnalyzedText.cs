using SearchService.Articles;

namespace SearchService.Indexing.Words.Analysis;

/// <summary>
/// A text split into words once, for all that the index makes of it: the field of the text, the field for ranking, and the
/// words that tell the article apart.
/// </summary>
internal sealed class AnalyzedText
{
    private readonly List<WordToken> _tokens;

    // Two tokens for five letters is what most languages have at most.
    private AnalyzedText(int length) => _tokens = new List<WordToken>(length / 5 * 2);

    /// <summary>
    /// Words and stems as <see cref="TextAnalyzer"/> gives them, and beside the words of each mention its marker, which ranking does not
    /// count.
    /// </summary>
    public IReadOnlyList<WordToken> Tokens => _tokens;

    /// <param name="analyzer">Of the text's language.</param>
    /// <param name="text">The text.</param>
    /// <param name="mentions">Where people and places are named in it; may overlap.</param>
    public static AnalyzedText Of(TextAnalyzer analyzer, string text, IReadOnlyList<(TextSpan Span, string Marker)>? mentions = null)
    {
        var analyzed = new AnalyzedText(text.Length);
        var marks = MentionMarks.Of(mentions ?? []);
        var tokens = new TextTokens(analyzer, text);
        while (tokens.TryNext(out var token))
        {
            analyzed._tokens.Add(token);
            if (token.Step > 0)
            {
                foreach (var mark in marks)
                {
                    if (mark.Marks(token.Span))
                    {
                        analyzed._tokens.Add(new WordToken(mark.Marker, 0, token.Span, false));
                    }
                }
            }
        }

        return analyzed;
    }

    /// <summary>Calls with what ranking counts of each word, in order: its stems, else the word.</summary>
    public void ForEachRanked(TermAction action)
    {
        foreach (var token in _tokens)
        {
            if (token.IsRanked)
            {
                action(token.Term);
            }
        }
    }

    /// <summary>How many positions begin before each of some offsets into the text, which rise.</summary>
    public int[] PositionsBefore(IReadOnlyList<int> offsets)
    {
        var before = new int[offsets.Count];
        var (at, positions) = (0, 0);
        foreach (var token in _tokens)
        {
            while (token.Step > 0 && at < offsets.Count && offsets[at] <= token.Span.Start)
            {
                before[at++] = positions;
            }

            positions += token.Step;
        }

        Array.Fill(before, positions, at, before.Length - at);
        return before;
    }

    public delegate void TermAction(string term);
}
