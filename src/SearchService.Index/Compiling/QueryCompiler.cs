using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchService.Indexing.Words.Analysis;
using SearchService.Indexing.Words.Fields;
using SearchService.Queries;
using SearchService.Queries.Language;

namespace SearchService.Indexing.Compiling;

/// <summary>
/// Turns a query tree into a query for one state of the index. Every word is scored in the same field in every mode, so
/// that modes differ in what they find, never in the order of what they both find.
/// </summary>
internal sealed class QueryCompiler
{
    private readonly WordCompiler _words;
    private readonly PhraseCompiler _phrases;
    private readonly NameCompiler _names;
    private readonly NamedEntities _named;
    private readonly CompilerNotes _notes;

    public QueryCompiler(IndexReader reader, IReadOnlyList<TextAnalyzer> languages)
    {
        _notes = new CompilerNotes(reader);
        _phrases = new PhraseCompiler(languages, _notes);
        _words = new WordCompiler(reader, languages, _phrases, _notes);
        _named = new NamedEntities(reader, _notes);
        _names = new NameCompiler(reader, languages, _notes);
    }

    /// <summary>What was cut short while compiling.</summary>
    public IReadOnlyList<QueryWarning> Warnings => _notes.Warnings;

    /// <summary>Every part must hold.</summary>
    public CompiledQuery Exact(QueryNode tree) => Compiled(tree, node => Build(node, null));

    /// <summary>Words may be missing as long as one is there; phrases, fields and exclusions are as they were.</summary>
    public CompiledQuery Loosened(QueryNode tree) => Compiled(tree, Loosen);

    /// <summary>Whether <see cref="Loosened"/> can find more than <see cref="Exact"/>.</summary>
    public static bool CanLoosen(QueryNode tree) => tree switch
    {
        AllNode all => all.Parts.Count(IsLoose) > 1 || (all.Parts.Any(IsLoose) && all.Parts.Any(part => !IsLoose(part) && part is not ExcludeNode)),
        AnyNode any => any.Parts.Any(CanLoosen),
        BoostNode boost => CanLoosen(boost.Inner),
        WordNode word => !word.Text.All(char.IsLetterOrDigit),
        _ => false,
    };

    private CompiledQuery Compiled(QueryNode tree, Func<QueryNode, Query?> build)
    {
        _notes.Clear();
        var query = build(tree) ?? QueryParts.Articles();
        return new CompiledQuery(query, [.. _notes.Patterns], [.. _notes.Words]);
    }

    private Query? Loosen(QueryNode node)
    {
        switch (node)
        {
            case AnyNode any:
                return Joined(any.Parts.Select(Loosen), QueryParts.Any);
            case BoostNode boost:
                return Weighed(Loosen(boost.Inner), boost.Weight);
            case WordNode word:
                return _words.AnyOf(word.Text) is { } found ? _named.Widened(word.Text, found) ?? found : null;
            case AllNode all:
                return Joined(all, null, AddLoosely);
            default:
                return Build(node, null);
        }
    }

    private static bool IsLoose(QueryNode node) => node switch
    {
        WordNode or WildcardNode or FuzzyNode or AnyNode => true,
        BoostNode boost => IsLoose(boost.Inner),
        _ => false,
    };

