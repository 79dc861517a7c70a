using System.Globalization;

namespace SearchService.Queries.Language;

/// <summary>
/// Reads what operators stand between: a group, a phrase, a term, or one of them behind the name of a field. The grammar stands at
/// <see cref="QueryParser"/>.
/// </summary>
/// <param name="readAny">Reads what stands between the parentheses of a group.</param>
internal sealed class OperandReader(
    QueryCursor cursor, QueryLimits limits, WordAllowance allowance, QueryWarnings warnings, Func<QueryNode?> readAny)
{
    private readonly TermReader _terms = new(warnings);
    private readonly DateReader _dates = new(cursor, allowance, warnings);
    private DateField? _datesWanted;
    private int _depth;
    private int _ignoredParentheses;

    /// <summary>The operand that starts here, with the field and weight that are its own; null where none does.</summary>
    public QueryNode? Read()
    {
        List<QueryNode> parts = [];
        QueryNode? operand = null;
        while (operand is null && SkipMarks())
        {
            var start = cursor.At;
            if (!cursor.TryFieldName(IsField, out var name))
            {
                operand = Value();
                break;
            }

            operand = Field(name, start, out var isWord);
            if (isWord && allowance.Take(1, start))
            {
                parts.Add(TermReader.Word(name));
            }
        }

        if (operand is not null)
        {
            parts.Add(operand);
        }

        return parts.Count == 0 ? null : parts is [var single] ? single : TreeBuilder.All(parts);
    }

    /// <summary>
    /// Nothing, with a warning, where the name or value is none: then the name is a word and the value is read for itself. Where the value
    /// is of marks alone, neither is searched for.
    /// </summary>
    private QueryNode? Field(string name, int start, out bool isWord)
    {
        isWord = false;
        if (IsField(name) && cursor.ValueExclusion is { IsEmpty: false } exclusion)
        {
            var (at, typed) = (cursor.At, exclusion.TrimEnd().ToString());
            cursor.At += exclusion.Length;
            if (Field(name, start, out isWord) is not { } excluded)
            {
                return null;
            }

            warnings.Add(QueryWarningCode.ReadAsExclusion, at,
                $"`{name}:{typed}` was read as `-{name}:`: articles that have this there were excluded.");
            return TreeBuilder.Exclude(excluded);
        }

        if (Enum.TryParse<DateField>(name, ignoreCase: true, out var dateField))
        {
            var dates = cursor.Is('(') ? DatesOf(dateField) : Dates(dateField);
            isWord = dates is null;
            return dates;
        }

        if (!Enum.TryParse<QueryField>(name, ignoreCase: true, out var field))
        {
            warnings.Add(QueryWarningCode.UnknownField, start, $"There is no field `{name}`; it was read as a word.");
            isWord = true;
            return null;
        }

        var behind = cursor.At;
        var marks = cursor.Marks();
        if (!cursor.AtBreak && Value() is { } value)
        {
            return TreeBuilder.In(field, value);
        }

        if (cursor.AtBreak && !QueryCharacters.IsQuiet(marks))
        {
            warnings.Add(QueryWarningCode.NothingToSearch, behind, $"`{marks}` contains no letter or digit and was left out.");
            return null;
        }

        isWord = true;
        warnings.Add(QueryWarningCode.FieldWithoutValue, start, $"`{name}:` is followed by nothing to search for; it was read as a word.");
        return null;
    }

    private QueryNode? Value()
    {
        if (cursor.AtBreak)
        {
            return null;
        }

        if (!cursor.Is('(') && _datesWanted is { } field && Dates(field) is { } date)
        {
            return date;
        }

        return cursor.Is('(') ? Weighed(Group()) : cursor.IsQuote ? Weighed(Phrase()) : Term();
    }

    private QueryNode? Group()
    {
        var open = cursor.At++;
        if (_depth == limits.Depth)
        {
            warnings.AddOnce(
                QueryWarningCode.TooDeep, open, $"Parentheses are nested deeper than {limits.Depth}; the inner ones were left out.");
            _ignoredParentheses++;
            return null;
        }

        _depth++;
        List<QueryNode> parts = readAny() is { } first ? [first] : [];
        for (; !cursor.AtEnd && _ignoredParentheses > 0; _ignoredParentheses--)
        {
            cursor.At++;
            if (readAny() is { } further)
            {
                parts.Add(further);
            }
        }

        _depth--;
        if (cursor.AtEnd)
        {
            warnings.Add(QueryWarningCode.UnclosedParenthesis, open, "`(` is not closed; it was closed at the end.");
        }
        else
        {
            cursor.At++;
        }

        if (parts.Count > 0)
        {
            return TreeBuilder.All(parts);
        }

        warnings.Add(QueryWarningCode.EmptyGroup, open, "There is nothing to search for between `(` and `)`.");
        return null;
    }

    private PhraseNode? Phrase()
    {
        var open = cursor.At;
        if (!cursor.TryQuoted(out var inner))
        {
            warnings.Add(QueryWarningCode.UnclosedQuote, open, "The quotation mark is not closed; what follows was read as words.");
            return null;
        }

        var phrase = new PhraseReader(warnings).Read(inner, open + 1, Distance());
        if (phrase is null)
        {
            warnings.Add(QueryWarningCode.EmptyPhrase, open, "There is nothing to search for between the quotation marks.");
            return null;
        }

        var taken = allowance.TakeUpTo(phrase.Terms.Count, open);
        return taken == phrase.Terms.Count ? phrase : taken > 0 ? phrase with { Terms = [.. phrase.Terms.Take(taken)] } : null;
    }

    private int? Distance()
    {
        var start = cursor.At;
        if (!cursor.Is('~'))
        {
            return null;
        }

        cursor.At++;
        var digits = cursor.Digits();
        if (digits.Length == 0)
        {
            warnings.Add(QueryWarningCode.InvalidDistance, start, "`~` after a phrase needs a number of words; it was left out.");
            return null;
        }

        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var distance) || distance > limits.Distance)
        {
            warnings.Add(QueryWarningCode.InvalidDistance, start,
                $"`~{digits}` is out of range: expected 0 to {limits.Distance}; read as ~{limits.Distance}.");
            return limits.Distance;
        }

        return distance;
    }

    /// <summary>Dates in parentheses: <c>date:(2019 OR 2021)</c>.</summary>
    private QueryNode? DatesOf(DateField field)
    {
        (var outer, _datesWanted) = (_datesWanted, field);
        var dates = Weighed(Group());
        _datesWanted = outer;
        return dates;
    }

    private static bool IsField(string name) =>
        Enum.TryParse<QueryField>(name, ignoreCase: true, out _) || Enum.TryParse<DateField>(name, ignoreCase: true, out _);

    private QueryNode? Dates(DateField field) => _dates.Read(field) is { } dates ? Weighed(dates) : null;

    private QueryNode? Term()
    {
        var start = cursor.At;
        return _terms.Read(cursor.Run(), start) is { } term
            && allowance.Take(term is WildcardNode or FuzzyNode ? limits.PatternWords : 1, start) ? term : null;
    }

    private QueryNode? Weighed(QueryNode? node)
    {
        var start = cursor.At;
        if (!cursor.TryWeight(out var number))
        {
            return node;
        }

        var weight = _terms.Weight(number, start);
        return node is null ? null : TreeBuilder.Weigh(node, weight);
    }

    /// <summary>Passes over marks that nothing starts with; false where nothing is left of the run.</summary>
    private bool SkipMarks()
    {
        var start = cursor.At;
        var marks = cursor.Marks();
        if (cursor.AtBreak && !QueryCharacters.IsQuiet(marks))
        {
            warnings.Add(QueryWarningCode.NothingToSearch, start, $"`{marks}` contains no letter or digit and was left out.");
        }

        return !cursor.AtBreak;
    }
}
