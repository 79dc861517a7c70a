using SearchService.Indexing.Words.Marks;
using SearchService.Queries;
using SearchService.Queries.Language;

namespace SearchService.OpenSearch.Asking;

/// <summary>One part of a query tree as a clause, with what was noted while it was compiled.</summary>
/// <param name="Clause">Finds it; null where it holds nothing that can be searched for.</param>
internal sealed record AskedPart(Clause? Clause)
{
    /// <summary>What is marked in an article.</summary>
    public IReadOnlyList<MarkPattern> Patterns { get; init; } = [];

    /// <summary>Words that are marked and known by a rule alone: the articles that are shown say which they are.</summary>
    public IReadOnlyList<SoughtWords> Sought { get; init; } = [];

    /// <summary>The words that ranking counts, in order, each by its stems.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Words { get; init; } = [];

    /// <summary>What was dropped; the same may be said of several parts.</summary>
    public IReadOnlyList<QueryWarning> Warnings { get; init; } = [];

    /// <summary>Words that were left out because nearly every article holds them.</summary>
    public IReadOnlyList<QueryNode> LeftOut { get; init; } = [];

    /// <summary>A part that was left out, and why.</summary>
    public static AskedPart Unsearchable(string message) =>
        new((Clause?)null) { Warnings = [QueryWarningCode.NothingToSearch.At(null, message)] };

    /// <summary>A word that was left out because nearly every article holds it.</summary>
    public static AskedPart StopWord(WordNode word) => new((Clause?)null)
    {
        LeftOut = [word],
        Warnings = [QueryWarningCode.StopWord.At(
            null, $"`{word.Text}` was left out: nearly every article contains it. In quotes it is searched for.")],
    };

    /// <summary>Several parts as one.</summary>
    /// <param name="parts">Those that hold nothing to search for keep what was noted of them.</param>
    /// <param name="join">Makes one clause of one or more.</param>
    public static AskedPart Joined(IEnumerable<AskedPart> parts, Func<IReadOnlyList<Clause>, Clause> join)
    {
        List<AskedPart> all = [.. parts];
        var clauses = all.Select(part => part.Clause).OfType<Clause>().ToList();
        return new AskedPart(clauses.Count > 0 ? join(clauses) : null)
        {
            Patterns = [.. all.SelectMany(part => part.Patterns)],
            Sought = [.. all.SelectMany(part => part.Sought)],
            Words = [.. all.SelectMany(part => part.Words)],
            Warnings = [.. all.SelectMany(part => part.Warnings)],
            LeftOut = [.. all.SelectMany(part => part.LeftOut)],
        };
    }

    /// <summary>As it stands behind a NOT: what must not occur is neither marked nor counted.</summary>
    public AskedPart Excluded() => this with { Patterns = [], Sought = [], Words = [] };
}

/// <summary>Words that a pattern or a fuzzy word stands for.</summary>
/// <param name="Scope">The parts of an article they were looked for in.</param>
/// <param name="Fits">Whether a folded word is one.</param>
internal sealed record SoughtWords(MarkScope Scope, Func<string, bool> Fits);
