using System.Globalization;

namespace SearchService.Queries.Language;

/// <summary>A query as it was understood, and what was not taken as typed.</summary>
public sealed record ParsedQuery(QueryNode Tree, IReadOnlyList<QueryWarning> Warnings);

/// <summary>Reads the query language. Whatever is typed becomes a tree: what cannot be read as syntax is read as words.</summary>
/// <remarks>
/// <code>
/// query    = any
/// any      = all { "OR" all }
/// all      = part { [ "AND" ] part }
/// part     = "NOT" part | "-" operand | operand
/// operand  = ( group | phrase | field | term ) [ "^" number ]
/// group    = "(" any ")"
/// phrase   = quote { word | "&lt;person>" | "&lt;place>" } quote [ "~" number ]
/// field    = name ":" ( group | phrase | term )   |   ( "date" | "mentions" ) ":" dates
/// dates    = date | date ".." date | "[" date "TO" date "]" | ( ">" | ">=" | "&lt;" | "&lt;=" ) date
/// term     = a run without space, parenthesis and quote: see TermReader
/// </code>
/// A "-" excludes only at the start or behind a space or parenthesis, directly before an operand, and beside a part that
/// must occur. AND binds closer than OR. Operators are written in capitals, names of fields as one likes.
/// </remarks>
public sealed class QueryParser
{
    private readonly QueryCursor _cursor;
    private readonly QueryLimits _limits;
    private readonly QueryWarnings _warnings = new();
    private readonly TermReader _terms;
    private int _depth;
    private int _ignoredParentheses;
    private int _words;

    private QueryParser(string text, QueryLimits limits)
    {
        _limits = limits;
        _terms = new TermReader(_warnings);
        _cursor = new QueryCursor(text.Length <= limits.Length ? text : text[..limits.Length]);
        if (text.Length > limits.Length)
        {
            _warnings.Add(QueryWarningCode.QueryTooLong, limits.Length, $"The query has {text.Length} characters; the first {limits.Length} were read.");
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

        return parts.Count == 0 ? EverythingNode.Instance : TreeBuilder.All(parts);
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
        while (_cursor.TryOperator("OR"));
        return parts.Count == 0 ? null : TreeBuilder.Any(parts);
    }

    private QueryNode? ParseAll()
    {
        List<Part> parts = [];
        var and = -1;
        while (!_cursor.AtEnd && !_cursor.Is(')'))
        {
            var start = _cursor.At;
            if (_cursor.IsOperator("OR") && parts.Count > 0)
            {
                break;
            }

            if (_cursor.TryOperator("OR"))
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

        if (!_cursor.AtEnd && _cursor.IsMinus)
        {
            _cursor.At++;
            negated = !negated;
        }

        var operand = _cursor.IsOperator("OR") || _cursor.IsOperator("AND") ? null : ParseOperand();
        if (operand is null && saidNot)
        {
            return new Part(StrayOperator("NOT", start), start);
        }

        return operand is null ? null : new Part(operand, start, negated, saidNot);
    }

    private QueryNode? ParseOperand()
    {
        List<QueryNode> parts = [];
        QueryNode? operand = null;
        while (operand is null && SkipMarks())
        {
            var start = _cursor.At;
            if (!_cursor.TryFieldName(out var name))
            {
                operand = ParseValue();
                break;
            }

            operand = ParseField(name, start);
            if (operand is null && CountWords(1, start))
            {
                parts.Add(TermReader.Word(name));
            }
        }

        if (operand is not null)
        {
            parts.Add(operand);
        }

        return parts.Count == 0 ? null : TreeBuilder.All(parts);
    }

    /// <summary>Nothing, with a warning, where the name or value is none: then the name is a word and the value is read for itself.</summary>
    private QueryNode? ParseField(string name, int start)
    {
        if (Enum.TryParse<DateField>(name, ignoreCase: true, out var dateField))
        {
            return ParseDates(dateField);
        }

        if (!Enum.TryParse<QueryField>(name, ignoreCase: true, out var field))
        {
            _warnings.Add(QueryWarningCode.UnknownField, start, $"There is no field `{name}`; it was read as a word.");
            return null;
        }

        _cursor.Marks();
        if (!_cursor.AtBreak && ParseValue() is { } value)
        {
            return TreeBuilder.In(field, value);
        }

        _warnings.Add(QueryWarningCode.FieldWithoutValue, start, $"`{name}:` is followed by nothing to search for; it was read as a word.");
        return null;
    }

    private QueryNode? ParseValue()
    {
        if (_cursor.AtBreak)
        {
            return null;
        }

        return _cursor.Is('(') ? Weighed(ParseGroup()) : _cursor.IsQuote ? Weighed(ParsePhrase()) : ParseTerm();
    }

    private QueryNode? ParseGroup()
    {
        var open = _cursor.At++;
        if (_depth == _limits.Depth)
        {
            _warnings.AddOnce(QueryWarningCode.TooDeep, open, $"Parentheses are nested deeper than {_limits.Depth}; the inner ones were left out.");
            _ignoredParentheses++;
            return null;
        }

        _depth++;
        List<QueryNode> parts = ParseAny() is { } first ? [first] : [];
        for (; !_cursor.AtEnd && _ignoredParentheses > 0; _ignoredParentheses--)
        {
            _cursor.At++;
            if (ParseAny() is { } further)
            {
                parts.Add(further);
            }
        }

        _depth--;
        if (_cursor.AtEnd)
        {
            _warnings.Add(QueryWarningCode.UnclosedParenthesis, open, "`(` is not closed; it was closed at the end.");
        }
        else
        {
            _cursor.At++;
        }

        if (parts.Count > 0)
        {
            return TreeBuilder.All(parts);
        }

        _warnings.Add(QueryWarningCode.EmptyGroup, open, "Nothing to search for stands between `(` and `)`.");
        return null;
    }

    private PhraseNode? ParsePhrase()
    {
        var open = _cursor.At;
        if (!_cursor.TryQuoted(out var inner))
        {
            _warnings.Add(QueryWarningCode.UnclosedQuote, open, "The quote has no partner; what follows was read as words.");
            return null;
        }

        var phrase = new PhraseReader(_warnings).Read(inner, open + 1, ParseDistance());
        if (phrase is null)
        {
            _warnings.Add(QueryWarningCode.EmptyPhrase, open, "Nothing to search for stands between the quotes.");
            return null;
        }

        return CountWords(phrase.Terms.Count, open) ? phrase : null;
    }

    private int? ParseDistance()
    {
        var start = _cursor.At;
        if (!_cursor.Is('~'))
        {
            return null;
        }

        _cursor.At++;
        var digits = _cursor.Digits();
        if (digits.Length == 0)
        {
            _warnings.Add(QueryWarningCode.InvalidDistance, start, "`~` behind a phrase wants a number of words; it was left out.");
            return null;
        }

        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var distance) || distance > _limits.Distance)
        {
            _warnings.Add(QueryWarningCode.InvalidDistance, start, $"`~{digits}` is out of range: expected 0 to {_limits.Distance}; read as ~{_limits.Distance}.");
            return _limits.Distance;
        }

        return distance;
    }

