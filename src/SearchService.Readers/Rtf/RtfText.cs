namespace SearchService.Readers.Rtf;

/// <summary>
/// The text of an RTF document (Microsoft's specification 1.9.1): 1. a group opens with what holds outside of it; 2. a control word
/// changes the group, or is a sign; 3. bytes (<c>\'e9</c>) are text in the charset of their font, <c>\u233?</c> is a
/// character by its number. Groups that are no text (tables of fonts, pictures, headers, field codes) are passed over.
/// Broken groups end where the file does.
/// </summary>
internal sealed class RtfText
{
    private const int MostGroups = 10_000;

    private readonly RtfCursor _cursor;
    private readonly RtfCodePages _codePages = new();
    private readonly Stack<RtfGroup> _groups = new();
    private readonly RtfOutput _output = new();
    private readonly List<byte> _bytes = [];
    private readonly long _limit;
    private RtfGroup _group = new(RtfPart.Text, 0, 1, false, false);
    private int _skip;

    private RtfText(byte[] rtf, long limit) => (_cursor, _limit) = (new RtfCursor(rtf), limit);

    /// <summary>Paragraphs in order; a line break within one is a line break.</summary>
    public IReadOnlyList<string> Paragraphs => _output.Paragraphs;

    public string? Title => _output.Info(RtfPart.Title);

    public string? Author => _output.Info(RtfPart.Author);

    /// <summary>The text, or null where groups are nested deeper than any document's.</summary>
    /// <param name="limit">The most characters that are taken.</param>
    public static RtfText? Read(byte[] rtf, long limit, CancellationToken cancellation)
    {
        var text = new RtfText(rtf, limit);
        return text.Run(cancellation) ? text : null;
    }

    private bool Run(CancellationToken cancellation)
    {
        while (!_cursor.AtEnd && _output.Length <= _limit)
        {
            switch (_cursor.Next())
            {
                case (byte)'{':
                    cancellation.ThrowIfCancellationRequested();
                    Flush();
                    _groups.Push(_group);
                    if (_groups.Count > MostGroups)
                    {
                        return false;
                    }

                    break;
                case (byte)'}':
                    Flush();
                    Close();
                    _skip = 0;
                    break;
                case (byte)'\\':
                    Control();
                    break;
                case (byte)'\r' or (byte)'\n':
                    break;
                case var text:
                    Byte(text);
                    break;
            }
        }

        Flush();
        _output.Close();
        return true;
    }

    private void Close()
    {
        var closed = _group;
        _group = _groups.Count > 0 ? _groups.Pop() : _group;
        if (closed.Part == RtfPart.Note && _group.Part != RtfPart.Note)
        {
            _output.EndParagraph(RtfPart.Note);
        }
    }

    private void Control()
    {
        if (_cursor.TryWord(out var word, out var number))
        {
            Word(word, number);
        }
        else if (!_cursor.AtEnd)
        {
            Symbol(_cursor.Next());
        }
    }

    private void Symbol(byte symbol)
    {
        switch (symbol)
        {
            case (byte)'\'':
                if (_cursor.TryHexadecimal(out var value))
                {
                    Byte(value);
                }

                break;
            case (byte)'*':
                _group = _group with { MayBeUnknown = true };
                break;
            case (byte)'~':
                Append(" ");
                break;
            case (byte)'_':
                Append("-");
                break;
            case (byte)'\r' or (byte)'\n':
                EndParagraph();
                break;
            case (byte)'\\' or (byte)'{' or (byte)'}':
                Byte(symbol);
                break;
        }
    }

    private void Word(string word, int? number)
    {
        if (_group.MayBeUnknown && !RtfWords.IsKnownDestination(word))
        {
            _group = _group with { Part = RtfPart.None, MayBeUnknown = false };
        }
        else if (RtfWords.PartOf(word) is { } part)
        {
            Flush();
            _group = _group with { Part = Within(_group.Part, part), MayBeUnknown = false };
        }
        else if (RtfWords.SignOf(word) is { } sign)
        {
            Append(sign);
        }
        else
        {
            Format(word, number);
        }
    }

    /// <summary>What is left out takes no text in again, but for the properties of the document, and the boxes of drawings.</summary>
    private static RtfPart Within(RtfPart outer, RtfPart part) => outer == RtfPart.Shape
        ? part == RtfPart.Note ? RtfPart.Note : outer
        : outer == RtfPart.None && part is RtfPart.Note or RtfPart.Shape ? RtfPart.None
        : part;

    private void Format(string word, int? number)
    {
        switch (word)
        {
            case "par" or "sect" or "page" or "column" or "row" or "nestrow" or "pagebb":
                EndParagraph();
                break;
            case "line" or "softline":
                Append("\n");
                break;
            case "u" when number is { } code:
                Flush();
                Append(((char)(code < 0 ? code + 65536 : code)).ToString());
                _skip = _group.SkippedBehindCharacter;
                break;
            case "uc":
                _group = _group with { SkippedBehindCharacter = Math.Clamp(number ?? 1, 0, 100) };
                break;
            case "bin":
                _cursor.Skip(number ?? 0);
                break;
            case "ansicpg":
                _codePages.OfDocument = number;
                break;
            case "mac":
                _codePages.OfDocument = 10000;
                break;
            case "pc" or "pca":
                _codePages.OfDocument = word == "pc" ? 437 : 850;
                break;
            case "f":
                Flush();
                _group = _group with { Font = number ?? 0 };
                break;
            case "fcharset" when _group.Part == RtfPart.Fonts:
                _codePages.SetFont(_group.Font, charset: number ?? 0);
                break;
            case "v" or "deleted":
                Flush();
                _group = _group with { IsHidden = number != 0 };
                break;
            case "plain" when _group.IsHidden:
                Flush();
                _group = _group with { IsHidden = false };
                break;
            case "deff":
                _group = _group with { Font = number ?? 0 };
                break;
        }
    }

    private void Byte(byte value)
    {
        if (_skip > 0)
        {
            _skip--;
        }
        else if (_group is { Part: not (RtfPart.None or RtfPart.Shape), IsHidden: false })
        {
            _bytes.Add(value);
        }
    }

    private void Append(string text)
    {
        Flush();
        _output.Take(_group, text);
    }

    private void Flush()
    {
        if (_bytes.Count > 0)
        {
            var bytes = _bytes.ToArray();
            _bytes.Clear();
            _output.Take(_group, _codePages.Of(_group.Font).GetString(bytes));
        }
    }

    private void EndParagraph()
    {
        Flush();
        _output.EndParagraph(_group.Part);
    }
}
