using Lucene.Net.Search;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Fields;
using SearchService.Queries.Language;

namespace SearchService.Indexing.Compiling;

/// <summary>
/// Turns a query tree into a query for one state of the index. Every word is scored in the same field in every mode, so
/// that modes differ in what they find, never in the order of what they both find.
/// </summary>
internal sealed class QueryCompiler
{
    /// <summary>The parser limits the words of a query; a pattern and the languages of the index multiply them.</summary>
    private const int MaxClauses = 65_536;

    private readonly WordCompiler _words;
    private readonly PhraseCompiler _phrases;
    private readonly NameCompiler _names;
    private readonly NamedEntities _named;
    private readonly StopWordRule _stopWords;

    /// <remarks>Sets the largest number of clauses that Lucene takes in one query, which it keeps for the whole process.</remarks>
    /// <param name="snapshot">The state of the index.</param>
    /// <param name="opened">What terms were looked up with for other queries; null where there are none.</param>
    public QueryCompiler(Snapshot snapshot, OpenedTerms? opened = null)
    {
        BooleanQuery.MaxClauseCount = MaxClauses;
        var languages = LanguagesInUse.Of(snapshot);
        var lookup = new TermLookup(snapshot.Reader, opened);
        var weights = new WordWeights(snapshot.Reader, lookup);
        _phrases = new PhraseCompiler(lookup, languages, weights);
        _words = new WordCompiler(snapshot, languages, _phrases, weights);
        _named = new NamedEntities(snapshot);
        _names = new NameCompiler(snapshot, languages, weights);
        _stopWords = new StopWordRule(languages);
    }

    /// <summary>Every part must hold.</summary>
    public CompiledQuery Exact(QueryNode tree) => Whole(Build(tree, Scope.Everywhere));

    /// <summary>Words may be missing as long as one is there; phrases, fields and exclusions are as they were.</summary>
    public CompiledQuery Loosened(QueryNode tree) => Whole(Loosen(tree));

    private static CompiledQuery Whole(CompiledPart part) => new(
        part.Query ?? QueryParts.Nothing(), part.Patterns, part.Words,
        [.. part.Warnings.DistinctBy(warning => warning.Message)], part.LeftOut);

    private CompiledPart Loosen(QueryNode node) => node switch
    {
        AnyNode any => CompiledPart.Joined(any.Parts.Select(Loosen), QueryParts.Any),
        BoostNode boost => Loosen(boost.Inner).Weighted(boost.Weight),
        WordNode word => Widened(word.Text, _words.AnyOf(word.Text), Scope.Everywhere),
        AllNode all => All(Runs(Wanted(all), Scope.Everywhere, isLoose: true), all, Scope.Everywhere),
        _ => Build(node, Scope.Everywhere),
    };

