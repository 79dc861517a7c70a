using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace SearchService.Indexing.Words.Analysis;

/// <summary>
/// Sets stems apart from words: of the two tokens that stand at each position the stemmed one gets its language and a
/// separator in front, so that an exact phrase can never match a stem, nor a French stem an English word.
/// </summary>
internal sealed class StemMarker : TokenFilter
{
    /// <summary>Parts the language from the stem; no tokenizer leaves it inside a word.</summary>
    public const char Separator = '\u0001';

    private readonly string _prefix;
    private readonly ICharTermAttribute _term;
    private readonly IKeywordAttribute _keyword;

    public StemMarker(TokenStream input, string language)
        : base(input)
    {
        _prefix = language + Separator;
        _term = AddAttribute<ICharTermAttribute>();
        _keyword = AddAttribute<IKeywordAttribute>();
    }

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken())
        {
            return false;
        }

        if (!_keyword.IsKeyword)
        {
            var length = _term.Length;
            _term.ResizeBuffer(length + _prefix.Length);
            _term.SetLength(length + _prefix.Length);
            _term.Buffer.AsSpan(0, length).CopyTo(_term.Buffer.AsSpan(_prefix.Length));
            _prefix.CopyTo(_term.Buffer);
        }

        return true;
    }
}
