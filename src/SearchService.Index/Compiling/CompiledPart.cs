using Lucene.Net.Search;
using SearchService.Indexing.Words.Fields;
using SearchService.Indexing.Words.Marks;
using SearchService.Queries;
using SearchService.Queries.Language;

namespace SearchService.Indexing.Compiling;

/// <summary>One part of a query tree as a query, with what was noted while it was compiled.</summary>
/// <param name="Query">Finds it; null where it holds nothing that can be searched for.</param>
internal sealed record CompiledPart(Query? Query)
{
    public static readonly CompiledPart Nothing = new((Query?)null);

    /// <summary>What is marked in an article.</summary>
    public IReadOnlyList<MarkPattern> Patterns { get; init; } = [];

    /// <summary>What ranking counts.</summary>
    public IReadOnlyList<RankedWord> Words { get; init; } = [];

    /// <summary>What was dropped or cut short; the same may be said of several parts.</summary>
    public IReadOnlyList<QueryWarning> Warnings { get; init; } = [];

    /// <summary>A part that was left out, and why.</summary>
    public static CompiledPart Unsearchable(string message) =>
        Nothing with { Warnings = [QueryWarningCode.NothingToSearch.At(null, message)] };

    /// <summary>Words of the query that were left out because nearly every article holds them.</summary>
    public IReadOnlyList<QueryNode> LeftOut { get; init; } = [];

    /// <summary>A word that was left out because nearly every article holds it.</summary>
    public static CompiledPart StopWord(WordNode word) => Nothing with
    {
        LeftOut = [word],
        Warnings = [QueryWarningCode.StopWord.At(
            null, $"`{word.Text}` was left out: nearly every article contains it. In quotes it is searched for.")],
    };

    /// <summary>The same, not asked of the articles of some languages, in which the word is a stop word.</summary>
    public CompiledPart NotAskedIn(IReadOnlyList<string> languages, WordNode word) => this with
    {
        Query = QueryParts.Any([Query!, QueryParts.OneOf(IndexFields.Analyzed, languages)]),
        Warnings = [.. Warnings, QueryWarningCode.StopWord.At(
            null, $"`{word.Text}` is not required in {string.Join(", ", languages)}: nearly every article contains it.")],
    };

    /// <summary>Several parts as one.</summary>
    /// <param name="parts">Those that hold nothing to search for keep what was noted of them.</param>
    /// <param name="join">Makes one query of one or more.</param>
    public static CompiledPart Joined(IEnumerable<CompiledPart> parts, Func<IReadOnlyList<Query>, Query> join)
    {
        List<CompiledPart> all = [.. parts];
        var queries = all.Select(part => part.Query).OfType<Query>().ToList();
        return new CompiledPart(queries.Count > 0 ? join(queries) : null)
        {
            Patterns = [.. all.SelectMany(part => part.Patterns)],
            Words = [.. all.SelectMany(part => part.Words)],
            Warnings = [.. all.SelectMany(part => part.Warnings)],
            LeftOut = [.. all.SelectMany(part => part.LeftOut)],
        };
    }

    /// <summary>The same notes, with another query.</summary>
    public CompiledPart Finding(Query? query) => this with { Query = query };

    /// <summary>The same query, with the notes of another part behind its own.</summary>
    public CompiledPart Noting(CompiledPart other) => this with
    {
        Patterns = [.. Patterns, .. other.Patterns],
        Words = [.. Words, .. other.Words],
        Warnings = [.. Warnings, .. other.Warnings],
        LeftOut = [.. LeftOut, .. other.LeftOut],
    };

    /// <summary>As it stands behind a NOT: what must not occur is neither ranked nor marked.</summary>
    public CompiledPart Excluded() => this with { Patterns = [], Words = [] };

    /// <summary>The same, its score multiplied.</summary>
    public CompiledPart Weighted(decimal weight)
    {
        if (Query is not null)
        {
            Query.Boost *= (float)weight;
        }

        return this;
    }
}