    private QueryNode? ParseDates(DateField field)
    {
        var start = _cursor.At;
        var quoted = _cursor.IsQuote && _cursor.TryQuoted(out var inner) ? inner : null;
        var run = quoted is null ? _cursor.DateRun() : quoted;
        if (!TryDates(run, out var bounds, out var reversed))
        {
            _cursor.At = start;
            _warnings.Add(QueryWarningCode.InvalidDate, start, $"`{run}` is not a date: expected YYYY, YYYY-MM, YYYY-MM-DD or a range such as 2019..2021; it was read as words.");
            return null;
        }

        if (reversed)
        {
            _warnings.Add(QueryWarningCode.ReversedRange, start, $"`{run}` ends before it starts; read as {bounds}.");
        }

        _cursor.At += quoted is null ? run.Length : 0;
        return CountWords(1, start) ? Weighed(new DateNode(field, bounds)) : null;
    }

    /// <summary>A date at the end of a sentence carries its full stop.</summary>
    private static bool TryDates(ReadOnlySpan<char> run, out DateBounds bounds, out bool reversed) =>
        DateBounds.TryParse(run, out bounds, out reversed) || DateBounds.TryParse(run.TrimEnd(",;.!?"), out bounds, out reversed);

    private QueryNode? ParseTerm()
    {
        var start = _cursor.At;
        return _terms.Read(_cursor.Run(), start) is { } term && CountWords(term is WildcardNode or FuzzyNode ? _limits.PatternWords : 1, start) ? term : null;
    }

    private QueryNode? Weighed(QueryNode? node)
    {
        var start = _cursor.At;
        if (!_cursor.TryWeight(out var number))
        {
            return node;
        }

        var weight = _terms.Weight(number, start);
        return node is null ? null : TreeBuilder.Weigh(node, weight);
    }

    /// <summary>Passes over marks that nothing starts with; false where nothing is left of the run.</summary>
    private bool SkipMarks()
    {
        var start = _cursor.At;
        var marks = _cursor.Marks();
        if (_cursor.AtBreak && !QueryCharacters.IsQuiet(marks))
        {
            _warnings.Add(QueryWarningCode.NothingToSearch, start, $"`{marks}` holds no letter or digit and was left out.");
        }

        return !_cursor.AtBreak;
    }

    /// <summary>All parts; where only exclusions by "-" stand, they exclude from nothing and are words.</summary>
    private QueryNode Joined(List<Part> parts)
    {
        var lone = parts.TrueForAll(part => part is { Negated: true, SaidNot: false });
        if (lone)
        {
            _warnings.Add(QueryWarningCode.LoneExclusion, parts[0].Position, "`-` excludes only beside a word that must occur; it was left out.");
        }

        return TreeBuilder.All(parts.Select(part => part.Negated && !lone ? new ExcludeNode(part.Node) : part.Node));
    }

    private WordNode StrayOperator(string name, int position)
    {
        _warnings.Add(QueryWarningCode.StrayOperator, position, $"`{name}` has nothing to work on and was read as a word.");
        CountWords(1, position);
        return TermReader.Word(name);
    }

    private bool CountWords(int words, int position)
    {
        _words += words;
        if (_words <= _limits.Words)
        {
            return true;
        }

        _warnings.AddOnce(QueryWarningCode.TooManyWords, position, $"The query holds more than {_limits.Words} words, a pattern or near spelling counting as {_limits.PatternWords}; the rest was left out.");
        _cursor.ToEnd();
        return false;
    }

    private readonly record struct Part(QueryNode Node, int Position, bool Negated = false, bool SaidNot = false);
}
