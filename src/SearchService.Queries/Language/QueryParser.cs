namespace SearchService.Queries.Language;

/// <summary>A query as it was understood, and what was not taken as typed.</summary>
public sealed record ParsedQuery(QueryNode Tree, IReadOnlyList<QueryWarning> Warnings);

/// <summary>Reads the query language. Whatever is typed becomes a tree: what cannot be read as syntax is read as words.</summary>
/// <remarks>
/// <code>
/// query    = any
/// any      = all { "OR" all }
/// all      = part { [ "AND" ] part }
/// part     = "NOT" part | "-" operand | operand          "||" is "OR", "&amp;&amp;" is "AND", "!", "--" and dashes are "-"
/// operand  = ( group | phrase | field | term ) [ "^" number ]
/// group    = "(" any ")"
/// phrase   = quote { word | "&lt;person>" | "&lt;place>" } quote [ "~" number ]
/// field    = name ":" [ "-" ] ( group | phrase | term )   |   ( "date" | "mentions" ) ":" ( dates | "(" any of dates ")" )
/// dates    = "*" | date | date ".." date | "[" date "TO" date "]" | ( ">" | ">=" | "&lt;" | "&lt;=" ) date
/// term     = a run without space, parenthesis and quote: see TermReader
/// </code>
/// A "-" excludes only at the start or behind a space or parenthesis, directly before an operand, and beside a part that
/// must occur; fields and dates are excluded from everything where they stand alone. AND binds closer than OR. Operators are
/// written in capitals, names of fields as one likes. A text of which nothing can be searched for finds nothing.
/// </remarks>
public sealed class QueryParser
{
    private static readonly string[] SmallOperators = ["or", "and", "not"];

    private readonly QueryCursor _cursor;
    private readonly QueryWarnings _warnings = new();
    private readonly WordAllowance _allowance;
    private readonly OperandReader _operands;
    private readonly bool _isBlank;

    private QueryParser(string text, QueryLimits limits)
    {
        _cursor = new QueryCursor(text.Length <= limits.Length ? text : text[..limits.Length], text.Length > limits.Length);
        _allowance = new WordAllowance(limits, _cursor, _warnings);
        _operands = new OperandReader(_cursor, limits, _allowance, _warnings, ParseAny);
        _isBlank = _cursor.AtEnd;
        if (text.Length > limits.Length)
        {
            _warnings.Add(QueryWarningCode.QueryTooLong, limits.Length,
                $"The query has {text.Length} characters; the first {limits.Length} were read.");
        }
    }

    /// <summary>Never throws, and takes time in proportion to the length of the text.</summary>
    public static ParsedQuery Parse(string text, QueryLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parser = new QueryParser(text, limits ?? QueryLimits.Default);
        return new ParsedQuery(parser.ParseQuery(), parser._warnings.InOrder());
    }

    private QueryNode ParseQuery()
    {
        List<QueryNode> parts = [];
        while (!_cursor.AtEnd)
        {
            if (ParseAny() is { } part)
            {
                parts.Add(part);
            }

            if (!_cursor.AtEnd && _cursor.Is(')'))
            {
                _warnings.Add(QueryWarningCode.StrayParenthesis, _cursor.At, "`)` closes nothing and was left out.");
                _cursor.At++;
            }
        }

        if (parts.Count > 0 || _isBlank)
        {
            return _isBlank ? EverythingNode.Instance : TreeBuilder.All(parts);
        }

        if (_warnings.IsEmpty)
        {
            _warnings.Add(QueryWarningCode.NothingToSearch, 0, "The query contains no letter or digit.");
        }

        return NothingNode.Instance;
    }

    private QueryNode? ParseAny()
    {
        List<QueryNode> parts = [];
        var or = -1;
        do
        {
            if (ParseAll() is { } part)
            {
                parts.Add(part);
            }
            else if (or >= 0)
            {
                parts[^1] = TreeBuilder.All([parts[^1], StrayOperator("OR", or)]);
            }

            or = _cursor.At;
        }
        while (TryOr());
        return parts.Count == 0 ? null : TreeBuilder.Any(parts);
    }

