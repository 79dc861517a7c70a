using System.Buffers;
using SearchService.Articles.Calendars;
using SearchService.Entities.Dates.Words;

namespace SearchService.Entities.Dates.Tongues;

/// <summary>A word, a number, a mark, or a run of words that the calendar knows.</summary>
internal readonly record struct TongueToken(int Start, int End, TokenKind Kind, Gap Gap)
{
    public CalendarMeaning Meaning { get; init; }

    /// <summary>1 to 12 where it can be a month, else 0.</summary>
    public int Month { get; init; }

    /// <summary>A number's value (-1 beyond nine digits), a mark's character, or what the form's meaning counts.</summary>
    public int Value { get; init; }

    public bool IsCapital { get; init; }

    public int Length => End - Start;

    public bool Is(CalendarMeaning meaning) => (Meaning & meaning) != 0;

    public bool IsMark(char mark) => Kind == TokenKind.Symbol && Value == mark;
}

/// <summary>
/// The tokens of a text in one language. Beyond either end there are tokens of no kind, so that a rule may look anywhere. The room that
/// they take is rented, and given back when the passage is disposed of.
/// </summary>
internal sealed class TonguePassage : IDisposable
{
    private const int LongestForm = 6;

    /// <summary>Characters of a token, with the space before it, in most texts.</summary>
    private const int CharactersAToken = 4;

    private const int Smallest = 16;

    private static readonly TongueToken Nothing = new(0, 0, TokenKind.None, Gap.None);

    private readonly string _text;
    private TongueToken[] _tokens;

    public TonguePassage(string text, TongueLexicon lexicon)
    {
        _text = text;
        _tokens = ArrayPool<TongueToken>.Shared.Rent(Smallest + (text.Length / CharactersAToken));
        Cut();

        // Runs of words become one token each in place: none is written before it was read.
        var kept = 0;
        for (var i = 0; i < Count; kept++)
        {
            i += Take(i, kept, lexicon);
        }

        Count = kept;
    }

    public int Count { get; private set; }

    public ref readonly TongueToken this[int index] => ref (uint)index < (uint)Count ? ref _tokens[index] : ref Nothing;

    public void Dispose()
    {
        ArrayPool<TongueToken>.Shared.Return(_tokens);
        (_tokens, Count) = ([], 0);
    }

    public ReadOnlySpan<char> TextOf(int index) => _text.AsSpan(this[index].Start, this[index].Length);

    public bool Is(int index, CalendarMeaning meaning) => this[index].Is(meaning);

    public bool IsMark(int index, char mark) => this[index].IsMark(mark);

    public bool IsNumber(int index) => this[index].Kind == TokenKind.Number;

    public bool IsWord(int index) => this[index].Kind == TokenKind.Word;

    /// <summary>No space stands before it.</summary>
    public bool IsGlued(int index) => this[index] is { Kind: not TokenKind.None, Gap: Gap.None };

