using System.Text.Json;
using SearchService.OpenSearch.Generations;

namespace SearchService.OpenSearch.Asking;

/// <summary>A part of a query as the cluster is asked it.</summary>
internal abstract record Clause
{
    /// <summary>Every article.</summary>
    public static readonly Clause Articles = new TermClause(ClusterFields.Kind, "article").Unscored();

    public static readonly Clause Nothing = new NoneClause();

    /// <summary>Writes it as an object.</summary>
    public abstract void Write(Utf8JsonWriter json);

    /// <summary>The same, as far as whoever asks may see it.</summary>
    public abstract Clause Seen(Sight sight);

    /// <summary>Finds the same and adds nothing to the score.</summary>
    public Clause Unscored() => this is BoolClause { Must.Count: 0, Any.Count: 0 } ? this : new BoolClause { Filter = [this] };

    /// <summary>At least one holds.</summary>
    public static Clause AnyOf(IEnumerable<Clause> clauses) => clauses.ToList() switch
    {
        [] => Nothing,
        [var one] => one,
        var all => new BoolClause { Any = all },
    };

    /// <summary>All hold.</summary>
    public static Clause AllOf(IEnumerable<Clause> clauses) => clauses.ToList() switch
    {
        [] => Articles,
        [var one] => one,
        var all => new BoolClause { Must = all },
    };

    /// <summary>At least one holds, and the best counts: the stems of one word are not so many words.</summary>
    public static Clause BestOf(IEnumerable<Clause> clauses) => clauses.ToList() switch
    {
        [] => Nothing,
        [var one] => one,
        var all => new BestClause(all),
    };

    /// <summary>Finds what the first finds, scored by the others.</summary>
    public static Clause Scored(Clause found, IEnumerable<Clause> scores) => new BoolClause { Filter = [found], May = [.. scores] };

    /// <summary>Finds and scores what the first does, and adds the scores of the others where they hold.</summary>
    public static Clause WithScores(Clause found, IReadOnlyList<Clause> scores) =>
        scores.Count == 0 ? found : new BoolClause { Must = [found], May = scores };

    /// <summary>One of some terms; none where there are no terms.</summary>
    public static Clause OneOf(string field, IEnumerable<string> terms) =>
        terms.ToList() is { Count: > 0 } list ? new TermsClause(field, list) : Nothing;

    protected static IReadOnlyList<Clause> Seen(IReadOnlyList<Clause> clauses, Sight sight) =>
        clauses.Count == 0 ? clauses : [.. clauses.Select(clause => clause.Seen(sight))];

    /// <summary>Writes clauses under a name; nothing where there are none.</summary>
    protected static void WriteAll(Utf8JsonWriter json, string name, IReadOnlyList<Clause> clauses)
    {
        if (clauses.Count > 0)
        {
            json.WriteStartArray(name);
            foreach (var clause in clauses)
            {
                clause.Write(json);
            }

            json.WriteEndArray();
        }
    }
}

internal sealed record NoneClause : Clause
{
    public override Clause Seen(Sight sight) => this;

    public override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("match_none");
        json.WriteEndObject();
        json.WriteEndObject();
    }
}

/// <summary>Parts that must, must not or may hold.</summary>
internal sealed record BoolClause : Clause
{
    /// <summary>Each must hold, and is scored.</summary>
    public IReadOnlyList<Clause> Must { get; init; } = [];

    /// <summary>Each must hold, and is not scored.</summary>
    public IReadOnlyList<Clause> Filter { get; init; } = [];

    /// <summary>None may hold.</summary>
    public IReadOnlyList<Clause> Not { get; init; } = [];

    /// <summary>One of these must hold; those that do are scored.</summary>
    public IReadOnlyList<Clause> Any { get; init; } = [];

    /// <summary>These are scored where they hold. Never beside <see cref="Any"/>.</summary>
    public IReadOnlyList<Clause> May { get; init; } = [];

    public override Clause Seen(Sight sight) => sight.Closed is null ? this : new BoolClause
    {
        Must = Seen(Must, sight),
        Filter = Seen(Filter, sight),
        Not = Seen(Not, sight),
        Any = Seen(Any, sight),
        May = Seen(May, sight),
    };

    public override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("bool");
        WriteAll(json, "must", Must);
        WriteAll(json, "filter", Filter);
        WriteAll(json, "must_not", Not);
        WriteAll(json, "should", [.. Any, .. May]);
        if (Any.Count > 0)
        {
            json.WriteNumber("minimum_should_match", 1);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}

internal sealed record BestClause(IReadOnlyList<Clause> Clauses) : Clause
{
    public override Clause Seen(Sight sight) => new BestClause(Seen(Clauses, sight));

    public override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("dis_max");
        WriteAll(json, "queries", Clauses);
        json.WriteNumber("tie_breaker", 0);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}

/// <summary>Counts the same for every article that it finds.</summary>
internal sealed record ConstantClause(Clause Found, double Score) : Clause
{
    public override Clause Seen(Sight sight) => this with { Found = Found.Seen(sight) };

    public override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("constant_score");
        json.WritePropertyName("filter");
        Found.Write(json);
        json.WriteNumber("boost", Score);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}

/// <summary>Counts for more or less, and finds the same.</summary>
internal sealed record WeighedClause(Clause Found, double Weight) : Clause
{
    public override Clause Seen(Sight sight) => this with { Found = Found.Seen(sight) };

    public override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("bool");
        WriteAll(json, "must", [Found]);
        json.WriteNumber("boost", Weight);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
