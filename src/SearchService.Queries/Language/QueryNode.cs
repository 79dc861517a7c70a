namespace SearchService.Queries.Language;

/// <summary>
/// A query as it was understood. <see cref="ToString"/> prints it in the query language, and that print, parsed, is the same tree.
/// </summary>
public abstract record QueryNode
{
    public sealed override string ToString() => QueryPrinter.Print(this);
}

/// <summary>Every article; inside a field, every article in which the field has a value.</summary>
public sealed record EverythingNode : QueryNode
{
    public static readonly EverythingNode Instance = new();
}

/// <summary>No article: something was typed and nothing of it can be searched for. Prints as an empty phrase.</summary>
public sealed record NothingNode : QueryNode
{
    public static readonly NothingNode Instance = new();
}

/// <summary>A word in any of its inflected forms. It may hold marks (<c>Jong-un</c>): then its parts stand together.</summary>
public sealed record WordNode(string Text) : QueryNode;

/// <summary>Words of a pattern, in which <c>*</c> stands for any letters or none and <c>?</c> for one.</summary>
public sealed record WildcardNode(string Pattern) : QueryNode;

/// <summary>Words that differ in a few letters.</summary>
/// <param name="Text">The word.</param>
/// <param name="Edits">How many letters may differ, 1 or 2; null leaves it to the length of the word.</param>
public sealed record FuzzyNode(string Text, int? Edits) : QueryNode;

/// <summary>Words that stand together exactly as written.</summary>
/// <param name="Terms">At least one.</param>
/// <param name="Distance">
/// Null: in this order, one directly after the other. Else: in any order, with at most so many other words between the first and the last.
/// </param>
public sealed record PhraseNode(IReadOnlyList<PhraseTerm> Terms, int? Distance) : QueryNode
{
    public bool Equals(PhraseNode? other) => other is not null && Distance == other.Distance && Terms.SequenceEqual(other.Terms);

    public override int GetHashCode() => HashCode.Combine(Terms.Count, Terms[0], Distance);
}

/// <summary>A place in a phrase: a word, or any person or place where <see cref="Any"/> says so.</summary>
public readonly record struct PhraseTerm(string Text, PhrasePlaceholder Any = PhrasePlaceholder.None);

public enum PhrasePlaceholder
{
    None,
    Person,
    Place,
}

/// <summary>What lies below is searched in one field.</summary>
public sealed record FieldNode(QueryField Field, QueryNode Inner) : QueryNode;

public enum QueryField
{
    Title,
    Text,
    Person,
    Place,
    Source,
    Author,
}

/// <summary>Articles of these days.</summary>
public sealed record DateNode(DateField Field, DateBounds Bounds) : QueryNode;

public enum DateField
{
    /// <summary>Publication.</summary>
    Date,

    /// <summary>A date that the text speaks of.</summary>
    Mentions,
}

/// <summary>Counts for more or less in the ranking, and the same in what is found.</summary>
/// <param name="Inner">What is weighed.</param>
/// <param name="Weight">0.01 to 100, two decimals.</param>
public sealed record BoostNode(QueryNode Inner, decimal Weight) : QueryNode;

/// <summary>What must not occur. Stands only among the parts of an <see cref="AllNode"/>, beside one that must.</summary>
public sealed record ExcludeNode(QueryNode Inner) : QueryNode;

/// <summary>Two or more parts.</summary>
public abstract record GroupNode(IReadOnlyList<QueryNode> Parts) : QueryNode
{
    public virtual bool Equals(GroupNode? other) =>
        other is not null && EqualityContract == other.EqualityContract && Parts.SequenceEqual(other.Parts);

    public override int GetHashCode() => HashCode.Combine(EqualityContract, Parts.Count, Parts[0]);
}

/// <summary>All parts must hold.</summary>
public sealed record AllNode(IReadOnlyList<QueryNode> Parts) : GroupNode(Parts);

/// <summary>At least one part must hold.</summary>
public sealed record AnyNode(IReadOnlyList<QueryNode> Parts) : GroupNode(Parts);
