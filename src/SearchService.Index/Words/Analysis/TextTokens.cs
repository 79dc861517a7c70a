using SearchService.Articles;
using SearchService.Articles.Letters;

namespace SearchService.Indexing.Words.Analysis;

/// <summary>
/// The words of a text as tokens, one after the other, with spans in the text as given. Of each position first the word, then its other
/// spellings, the whole word that it begins, and last the stems.
/// </summary>
internal sealed class TextTokens
{
    private readonly TextAnalyzer _analyzer;
    private readonly ComposedText _text;
    private readonly WordBreaker _breaker;
    private readonly Queue<WordToken> _tokens = new();
    private WordRun? _ahead;

    public TextTokens(TextAnalyzer analyzer, string text)
    {
        _analyzer = analyzer;
        _text = ComposedText.Of(text);
        _breaker = new WordBreaker(_text.Text);
        _ahead = _breaker.Next();
    }

    /// <summary>The next token; false behind the last.</summary>
    public bool TryNext(out WordToken token)
    {
        while (!_tokens.TryDequeue(out token))
        {
            if (_ahead is not { } run)
            {
                return false;
            }

            _ahead = _breaker.Next();
            RunTokens.Write(_analyzer, _text.Text, run, _ahead, _tokens);
        }

        token = token with { Span = _text.Given(token.Span) };
        return true;
    }
}

/// <param name="Term">As it stands in the index.</param>
/// <param name="Step">0 beside the token before, 1 behind it.</param>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="IsRanked">What ranking counts: a stem, or the word itself where there are no stems.</param>
internal readonly record struct WordToken(string Term, int Step, TextSpan Span, bool IsRanked);
