using System.Text;
using System.Text.Json;

namespace SearchService.OpenSearch.Asking;

/// <summary>Words of a phrase in a row, in all the ways in which articles write them.</summary>
/// <param name="Field">The words of a part.</param>
/// <param name="Row">The first of them, with what stands behind.</param>
internal sealed record RowClause(string Field, PhraseRow Row) : FieldClause(Field)
{
    /// <summary>How many other words may stand before the next.</summary>
    public int Between { get; init; }

    /// <summary>Words that each have one spelling.</summary>
    public static RowClause Of(string field, IReadOnlyList<string> words) => new(field, PhraseRow.Of(words));

    public override void Write(Utf8JsonWriter json) => Write(json, Row);

    private void Write(Utf8JsonWriter json, PhraseRow row) => SpanClauses.WriteAny(json, row.Choices, choice =>
    {
        if (choice.Behind is null)
        {
            List<string> terms = [.. choice.Spellings.SelectMany(spelling => spelling.Terms)];
            SpanClauses.WriteAny(json, terms, term => SpanClauses.WriteTerm(json, Field, term));
            return;
        }

        json.WriteStartObject();
        json.WriteStartObject("span_near");
        json.WriteStartArray("clauses");
        SpanClauses.WriteAny(json, choice.Spellings, spelling => WriteSpelling(json, spelling));
        Write(json, choice.Behind);
        json.WriteEndArray();
        json.WriteNumber("slop", Between);
        json.WriteBoolean("in_order", true);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    /// <summary>A whole word stands where its first part does, and takes the positions of the others, too.</summary>
    private void WriteSpelling(Utf8JsonWriter json, PhraseSpelling spelling)
    {
        if (spelling.Positions == 1)
        {
            SpanClauses.WriteAny(json, spelling.Terms, term => SpanClauses.WriteTerm(json, Field, term));
            return;
        }

        json.WriteStartObject();
        json.WriteStartObject("span_near");
        json.WriteStartArray("clauses");
        SpanClauses.WriteAny(json, spelling.Terms, term => SpanClauses.WriteTerm(json, Field, term));
        json.WriteStartObject();
        json.WriteStartObject("span_gap");
        json.WriteNumber(Field, spelling.Positions - 1);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteNumber("slop", 0);
        json.WriteBoolean("in_order", true);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}

/// <summary>
/// Words in any order, each in one of its spellings, no two at one place, with at most so many others between the first and the last.
/// </summary>
internal sealed record NearbyClause(string Field, IReadOnlyList<IReadOnlyList<string>> Words, int Distance) : FieldClause(Field)
{
    /// <summary>
    /// The cluster lets one word stand for two where their order is free. So every order is asked for; of more words there are too
    /// many orders for one query (the cluster takes 1,024 terms), and then a word that has two spellings at one place may stand for both.
    /// </summary>
    private const int MostOrdered = 4;

    private const int MostSpellings = 6;

    public override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("intervals");
        json.WriteStartObject(Field);
        if (Words.Count > MostOrdered || (Words.Count == MostOrdered && Words.Sum(spellings => spellings.Count) > MostSpellings))
        {
            WriteOrder(json, Words, isOrdered: false);
        }
        else
        {
            json.WriteStartObject("any_of");
            json.WriteStartArray("intervals");
            foreach (var order in Orders([.. Words]))
            {
                json.WriteStartObject();
                WriteOrder(json, order, isOrdered: true);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteOrder(Utf8JsonWriter json, IReadOnlyList<IReadOnlyList<string>> words, bool isOrdered)
    {
        json.WriteStartObject("all_of");
        json.WriteBoolean("ordered", isOrdered);
        json.WriteNumber("max_gaps", Distance);
        json.WriteStartArray("intervals");
        foreach (var spellings in words)
        {
            json.WriteStartObject();
            json.WriteStartObject("any_of");
            json.WriteStartArray("intervals");
            foreach (var spelling in spellings)
            {
                json.WriteStartObject();
                json.WriteStartObject("match");
                json.WriteString("query", spelling);
                json.WriteString("analyzer", "terms");
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static IEnumerable<IReadOnlyList<IReadOnlyList<string>>> Orders(List<IReadOnlyList<string>> words)
    {
        if (words.Count < 2)
        {
            return [words];
        }

        return Enumerable.Range(0, words.Count).SelectMany(first =>
        {
            List<IReadOnlyList<string>> rest = [.. words[..first], .. words[(first + 1)..]];
            return Orders(rest).Select(order => (IReadOnlyList<IReadOnlyList<string>>)[words[first], .. order]);
        });
    }
}

/// <summary>Words of a pattern of <c>*</c> and <c>?</c>, already in the form of the index; whole words fit as they are read.</summary>
internal sealed record PatternClause(string Field, string Pattern) : FieldClause(Field)
{
    private const string Letter = "[^\u0001\u0002]";
    private const string NumberOfParts = "(\u0002\u0002\u0002.)?";

    public override void Write(Utf8JsonWriter json) => new ExpressionClause(Field, Expression()).Write(json);

    private string Expression()
    {
        var expression = new StringBuilder();
        foreach (var c in Pattern)
        {
            _ = c switch
            {
                '*' => expression.Append(Letter).Append('*'),
                '?' => expression.Append(Letter),
                _ when char.IsAscii(c) && !char.IsAsciiLetterOrDigit(c) => expression.Append('\\').Append(c),
                _ => expression.Append(c),
            };
        }

        return expression.Append(NumberOfParts).ToString();
    }
}

/// <summary>Values that fit an expression, as Lucene reads it.</summary>
internal sealed record ExpressionClause(string Field, string Expression) : FieldClause(Field)
{
    public override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("regexp");
        json.WriteStartObject(Field);
        json.WriteString("value", Expression);
        json.WriteString("flags", "NONE");
        json.WriteString("rewrite", "constant_score");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}

/// <summary>Words that differ from one in so many letters at most: 0, 1 or 2.</summary>
internal sealed record FuzzyClause(string Field, string Word, int Edits) : FieldClause(Field)
{
    public override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("fuzzy");
        json.WriteStartObject(Field);
        json.WriteString("value", Word);
        json.WriteNumber("fuzziness", Edits);
        json.WriteNumber("max_expansions", 1024);
        json.WriteString("rewrite", "constant_score");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
