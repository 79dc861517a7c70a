namespace SearchService.Entities.Tokens;

/// <summary>
/// Cuts a text into tokens as annotators of newswire do. Each call of <see cref="MoveNext"/> tries, in this order:
/// <list type="number">
/// <item>clitics that follow a word: <c>'s</c>, <c>'re</c>, <c>n't</c>;</item>
/// <item>initials: <c>U.S.</c>, <c>J.</c>, with what a hyphen hangs on: <c>U.S.-led</c>;</item>
/// <item>numbers with inner marks: <c>6-3</c>, <c>1,250.5</c>, <c>1996-08-22</c>;</item>
/// <item>words with inner marks: <c>Jong-un</c>, <c>O'Neill</c>, <c>AT&amp;T</c>, <c>space.com</c>; a title or a unit
/// keeps its dot: <c>Gen.</c>;</item>
/// <item>runs of hyphens or dots, else one character.</item>
/// </list>
/// </summary>
/// <param name="text">What is cut.</param>
/// <param name="style">How the language of the text writes words together.</param>
internal ref struct TokenScanner(ReadOnlySpan<char> text, TokenStyle style = TokenStyle.English)
{
    /// <summary>"lorsqu'", "quell'".</summary>
    private const int LongestElision = 6;

    private readonly ReadOnlySpan<char> _text = text;
    private int _position;

    public TextToken Current { get; private set; }

    /// <summary>True where a line break stands between the current token and the one before it.</summary>
    public bool OpensLine { get; private set; }

    public bool MoveNext()
    {
        OpensLine = false;
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
        {
            OpensLine |= _text[_position] is '\n' or '\r' or '\u2028' or '\u2029';
            _position++;
        }

        if (_position >= _text.Length)
        {
            return false;
        }

        var end = EndOfToken(_position);
        Current = new TextToken(_position, end);
        _position = end;
        return true;
    }

    private readonly int EndOfToken(int start)
    {
        if (style == TokenStyle.English && Clitic(start) is var clitic and > 0)
        {
            return start + clitic;
        }

        var first = _text[start];
        if (char.IsAsciiDigit(first) && Number(start) is var number and > 0)
        {
            return number;
        }

        if (IsWordPart(start))
        {
            return Initials(start) is var initials and > 0 ? initials : Word(start);
        }

        if (char.IsHighSurrogate(first) && start + 1 < _text.Length && char.IsLowSurrogate(_text[start + 1]))
        {
            return start + 2;
        }

        return first is '-' or '.' ? Run(start, first) : start + 1;
    }

    /// <summary>The length of a clitic that begins here, directly after a word; 0 where none does.</summary>
    private readonly int Clitic(int start)
    {
        if (start == 0 || !IsWordPart(start - 1))
        {
            return 0;
        }

        var rest = _text[start..];
        if (rest.Length >= 3 && rest[0] is 'n' or 'N' && CharacterKinds.IsApostrophe(rest[1]) && rest[2] is 't' or 'T')
        {
            return EndsWord(start + 3) ? 3 : 0;
        }

        return CharacterKinds.IsApostrophe(rest[0]) && CliticTail(rest[1..]) is var tail and > 0
            && EndsWord(start + 1 + tail) ? tail + 1 : 0;
    }

    private static int CliticTail(ReadOnlySpan<char> tail) => tail switch
    {
        ['s' or 'S' or 'd' or 'D' or 'm' or 'M', ..] => 1,
        ['r' or 'R' or 'v' or 'V', 'e' or 'E', ..] => 2,
        ['l' or 'L', 'l' or 'L', ..] => 2,
        _ => 0,
    };

    /// <summary>The end of a number that has at least one inner mark, or 0.</summary>
    private readonly int Number(int start)
    {
        var end = Digits(start);
        var joined = false;
        while (end + 1 < _text.Length && _text[end] is '.' or ',' or ':' or '/' or '\'' or '-' && char.IsAsciiDigit(_text[end + 1]))
        {
            joined = true;
            end = Digits(end + 1);
        }

        return joined ? end : 0;
    }

    private readonly int Digits(int at)
    {
        while (at < _text.Length && char.IsAsciiDigit(_text[at]))
        {
            at++;
        }

        return at;
    }

    private readonly int Initials(int start)
    {
        var at = start;
        while (at + 1 < _text.Length && IsInitial(_text[at]) && _text[at + 1] == '.')
        {
            at += 2;
        }

        var letters = (at - start) / 2;
        if (letters == 0 || (letters == 1 && !IsInitialOfName(start)))
        {
            return 0;
        }

        return at + 1 < _text.Length && CharacterKinds.IsHyphen(_text[at]) && IsWordPart(at + 1) ? Word(at + 1) : at;
    }

    /// <summary>A single capital with its dot, before another capital: <c>J. Smith</c>.</summary>
    private readonly bool IsInitialOfName(int start)
    {
        var next = start + 2;
        if (next < _text.Length && _text[next] == ' ')
        {
            next++;
        }

        return IsInitial(_text[start]) && char.IsUpper(_text[start]) && next < _text.Length && char.IsUpper(_text[next]);
    }

    private readonly bool IsInitial(char letter) => char.IsAsciiLetter(letter) || (style != TokenStyle.English && char.IsUpper(letter));

    private readonly int Word(int start)
    {
        var at = start;
        while (at < _text.Length)
        {
            if (IsWordPart(at))
            {
                at++;
            }
            else if (style == TokenStyle.Elided && CharacterKinds.IsApostrophe(_text[at]) && at - start <= LongestElision)
            {
                // "l'Allemagne", "dell'Ucraina": the article is a word of its own.
                return at + 1;
            }
            else if (style == TokenStyle.Suffixed && CharacterKinds.IsApostrophe(_text[at]))
            {
                return at;
            }
            else if (at > start && at + 1 < _text.Length && IsJoint(at) && IsWordPart(at + 1) && !IsParty(start, at))
            {
                at += 2;
            }
            else
            {
                break;
            }
        }

        var end = style == TokenStyle.English ? BeforeClitic(start, at) : at;
        return end == at && at < _text.Length && _text[at] == '.' && Abbreviations.KeepDot(_text[start..at]) ? at + 1 : end;
    }

    /// <summary>Where the word ends when a clitic closes it.</summary>
    private readonly int BeforeClitic(int start, int end)
    {
        var word = _text[start..end];
        if (word.Length > 3 && word[^3] is 'n' or 'N' && CharacterKinds.IsApostrophe(word[^2]) && word[^1] is 't' or 'T')
        {
            return end - 3;
        }

        var mark = word.LastIndexOfAny('\'', '’');
        return mark > 0 && CliticTail(word[(mark + 1)..]) == word.Length - mark - 1 ? start + mark : end;
    }

    /// <summary>A mark inside a word. A dot between a small and a capital letter is a full stop that lacks its space.</summary>
    private readonly bool IsJoint(int at) => _text[at] switch
    {
        '&' => true,
        '.' => !(char.IsLower(_text[at - 1]) && char.IsUpper(_text[at + 1])),
        var mark => CharacterKinds.IsHyphen(mark) || CharacterKinds.IsApostrophe(mark),
    };

    /// <summary>The party before a member's state: <c>R-Texas</c>, <c>D-N.J.</c></summary>
    private readonly bool IsParty(int start, int at) =>
        at == start + 1 && _text[start] is 'R' or 'D' or 'I' && _text[at] == '-' && char.IsUpper(_text[at + 1]);

    private readonly int Run(int start, char mark)
    {
        var at = start + 1;
        while (at < _text.Length && _text[at] == mark)
        {
            at++;
        }

        return mark == '-' || at - start > 2 ? at : start + 1;
    }

    private readonly bool IsWordPart(int at) => CharacterKinds.IsWordPart(_text[at]);

    private readonly bool EndsWord(int at) => at >= _text.Length || !IsWordPart(at);
}