    private Query? Build(QueryNode node, QueryField? field) => node switch
    {
        EverythingNode => field is { } named ? HasValue(named) : QueryParts.Articles(),
        DateNode { Field: DateField.Date } date => QueryParts.Published(date.Bounds.Days),
        DateNode date => QueryParts.Unscored(PairsFilter.Mentions(date.Bounds.Days)),
        FieldNode inner => Build(inner.Inner, inner.Field),
        BoostNode boost => Weighed(Build(boost.Inner, field), boost.Weight),
        AnyNode any => Joined(any.Parts.Select(part => Build(part, field)), QueryParts.Any),
        AllNode all => Joined(all, field, (query, parts) => AddAll(query, parts, field)),
        ExcludeNode => throw new ArgumentException("An exclusion stands alone.", nameof(node)),
        _ when field is QueryField.Person or QueryField.Place or QueryField.Source or QueryField.Author => _names.Build(node, field.Value),
        WordNode word when field is null => _words.Word(word.Text, field) is { } found ? _named.Widened(word.Text, found) ?? found : null,
        WordNode word => _words.Word(word.Text, field),
        WildcardNode wildcard => _words.Wildcard(wildcard.Pattern, field),
        FuzzyNode fuzzy => _words.Fuzzy(fuzzy.Text, fuzzy.Edits, field),
        PhraseNode phrase => _phrases.Build(phrase, field),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node.GetType().Name),
    };

    private BooleanQuery Joined(AllNode all, QueryField? field, Action<BooleanQuery, List<QueryNode>> add)
    {
        var query = new BooleanQuery(disableCoord: true);
        add(query, [.. all.Parts.Where(part => part is not ExcludeNode)]);

        if (query.Clauses.Count == 0)
        {
            query.Add(QueryParts.Articles(), Occur.MUST);
        }

        using (_notes.Silence())
        {
            foreach (var exclude in all.Parts.OfType<ExcludeNode>())
            {
                Add(query, Build(exclude.Inner, field), Occur.MUST_NOT);
            }
        }

        return query;
    }

    /// <summary>Every part must hold; a run of words that names a known person or place holds where that is named otherwise, too.</summary>
    private void AddAll(BooleanQuery query, List<QueryNode> parts, QueryField? field)
    {
        var kept = WithoutStopWords(parts);
        for (var at = 0; at < parts.Count;)
        {
            var run = field is null ? NameAt(parts, at) : "";
            var words = run.Count(c => c == ' ') + 1;
            if (words > 1)
            {
                Add(query, Named(run, parts.GetRange(at, words), word => _words.Word(word, null), QueryParts.All), Occur.MUST);
            }
            else if (kept.Contains(parts[at]))
            {
                Add(query, Build(parts[at], field), Occur.MUST);
            }

            at += words;
        }
    }

    /// <summary>
    /// Any word will do; a run of words that names a known person or place holds where that is named otherwise, too, since
    /// what is found where every word must occur is found here as well.
    /// </summary>
    private void AddLoosely(BooleanQuery query, List<QueryNode> parts)
    {
        var kept = WithoutStopWords(parts);
        for (var at = 0; at < parts.Count;)
        {
            var (part, run) = (parts[at], NameAt(parts, at));
            var words = run.Count(c => c == ' ') + 1;
            if (words > 1)
            {
                Add(query, Named(run, parts.GetRange(at, words), _words.AnyOf, QueryParts.Any), Occur.SHOULD);
            }
            else if (kept.Contains(part))
            {
                Add(query, IsLoose(part) ? Loosen(part) : Build(part, null), IsLoose(part) ? Occur.SHOULD : Occur.MUST);
            }

            at += words;
        }
    }

    /// <summary>A run of words that names a known person or place.</summary>
    private Query? Named(string run, List<QueryNode> parts, Func<string, Query?> build, Func<IEnumerable<Query>, Query> join) =>
        Joined(WithoutStopWords(parts).Select(word => build(((WordNode)word).Text)), join) is { } built
            ? _named.Widened(run, built) ?? built
            : null;

    /// <summary>The longest name of several words that starts here; empty where none does.</summary>
    private string NameAt(List<QueryNode> parts, int at)
    {
        var run = parts.Skip(at).TakeWhile(part => part is WordNode).Take(NamedEntities.LongestName).Cast<WordNode>().Select(word => word.Text).ToList();
        for (; run.Count > 1; run.RemoveAt(run.Count - 1))
        {
            if (_named.Knows(string.Join(' ', run)))
            {
                return string.Join(' ', run);
            }
        }

        return "";
    }

    /// <summary>Stop words go where anything else must occur; a query of nothing else keeps them.</summary>
    private static List<QueryNode> WithoutStopWords(List<QueryNode> parts) =>
        parts.Exists(part => part is not EverythingNode && !IsStopWord(part)) ? parts.FindAll(part => !IsStopWord(part)) : parts;

    private static bool IsStopWord(QueryNode node) => node is WordNode word && SearchStopWords.Contains(word.Text);

    private static Query HasValue(QueryField field) => QueryParts.Unscored(new TermRangeQuery(
        field switch
        {
            QueryField.Title => IndexFields.Title,
            QueryField.Text => IndexFields.Text,
            QueryField.Person => IndexFields.Person,
            QueryField.Place => IndexFields.Place,
            QueryField.Source => IndexFields.Source,
            _ => IndexFields.Author,
        },
        null, null, true, true));

    private static Query? Weighed(Query? query, decimal weight)
    {
        if (query is not null)
        {
            query.Boost *= (float)weight;
        }

        return query;
    }

    private static Query? Joined(IEnumerable<Query?> queries, Func<IEnumerable<Query>, Query> join) =>
        queries.OfType<Query>().ToList() is { Count: > 0 } known ? join(known) : null;

    private static void Add(BooleanQuery query, Query? part, Occur occur)
    {
        if (part is not null)
        {
            query.Add(part, occur);
        }
    }
}