    private QueryNode? ParseAll()
    {
        List<Part> parts = [];
        var and = -1;
        while (!_cursor.AtEnd && !_cursor.Is(')'))
        {
            var start = _cursor.At;
            if (parts.Count > 0 && (_cursor.IsOperator("OR") || _cursor.IsOperator("||")))
            {
                break;
            }

            if (parts.Count > 0)
            {
                WarnOfSmallOperator();
            }

            if (parts.Count > 0 && and < 0 && _cursor.TryOperator("&&"))
            {
                _warnings.Add(QueryWarningCode.ReadAsOperator, start, "`&&` was read as AND.");
                and = start;
            }
            else if (_cursor.TryOperator("OR"))
            {
                parts.Add(new Part(StrayOperator("OR", start), start));
            }
            else if (_cursor.TryOperator("AND"))
            {
                if (and >= 0 || parts.Count == 0)
                {
                    parts.Add(new Part(StrayOperator("AND", start), start));
                }
                else
                {
                    and = start;
                }
            }
            else if (ParsePart() is { } part)
            {
                parts.Add(part);
                and = -1;
            }
        }

        if (and >= 0)
        {
            parts.Add(new Part(StrayOperator("AND", and), and));
        }

        return parts.Count == 0 ? null : Joined(parts);
    }

    private Part? ParsePart()
    {
        var start = _cursor.At;
        var negated = false;
        var saidNot = false;
        while (_cursor.TryOperator("NOT"))
        {
            (negated, saidNot) = (!negated, true);
        }

        if (!_cursor.AtEnd && _cursor.ForeignMinus is > 0 and var length)
        {
            var (excluded, typed) = (_cursor.At, _cursor.Next(length));
            _cursor.At += length;
            negated = !negated;
            _warnings.Add(QueryWarningCode.ReadAsExclusion, excluded,
                $"`{typed}` was read as `-`: what follows was excluded.");
        }
        else if (!_cursor.AtEnd && _cursor.IsMinus)
        {
            _cursor.At++;
            negated = !negated;
        }

        var operand = _cursor.IsOperator("OR") || _cursor.IsOperator("AND") ? null : _operands.Read();
        if (operand is null && saidNot)
        {
            return new Part(StrayOperator("NOT", start), start);
        }

        // What a field excludes, and an excluded field or date, says so clearly enough to be taken at its word when it stands alone.
        if (operand is ExcludeNode exclude)
        {
            return new Part(exclude.Inner, start, !negated, true);
        }

        return operand is null ? null : new Part(operand, start, negated, saidNot || operand is FieldNode or DateNode);
    }

    /// <summary>All parts; where only exclusions by "-" stand, they exclude from nothing and are words.</summary>
    private QueryNode Joined(List<Part> parts)
    {
        var lone = parts.TrueForAll(part => part is { Negated: true, SaidNot: false });
        if (lone)
        {
            _warnings.Add(QueryWarningCode.LoneExclusion, parts[0].Position,
                "`-` excludes only beside a word that must occur; it was left out.");
        }

        return TreeBuilder.All(parts.Select(part => part.Negated && !lone ? new ExcludeNode(part.Node) : part.Node));
    }

    private bool TryOr()
    {
        var start = _cursor.At;
        if (_cursor.TryOperator("||"))
        {
            _warnings.Add(QueryWarningCode.ReadAsOperator, start, "`||` was read as OR.");
            return true;
        }

        return _cursor.TryOperator("OR");
    }

    private void WarnOfSmallOperator()
    {
        if (Array.Find(SmallOperators, _cursor.IsOperator) is { } name)
        {
            var capitals = name.ToUpperInvariant();
            _warnings.Add(QueryWarningCode.SmallOperator, _cursor.At,
                $"`{name}` in small letters was read as a word; `{capitals}` is the operator.");
        }
    }

    private WordNode StrayOperator(string name, int position)
    {
        _warnings.Add(QueryWarningCode.StrayOperator, position, $"`{name}` has nothing to work on and was read as a word.");
        _allowance.Take(1, position);
        return TermReader.Word(name);
    }

    private readonly record struct Part(QueryNode Node, int Position, bool Negated = false, bool SaidNot = false);
}
