using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using SearchService.Articles;
using SearchService.Articles.Letters;

namespace SearchService.Indexing.Words.Analysis;

/// <summary>
/// The words of a text as tokens, with offsets into the text as given. Of each position first the word, then its other spellings, the whole
/// word that it begins, and last the stems.
/// </summary>
internal sealed class WordTokenizer : Tokenizer
{
    private readonly TextAnalyzer _analyzer;
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _step;
    private readonly IOffsetAttribute _offset;
    private readonly ITypeAttribute _type;
    private readonly Queue<WordToken> _tokens = new();
    private ComposedText _text = ComposedText.Of("");
    private WordBreaker _breaker = new("");
    private WordRun? _ahead;
    private int _end;

    public WordTokenizer(TextAnalyzer analyzer, TextReader reader)
        : base(reader)
    {
        _analyzer = analyzer;
        _term = AddAttribute<ICharTermAttribute>();
        _step = AddAttribute<IPositionIncrementAttribute>();
        _offset = AddAttribute<IOffsetAttribute>();
        _type = AddAttribute<ITypeAttribute>();
    }

    public override void Reset()
    {
        base.Reset();
        var given = m_input.ReadToEnd();
        _end = given.Length;
        _text = ComposedText.Of(given);
        _breaker = new WordBreaker(_text.Text);
        _tokens.Clear();
        _ahead = _breaker.Next();
    }

    public override bool IncrementToken()
    {
        ClearAttributes();
        while (_tokens.Count == 0)
        {
            if (_ahead is not { } run)
            {
                return false;
            }

            _ahead = _breaker.Next();
            RunTokens.Write(_analyzer, _text.Text, run, _ahead, _tokens);
        }

        var token = _tokens.Dequeue();
        _term.SetEmpty().Append(token.Term);
        _step.PositionIncrement = token.Step;
        var span = _text.Given(token.Span);
        _offset.SetOffset(span.Start, span.End);
        _type.Type = token.IsRanked ? WordToken.Ranked : WordToken.Word;
        return true;
    }

    public override void End()
    {
        base.End();
        _offset.SetOffset(_end, _end);
    }
}

/// <param name="Term">As it stands in the index.</param>
/// <param name="Step">0 beside the token before, 1 behind it.</param>
/// <param name="Span">In the composed text.</param>
/// <param name="IsRanked">What ranking counts: a stem, or the word itself where there are no stems.</param>
internal readonly record struct WordToken(string Term, int Step, TextSpan Span, bool IsRanked)
{
    public const string Ranked = "ranked";
    public const string Word = "word";
}
