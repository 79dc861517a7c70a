using SearchService.Articles;
using SearchService.Indexing.Compiling;
using SearchService.Indexing.Words.Analysis;
using SearchService.OpenSearch.Generations;
using SearchService.Queries.Language;

namespace SearchService.OpenSearch.Asking;

/// <summary>
/// Turns a query tree into what the cluster is asked. Which words a query holds, how they are written and which are left out, the
/// embedded engine's own rules say.
/// </summary>
/// <param name="languages">Those that the articles were analyzed in, English first.</param>
/// <param name="known">Which words the archive holds.</param>
internal sealed class TreeAsking(IReadOnlyList<TextAnalyzer> languages, IWordList known)
{
    private readonly StopWordRule _stopWords = new(languages);
    private readonly PhraseAsking _phrases = new(languages, known);

    private WordAsking Words => new(languages, _phrases);

    /// <summary>Every part must hold.</summary>
    public AskedPart Exact(QueryNode tree)
    {
        var part = Build(tree, null);
        return part with
        {
            Clause = part.Clause is { } found ? new BoolClause { Must = [found], Filter = [Clause.Articles] } : Clause.Nothing,
            Warnings = [.. part.Warnings.DistinctBy(warning => warning.Message)],
        };
    }

    private AskedPart Build(QueryNode node, QueryField? field) => node switch
    {
        EverythingNode => new AskedPart(field is { } named ? HasValue(named) : Clause.Articles),
        NothingNode => new AskedPart(Clause.Nothing),
        DateNode { Field: DateField.Date } date => Days(ClusterFields.Published, date),
        DateNode date => Days(ClusterFields.MentionDays, date),
        FieldNode inner => Build(inner.Inner, inner.Field),
        BoostNode boost => Weighed(Build(boost.Inner, field), boost.Weight),
        AnyNode any => AskedPart.Joined(any.Parts.Select(part => Build(part, field)), Clause.AnyOf),
        AllNode all => All(all, field),
        ExcludeNode => throw new ArgumentException("An exclusion stands alone.", nameof(node)),
        _ when field is QueryField.Person or QueryField.Place or QueryField.Source or QueryField.Author =>
            NameAsking.Build(node, field.Value),
        WordNode word => Words.Word(word.Text, field),
        WildcardNode wildcard => Words.Wildcard(wildcard.Pattern, field),
        FuzzyNode fuzzy => WordAsking.Fuzzy(fuzzy.Text, fuzzy.Edits, field),
        PhraseNode phrase => _phrases.Build(phrase, field),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node.GetType().Name),
    };

    private static AskedPart Days(string field, DateNode date) => new(new DaysClause(field, date.Bounds.Days).Unscored());

    private static AskedPart Weighed(AskedPart part, decimal weight) =>
        part.Clause is { } found ? part with { Clause = new WeighedClause(found, (double)weight) } : part;

    private AskedPart All(AllNode all, QueryField? field)
    {
        var wanted = all.Parts.Where(part => part is not ExcludeNode).ToList();
        List<AskedPart> must = [.. wanted.Select((_, at) => Wanted(wanted, at, field))];
        if (must.TrueForAll(part => part.Clause is null))
        {
            return AskedPart.Joined(must, Clause.AllOf);
        }

        List<AskedPart> not = [.. all.Parts.OfType<ExcludeNode>().Select(exclude => Build(exclude.Inner, field).Excluded())];
        return AskedPart.Joined([.. must, .. not], _ => new BoolClause
        {
            Must = [.. must.Select(part => part.Clause).OfType<Clause>()],
            Not = [.. not.Select(part => part.Clause).OfType<Clause>()],
        });
    }

    private AskedPart Wanted(List<QueryNode> parts, int at, QueryField? field)
    {
        var leavingOut = _stopWords.LeavingOut(parts, at);
        if (_stopWords.IsEverywhere(leavingOut))
        {
            return AskedPart.StopWord((WordNode)parts[at]);
        }

        var built = Build(parts[at], field);
        return leavingOut.Count == 0 || built.Clause is not { } found ? built : built with
        {
            Clause = Clause.AnyOf([found, Clause.OneOf(ClusterFields.Analyzed, leavingOut)]),
            Warnings = [.. built.Warnings, QueryWarningCode.StopWord.At(null,
                $"`{((WordNode)parts[at]).Text}` is not asked of articles in {string.Join(", ", leavingOut)}: nearly every one holds it.")],
        };
    }

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