    private CompiledPart Build(QueryNode node, Scope scope) => node switch
    {
        EverythingNode => new CompiledPart(scope.Field is { } named ? HasValue(named) : QueryParts.Articles()),
        NothingNode => new CompiledPart(QueryParts.Nothing()),
        DateNode { Field: DateField.Date } date => new CompiledPart(ValueFilters.Published(date.Bounds.Days)),
        DateNode date => new CompiledPart(ValueFilters.Mentions(date.Bounds.Days)),
        FieldNode inner => Build(inner.Inner, scope with { Field = inner.Field }),
        BoostNode boost => Build(boost.Inner, scope).Weighted(boost.Weight),
        AnyNode any => CompiledPart.Joined(any.Parts.Select(part => Build(part, scope)), QueryParts.Any),
        AllNode all => All(Runs(Wanted(all), scope, isLoose: false), all, scope),
        ExcludeNode => throw new ArgumentException("An exclusion stands alone.", nameof(node)),
        _ when scope.Field is QueryField.Person or QueryField.Place or QueryField.Source or QueryField.Author =>
            _names.Build(node, scope.Field.Value),
        WordNode word => Widened(word.Text, _words.Word(word.Text, scope.Field), scope),
        WildcardNode wildcard => _words.Wildcard(wildcard.Pattern, scope.Field),
        FuzzyNode fuzzy => _words.Fuzzy(fuzzy.Text, fuzzy.Edits, scope.Field),
        PhraseNode phrase => _phrases.Build(phrase, scope.Field),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node.GetType().Name),
    };

    /// <summary>Parts that must or may hold, without what is excluded beside them.</summary>
    private CompiledPart All(IEnumerable<(CompiledPart Part, Occur Occur)> wanted, AllNode all, Scope scope)
    {
        var parts = wanted.ToList();
        if (parts.TrueForAll(each => each.Part.Query is null))
        {
            return CompiledPart.Joined(parts.Select(each => each.Part), QueryParts.All);
        }

        parts.AddRange(all.Parts.OfType<ExcludeNode>()
            .Select(exclude => (Build(exclude.Inner, scope with { IsExcluded = true }).Excluded(), Occur.MUST_NOT)));
        var query = new BooleanQuery(disableCoord: true);
        foreach (var (part, occur) in parts.Where(each => each.Part.Query is not null))
        {
            query.Add(part.Query, occur);
        }

        return CompiledPart.Joined(parts.Select(each => each.Part), _ => query);
    }

    private static List<QueryNode> Wanted(AllNode all) => [.. all.Parts.Where(part => part is not ExcludeNode)];

    /// <summary>
    /// Each part; a run of words that names a known person or place is one part, and holds where that is named otherwise, too.
    /// </summary>
    /// <param name="isLoose">Words may be missing. What is found where every word must occur is found here as well.</param>
    private IEnumerable<(CompiledPart Part, Occur Occur)> Runs(List<QueryNode> parts, Scope scope, bool isLoose)
    {
        for (var at = 0; at < parts.Count;)
        {
            var run = scope.Field is null ? NameAt(parts, at) : "";
            var words = run.Count(c => c == ' ') + 1;
            if (words > 1)
            {
                var each = parts.GetRange(at, words).Cast<WordNode>()
                    .Select(word => isLoose ? _words.AnyOf(word.Text) : _words.Word(word.Text, null));
                yield return (Widened(run, CompiledPart.Joined(each, isLoose ? QueryParts.Any : QueryParts.All), scope),
                    isLoose ? Occur.SHOULD : Occur.MUST);
            }
            else if (scope.Field is null or QueryField.Title or QueryField.Text && DigitGroups.At(parts, at) is > 1 and var groups)
            {
                words = groups;
                yield return (Number([.. parts.GetRange(at, words).Cast<WordNode>()], scope, isLoose), isLoose ? Occur.SHOULD : Occur.MUST);
            }
            else
            {
                yield return Single(parts, at, scope, isLoose);
            }

            at += words;
        }
    }

    /// <summary>The groups of a number, anywhere or as the one number that they are together: "12 500" is also 12,500.</summary>
    private CompiledPart Number(List<WordNode> groups, Scope scope, bool isLoose)
    {
        var each = groups.Select(group => isLoose ? _words.AnyOf(group.Text) : _words.Word(group.Text, scope.Field));
        var together = _phrases.Build(new PhraseNode([.. groups.Select(group => new PhraseTerm(group.Text))], null), scope.Field);
        return CompiledPart.Joined([CompiledPart.Joined(each, isLoose ? QueryParts.Any : QueryParts.All), together], QueryParts.Any);
    }

    private (CompiledPart Part, Occur Occur) Single(List<QueryNode> parts, int at, Scope scope, bool isLoose)
    {
        var part = parts[at];
        var leavingOut = _stopWords.LeavingOut(parts, at);
        if (_stopWords.IsEverywhere(leavingOut))
        {
            return (CompiledPart.StopWord((WordNode)part), Occur.MUST);
        }

        if (isLoose)
        {
            return Loosening.IsLoose(part) ? (Loosen(part), Occur.SHOULD) : (Build(part, scope), Occur.MUST);
        }

        var built = Build(part, scope);
        return (leavingOut.Count == 0 || built.Query is null ? built : built.NotAskedIn(leavingOut, (WordNode)part), Occur.MUST);
    }

    /// <summary>What must not occur is taken as typed, and so is what is asked of one field.</summary>
    private CompiledPart Widened(string name, CompiledPart words, Scope scope) =>
        scope.Field is null && !scope.IsExcluded ? _named.Widened(name, words) : words;

    /// <summary>The longest name of several words that starts here; empty where none does.</summary>
    private string NameAt(List<QueryNode> parts, int at)
    {
        var run = parts.Skip(at).TakeWhile(part => part is WordNode).Take(NamedEntities.LongestName)
            .Cast<WordNode>().Select(word => word.Text).ToList();
        for (; run.Count > 1; run.RemoveAt(run.Count - 1))
        {
            if (_named.Knows(string.Join(' ', run)))
            {
                return string.Join(' ', run);
            }
        }

        return "";
    }

    private static Query HasValue(QueryField field) => QueryParts.Unscored(ValuesOf(field).HasAny());

    private static IndexField ValuesOf(QueryField field) => field switch
    {
        QueryField.Title => IndexFields.Title,
        QueryField.Text => IndexFields.Text,
        QueryField.Person => IndexFields.Person,
        QueryField.Place => IndexFields.Place,
        QueryField.Source => IndexFields.Source,
        _ => IndexFields.Author,
    };

    /// <summary>Where in a query a part stands.</summary>
    /// <param name="Field">The field that is asked; null for everywhere.</param>
    /// <param name="IsExcluded">It stands behind a NOT.</param>
    private readonly record struct Scope(QueryField? Field, bool IsExcluded)
    {
        public static readonly Scope Everywhere = new(null, IsExcluded: false);
    }
}
