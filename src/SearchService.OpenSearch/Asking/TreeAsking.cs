using SearchService.Articles;
using SearchService.Indexing.Compiling;
using SearchService.Indexing.Words.Analysis;
using SearchService.OpenSearch.Generations;
using SearchService.Queries;
using SearchService.Queries.Language;

namespace SearchService.OpenSearch.Asking;

/// <summary>
/// Turns a query tree into what the cluster is asked. Which words a query holds, how they are written and which are left out, the
/// embedded engine's own rules say.
/// </summary>
/// <param name="languages">Those that the articles were analyzed in, English first.</param>
/// <param name="known">Which words the archive holds.</param>
/// <param name="names">Whom names mean.</param>
internal sealed class TreeAsking(IReadOnlyList<TextAnalyzer> languages, IWordList known, MeantNames names)
{
    private readonly NameAsking _names = new(names);
    private readonly StopWordRule _stopWords = new(languages);
    private readonly PhraseAsking _phrases = new(languages, known);

    private WordAsking Words => new(languages, _phrases);

    /// <summary>Every part must hold.</summary>
    public AskedPart Exact(QueryNode tree) => Whole(Build(tree, null));

    /// <summary>Words may be missing as long as one is there; phrases, fields and exclusions are as they were.</summary>
    public AskedPart Loosened(QueryNode tree) => Whole(Loosen(tree));

    private static AskedPart Whole(AskedPart part) => part with
    {
        Clause = part.Clause is { } found ? new BoolClause { Must = [found], Filter = [Clause.Articles] } : Clause.Nothing,
        Warnings = [.. part.Warnings.DistinctBy(warning => warning.Message)],
    };

    private AskedPart Loosen(QueryNode node) => node switch
    {
        AnyNode any => AskedPart.Joined(any.Parts.Select(Loosen), Clause.AnyOf),
        BoostNode boost => Weighed(Loosen(boost.Inner), boost.Weight),
        WordNode word => Words.AnyOf(word.Text),
        AllNode all => All(all, null, isLoose: true),
        _ => Build(node, null),
    };

    private AskedPart Build(QueryNode node, QueryField? field) => node switch
    {
        EverythingNode => new AskedPart(field is { } named ? HasValue(named) : Clause.Articles),
        NothingNode => new AskedPart(Clause.Nothing),
        DateNode { Field: DateField.Date } date => Days(ClusterFields.Published, date),
        DateNode date => Days(ClusterFields.MentionDays, date),
        FieldNode inner => Build(inner.Inner, inner.Field),
        BoostNode boost => Weighed(Build(boost.Inner, field), boost.Weight),
        AnyNode any => AskedPart.Joined(any.Parts.Select(part => Build(part, field)), Clause.AnyOf),
        AllNode all => All(all, field, isLoose: false),
        ExcludeNode => throw new ArgumentException("An exclusion stands alone.", nameof(node)),
        _ when field is QueryField.Person or QueryField.Place or QueryField.Source or QueryField.Author =>
            _names.Build(node, field.Value),
        WordNode word => Words.Word(word.Text, field),
        WildcardNode wildcard => Words.Wildcard(wildcard.Pattern, field),
        FuzzyNode fuzzy => WordAsking.Fuzzy(fuzzy.Text, fuzzy.Edits, field),
        PhraseNode phrase => _phrases.Build(phrase, field),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node.GetType().Name),
    };

    private static AskedPart Days(string field, DateNode date) => new(new DaysClause(field, date.Bounds.Days).Unscored());

    private static AskedPart Weighed(AskedPart part, decimal weight) =>
        part.Clause is { } found ? part with { Clause = new WeighedClause(found, (double)weight) } : part;

    /// <param name="isLoose">Words may be missing; where nothing else must hold, one has to be there.</param>
    private AskedPart All(AllNode all, QueryField? field, bool isLoose)
    {
        var wanted = all.Parts.Where(part => part is not ExcludeNode).ToList();
        List<(AskedPart Part, bool IsNeeded)> parts = [.. wanted.Select((_, at) => Wanted(wanted, at, field, isLoose))];
        if (parts.TrueForAll(each => each.Part.Clause is null))
        {
            return AskedPart.Joined(parts.Select(each => each.Part), Clause.AllOf);
        }

        List<AskedPart> not = [.. all.Parts.OfType<ExcludeNode>().Select(exclude => Build(exclude.Inner, field).Excluded())];
        List<Clause> must = [.. parts.Where(each => each.IsNeeded).Select(each => each.Part.Clause).OfType<Clause>()];
        List<Clause> may = [.. parts.Where(each => !each.IsNeeded).Select(each => each.Part.Clause).OfType<Clause>()];
        return AskedPart.Joined([.. parts.Select(each => each.Part), .. not], _ => new BoolClause
        {
            Must = must,
            Any = must.Count == 0 ? may : [],
            May = must.Count == 0 ? [] : may,
            Not = [.. not.Select(part => part.Clause).OfType<Clause>()],
        });
    }

    private (AskedPart Part, bool IsNeeded) Wanted(List<QueryNode> parts, int at, QueryField? field, bool isLoose)
    {
        var leavingOut = _stopWords.LeavingOut(parts, at);
        if (_stopWords.IsEverywhere(leavingOut))
        {
            return (AskedPart.StopWord((WordNode)parts[at]), true);
        }

        if (isLoose)
        {
            return Loosening.IsLoose(parts[at]) ? (Loosen(parts[at]), false) : (Build(parts[at], field), true);
        }

        var built = Build(parts[at], field);
        return (leavingOut.Count == 0 || built.Clause is not { } found ? built : built with
        {
            Clause = Clause.AnyOf([found, Clause.OneOf(ClusterFields.Analyzed, leavingOut)]),
            Warnings = [.. built.Warnings, QueryWarningCode.StopWord.At(null,
                $"`{((WordNode)parts[at]).Text}` is not required in {string.Join(", ", leavingOut)}: nearly every article contains it.")],
        }, true);
    }

    /// <summary>What a filter of a request lets through.</summary>
    public Clause Filter(FieldFilter filter) => _names.Filter(filter);

    private static Clause HasValue(QueryField field) => new ExistsClause(field switch
    {
        QueryField.Title => ClusterFields.WordsOf(ArticlePartKind.Title),
        QueryField.Text => ClusterFields.WordsOf(ArticlePartKind.Text),
        QueryField.Person => ClusterFields.Person,
        QueryField.Place => ClusterFields.Place,
        QueryField.Source => ClusterFields.Source,
        _ => ClusterFields.Author,
    }).Unscored();
}
