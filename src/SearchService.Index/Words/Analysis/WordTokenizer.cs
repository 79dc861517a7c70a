using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace SearchService.Indexing.Words.Analysis;

/// <summary>The words of a text as Lucene reads them from an analyzer.</summary>
internal sealed class WordTokenizer : Tokenizer
{
    private readonly TextAnalyzer _analyzer;
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _step;
    private readonly IOffsetAttribute _offset;
    private TextTokens _tokens;
    private int _end;

    public WordTokenizer(TextAnalyzer analyzer, TextReader reader)
        : base(reader)
    {
        _analyzer = analyzer;
        _tokens = new TextTokens(analyzer, "");
        _term = AddAttribute<ICharTermAttribute>();
        _step = AddAttribute<IPositionIncrementAttribute>();
        _offset = AddAttribute<IOffsetAttribute>();
    }

    public override void Reset()
    {
        base.Reset();
        var given = m_input.ReadToEnd();
        _end = given.Length;
        _tokens = new TextTokens(_analyzer, given);
    }

    public override bool IncrementToken()
    {
        ClearAttributes();
        if (!_tokens.TryNext(out var token))
        {
            return false;
        }

        _term.SetEmpty().Append(token.Term);
        _step.PositionIncrement = token.Step;
        _offset.SetOffset(token.Span.Start, token.Span.End);
        return true;
    }

    public override void End()
    {
        base.End();
        _offset.SetOffset(_end, _end);
    }
}
