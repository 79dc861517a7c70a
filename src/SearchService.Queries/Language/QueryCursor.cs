namespace SearchService.Queries.Language;

/// <summary>A place in the text of a query, and what can be told from there.</summary>
/// <param name="text">What is read of the query.</param>
/// <param name="isCut">The query goes on behind it.</param>
internal sealed class QueryCursor(string text, bool isCut)
{
    private readonly string _text = QueryCharacters.Cleaned(text);

    /// <summary>The next character to read, from 0.</summary>
    public int At { get; set; }

    /// <summary>Passes over white space first.</summary>
    public bool AtEnd
    {
        get
        {
            while (At < _text.Length && char.IsWhiteSpace(_text[At]))
            {
                At++;
            }

            return At >= _text.Length;
        }
    }

    /// <summary>Nothing that an operand could start with.</summary>
    public bool AtBreak => At >= _text.Length || char.IsWhiteSpace(_text[At]) || _text[At] == ')';

    /// <summary>A minus that excludes.</summary>
    public bool IsMinus => Is('-') && At + 1 < _text.Length
        && (At == 0 || char.IsWhiteSpace(_text[At - 1]) || _text[At - 1] == '(')
        && ExcludesAt(At + 1);

    /// <summary>
    /// Marks before a word that people who know other engines exclude with: <c>!</c> and <c>--</c>, and the dashes that programs make of a
    /// hyphen. How many characters they are, or 0.
    /// </summary>
    public int ForeignMinus => At < _text.Length && (At == 0 || char.IsWhiteSpace(_text[At - 1]) || _text[At - 1] == '(')
        ? ((Is('!') || QueryCharacters.IsDash(_text[At])) && ExcludesAt(At + 1) ? 1
            : Is('-') && At + 1 < _text.Length && _text[At + 1] == '-' && ExcludesAt(At + 2) ? 2 : 0)
        : 0;

    /// <summary>
    /// What excludes the value of a field: <c>-</c>, <c>!</c>, <c>--</c> or <c>NOT</c> before an operand, with the space between; empty for
    /// nothing.
    /// </summary>
    public ReadOnlySpan<char> ValueExclusion
    {
        get
        {
            var end = At + (Is('-') && At + 1 < _text.Length && _text[At + 1] == '-' ? 2 : Is('-') || Is('!') ? 1 : 0);
            if (end == At && IsOperator("NOT"))
            {
                for (end += "NOT".Length; end < _text.Length && char.IsWhiteSpace(_text[end]);)
                {
                    end++;
                }
            }

            return end > At && ExcludesAt(end) ? _text.AsSpan(At, end - At) : default;
        }
    }

    public bool IsQuote => At < _text.Length && QueryCharacters.IsQuote(_text[At]);

    /// <summary>The text from here on, so many characters of it.</summary>
    public string Next(int length) => _text.Substring(At, length);

    public bool Is(char c) => At < _text.Length && _text[At] == c;

    public void ToEnd() => At = _text.Length;

    /// <summary>Passes over white space.</summary>
    public void SkipSpace() => _ = AtEnd;

    /// <summary>A name of an operator ends where a word does; one of marks may touch the words.</summary>
    public bool IsOperator(string name) => !AtEnd && string.CompareOrdinal(_text, At, name, 0, name.Length) == 0
        && (At + name.Length == _text.Length || !char.IsLetter(name[0]) || QueryCharacters.IsBreak(_text[At + name.Length]));

    public bool TryOperator(string name)
    {
        var found = IsOperator(name);
        At += found ? name.Length : 0;
        return found;
    }

    /// <summary>Reads marks that nothing starts with.</summary>
    public ReadOnlySpan<char> Marks()
    {
        var start = At;
        while (At < _text.Length && !QueryCharacters.IsBreak(_text[At]) && _text[At] != '*' && !QueryCharacters.IsWordAt(_text, At))
        {
            At++;
        }

        return _text.AsSpan(start, At - start);
    }