    public bool IsDash(int index) =>
        this[index] is { Kind: TokenKind.Symbol, Value: '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '~' };

    public bool IsApostrophe(int index) => this[index] is { Kind: TokenKind.Symbol, Value: '\'' or '\u2019' or '\u2018' };

    public bool StartsSentence(int index) => index <= 0 || this[index].Gap == Gap.Paragraph || EndsSentence(index - 1)
        || this[index - 1] is { Kind: TokenKind.Symbol, Value: '"' or '“' or '„' or '«' or '»' or '—' or '–' or '¿' or '¡' };

    /// <summary>A mark that ends its sentence; a dot after a number or one letter may not.</summary>
    public bool EndsSentence(int index) => this[index] is { Kind: TokenKind.Symbol, Value: '.' or '!' or '?' or '…' or '؟' or ';' }
        && !(IsMark(index, '.') && (IsGlued(index + 1)
            || !(this[index + 1].IsCapital || this[index + 1].Kind == TokenKind.None || IsScriptWithoutCapitals(index + 1))
            || this[index - 1].Length <= 2));

    private bool IsScriptWithoutCapitals(int index) => IsWord(index) && this[index].Length > 0 && !char.IsLower(_text[this[index].Start]);

    /// <summary>Puts what begins at a token at the place <paramref name="to"/>; how many tokens it takes.</summary>
    private int Take(int i, int to, TongueLexicon lexicon)
    {
        var token = _tokens[i];
        _tokens[to] = token;
        if (token.Kind != TokenKind.Word)
        {
            return 1;
        }

        var word = _text.AsSpan(token.Start, token.Length);
        if (LongestAt(i, lexicon.Find(word)) is { } form)
        {
            return Put(i, to, form, token.Start);
        }

        var prefix = lexicon.Language == "ar" ? ArabicPrefix(word) : 0;
        return prefix > 0 && LongestAt(i, lexicon.Find(word[prefix..])) is { } behind ? Put(i, to, behind, token.Start + prefix) : 1;
    }

    private int Put(int i, int to, TongueForm form, int start)
    {
        _tokens[to] = _tokens[i] with
        {
            Start = start,
            End = _tokens[i + form.Rest.Length].End,
            Meaning = form.Meaning,
            Month = form.Month,
            Value = form.Value,
        };
        return form.Rest.Length + 1;
    }

    private TongueForm? LongestAt(int i, ReadOnlySpan<TongueForm> forms)
    {
        foreach (var form in forms)
        {
            if (form.Rest.Length < LongestForm && i + form.Rest.Length < Count && Follows(i, form.Rest))
            {
                return form;
            }
        }

        return null;
    }

    private bool Follows(int i, string[] rest)
    {
        for (var k = 0; k < rest.Length; k++)
        {
            var token = _tokens[i + 1 + k];
            var text = _text.AsSpan(token.Start, token.Length);
            var same = token.Kind == TokenKind.Symbol
                ? rest[k].Length == 1
                    && (rest[k][0] == text[0] || (rest[k] == "'" && text[0] == '’') || (rest[k] == "-" && text[0] == '\u2011'))
                : text.Equals(rest[k], StringComparison.OrdinalIgnoreCase);
            if (!same)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"and", "in", "so", "for" and the like are written together with the word behind them.</summary>
    private static int ArabicPrefix(ReadOnlySpan<char> word) =>
        word.Length > 3 && word[0] is 'و' or 'ف' && word[1] is 'ب' or 'ل' ? 2
        : word.Length > 3 && word[0] is 'و' or 'ب' or 'ف' or 'ل' or 'ك' ? 1
        : 0;

    private void Cut()
    {
        for (var at = 0; ;)
        {
            var gap = SkipSpace(_text, ref at);
            if (at >= _text.Length)
            {
                return;
            }

            var start = at;
            var first = _text[at];
            if (char.IsDigit(first))
            {
                Add(Number(_text, ref at, gap));
            }
            else if (char.IsLetter(first))
            {
                while (at < _text.Length && IsWordPart(_text[at]))
                {
                    at++;
                }

                Add(new TongueToken(start, at, TokenKind.Word, gap) { IsCapital = char.IsUpper(first) });
            }
            else
            {
                at++;
                Add(new TongueToken(start, at, TokenKind.Symbol, gap) { Value = first });
            }
        }
    }

    private void Add(in TongueToken token)
    {
        if (Count == _tokens.Length)
        {
            var larger = ArrayPool<TongueToken>.Shared.Rent(2 * Count);
            _tokens.CopyTo(larger, 0);
            ArrayPool<TongueToken>.Shared.Return(_tokens);
            _tokens = larger;
        }

        _tokens[Count++] = token;
    }

    /// <summary>Letters, and marks on them.</summary>
    public static bool IsWordPart(char letter) => char.IsLetter(letter)
        || (letter >= 128 && char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.NonSpacingMark);

    private static Gap SkipSpace(string text, ref int at)
    {
        var gap = Gap.None;
        var lines = 0;
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is '\u200E' or '\u200F' or '\u00AD'))
        {
            lines += text[at] == '\n' ? 1 : 0;
            gap = lines > 1 ? Gap.Paragraph : Gap.Space;
            at++;
        }

        return gap;
    }

    private static TongueToken Number(string text, ref int at, Gap gap)
    {
        var start = at;
        var value = 0;
        while (at < text.Length && char.IsDigit(text[at]))
        {
            value = at - start < 9 ? value * 10 + System.Globalization.CharUnicodeInfo.GetDecimalDigitValue(text[at]) : -1;
            at++;
        }

        return new TongueToken(start, at, TokenKind.Number, gap) { Value = value };
    }
}
