namespace SearchService.Entities.Dates.Words;

/// <summary>A paragraph's tokens. Beyond either end there are tokens of no kind, so that a rule may look anywhere.</summary>
internal readonly ref struct Passage(ReadOnlySpan<char> text, ReadOnlySpan<DateToken> tokens)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<DateToken> _tokens = tokens;

    public int Count => _tokens.Length;

    public DateToken this[int index] => (uint)index < (uint)_tokens.Length ? _tokens[index] : default;

    public ReadOnlySpan<char> TextOf(int index) => _text[this[index].Start..this[index].End];

    public bool Is(int index, WordKind kind) => this[index].Word == kind;

    public bool IsSymbol(int index, char symbol) => this[index] is { Kind: TokenKind.Symbol } token && token.Value == symbol;

    /// <summary>No space stands before this token.</summary>
    public bool IsGlued(int index) => this[index] is { Kind: not TokenKind.None, Gap: Gap.None };

    public bool IsNumber(int index) => this[index].Kind == TokenKind.Number;

    public bool IsDash(int index) =>
        this[index] is { Kind: TokenKind.Symbol, Value: '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '_' };

    public bool IsApostrophe(int index) => this[index] is { Kind: TokenKind.Symbol, Value: '\'' or '\u2019' or '\u2018' or '`' };

    /// <summary>Index after an optional comma.</summary>
    public int AfterComma(int index) => IsSymbol(index, ',') ? index + 1 : index;

    /// <summary>Index after an optional glued full stop, as of "Sept.".</summary>
    public int AfterStop(int index) => IsSymbol(index, '.') && IsGlued(index) ? index + 1 : index;

    /// <summary>Index after an optional word of this kind.</summary>
    public int After(int index, WordKind kind) => Is(index, kind) ? index + 1 : index;

    /// <summary>Index after an optional hyphen that is glued on both sides, as in "mid-July".</summary>
    public int AfterHyphen(int index) => IsDash(index) && IsGlued(index) && IsGlued(index + 1) ? index + 1 : index;

    /// <summary>A token that starts a sentence as far as punctuation tells.</summary>
    public bool StartsSentence(int index) => index <= 0 || EndsSentence(index - 1)
        || (IsQuote(index - 1) && (index < 2 || EndsSentence(index - 2)));

    /// <summary>A full stop, question or exclamation mark that ends its sentence, not an abbreviation.</summary>
    public bool EndsSentence(int index)
    {
        var token = this[index];
        if (token.Kind != TokenKind.Symbol || token.Value is not ('.' or '?' or '!'))
        {
            return false;
        }

        var before = this[index - 1];
        return token.Value != '.'
            || (this[index + 1].Gap != Gap.None && before is not { Kind: TokenKind.Word, Length: 1 }
                && before.Word is not (WordKind.ShortMonth or WordKind.Coordinate)
                && !(before is { Kind: TokenKind.Word, Casing: not Casing.Lower, Length: <= 3 } && IsGlued(index)));
    }

    private bool IsQuote(int index) => this[index] is { Kind: TokenKind.Symbol, Value: '"' or '\'' or '\u201c' or '\u201d' or '`' };
}