    /// <summary>Reads to the next space, parenthesis, quote or operator of two marks.</summary>
    public string Run()
    {
        var start = At;
        while (At < _text.Length && !QueryCharacters.IsBreak(_text[At]) && (At == start || !(IsOperator("||") || IsOperator("&&"))))
        {
            At++;
        }

        return _text[start..At];
    }

    /// <summary>
    /// Reads letters and the colon behind them, where a value follows, behind a known name also after a space; an address
    /// (<c>https://…</c>) is none.
    /// </summary>
    public bool TryFieldName(Predicate<string> isKnown, out string name)
    {
        name = "";
        var end = At;
        while (end < _text.Length && char.IsLetter(_text[end]))
        {
            end++;
        }

        // "person : Putin": where the name is known, the colon may stand behind a space, as in French.
        var colon = end;
        while (colon < _text.Length && char.IsWhiteSpace(_text[colon]))
        {
            colon++;
        }

        if (colon > end && colon + 1 < _text.Length && _text[colon] == ':' && char.IsWhiteSpace(_text[colon + 1])
            && isKnown(_text[At..end]))
        {
            (name, At) = (_text[At..end], colon + 1);
            SkipSpace();
            return true;
        }

        if (end == At || end >= _text.Length || _text[end] != ':' || _text.AsSpan(end + 1).StartsWith("//"))
        {
            return false;
        }

        var followed = end + 1 < _text.Length && !char.IsWhiteSpace(_text[end + 1]) && _text[end + 1] != ')';
        if (!followed && !isKnown(_text[At..end]))
        {
            return false;
        }

        name = _text[At..end];
        At = end + 1;
        SkipSpace();
        return true;
    }

    /// <summary>Reads from a quote to its partner, without both.</summary>
    public bool TryQuoted(out string inner)
    {
        inner = "";
        var close = QueryCharacters.NextQuote(_text, ++At);
        if (close < 0 && isCut)
        {
            // The closing quote lies beyond what is read.
            inner = _text[At..];
            At = _text.Length;
            return true;
        }

        if (close < 0)
        {
            return false;
        }

        inner = _text[At..close];
        At = close + 1;
        return true;
    }

    /// <summary>The run that a range of dates would fill, from here: to the closing bracket, else to the next break or weight.</summary>
    public ReadOnlySpan<char> DateRun()
    {
        var rest = _text.AsSpan(At);
        if (rest is ['[' or '{', ..] && rest.IndexOfAny(']', '}') is > 0 and var bracket)
        {
            return rest[..(bracket + 1)];
        }

        var end = 0;
        while (end < rest.Length && !QueryCharacters.IsBreak(rest[end]) && rest[end] != '^')
        {
            end++;
        }

        return rest[..end];
    }

    public ReadOnlySpan<char> Digits()
    {
        var start = At;
        while (At < _text.Length && char.IsAsciiDigit(_text[At]))
        {
            At++;
        }

        return _text.AsSpan(start, At - start);
    }

    /// <summary>Reads a number behind a <c>^</c>.</summary>
    public bool TryWeight(out ReadOnlySpan<char> number)
    {
        number = default;
        if (!Is('^') || At + 1 >= _text.Length || !char.IsAsciiDigit(_text[At + 1]))
        {
            return false;
        }

        var start = ++At;
        Digits();
        if (Is('.') && At + 1 < _text.Length && char.IsAsciiDigit(_text[At + 1]))
        {
            At++;
            Digits();
        }

        number = _text.AsSpan(start, At - start);
        return true;
    }

    /// <summary>Whether something stands there that a minus before it excludes.</summary>
    private bool ExcludesAt(int at) => at < _text.Length
        && (_text[at] is '(' or '*' || QueryCharacters.IsWordAt(_text, at)
            || (QueryCharacters.IsQuote(_text[at]) && QueryCharacters.NextQuote(_text, at + 1) >= 0));
}
