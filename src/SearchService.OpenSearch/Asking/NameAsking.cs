using SearchService.Articles;
using SearchService.Articles.Letters;
using SearchService.Indexing.Compiling;
using SearchService.Indexing.Words.Analysis;
using SearchService.Indexing.Words.Marks;
using SearchService.OpenSearch.Generations;
using SearchService.Queries;
using SearchService.Queries.Language;

namespace SearchService.OpenSearch.Asking;

/// <summary>What is asked of people, places, sources and authors, by the words of the names that an article gives them.</summary>
/// <param name="names">Whom a name means that nobody has.</param>
internal sealed class NameAsking(MeantNames names)
{
    public AskedPart Build(QueryNode node, QueryField field) => node switch
    {
        WordNode word => Name(word.Text, field),
        PhraseNode phrase => Name(string.Join(' ', phrase.Terms.Select(term => term.Text)), field),
        WildcardNode wildcard => new AskedPart(new PatternClause(WordsOf(field), Folding.Fold(wildcard.Pattern)).Unscored()),
        FuzzyNode fuzzy => new AskedPart(Near(WordsOf(field), Folding.Fold(fuzzy.Text), fuzzy.Edits).Unscored()),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node.GetType().Name),
    };

    /// <summary>Sources, authors and languages by the value itself; people and places also by the words of a name in a row.</summary>
    public Clause Filter(FieldFilter filter) => filter.Or.Count == 0
        ? Filter(filter.Field, filter.Value)
        : Clause.AnyOf([.. filter.Values.Select(value => Filter(filter.Field, value))]);

    private Clause Filter(FilterField field, string value) => field switch
    {
        FilterField.Person => Chosen(QueryField.Person, value),
        FilterField.Place => Chosen(QueryField.Place, value),
        FilterField.Source => new TermClause(ClusterFields.Source, NameKey.Of(value)),
        FilterField.Author => new TermClause(ClusterFields.Author, NameKey.Of(value)),
        FilterField.Section => new TermClause(ClusterFields.Section, NameKey.Of(value)),
        FilterField.Country => new TermClause(ClusterFields.Country, value.Trim().ToUpperInvariant()),
        _ => new TermClause(ClusterFields.Language, value.Trim().ToLowerInvariant()),
    };

    /// <summary>
    /// Whoever has a name, and nobody else: as many as a facet counts for it. Where nobody has it, those who are called so, or whose name
    /// holds its words.
    /// </summary>
    private Clause Chosen(QueryField field, string name) => names.Of(field, name) is { IsName: true } meant
        ? Clause.OneOf(MeantNames.FieldOf(field), meant.Keys)
        : Named(field, name);

    private AskedPart Name(string name, QueryField field)
    {
        var row = WordsIn(name);
        if (row.Count == 0)
        {
            return AskedPart.Unsearchable($"`{name}` contains no word and was left out.");
        }

        return new AskedPart(field is QueryField.Person or QueryField.Place ? Named(field, name) : Holding(field, name))
        {
            Patterns = field is QueryField.Person or QueryField.Place
                ? [new EntityPattern(1, field == QueryField.Person, names.Of(field, name).Keys.ToHashSet(), row)]
                : [],
        };
    }

    /// <summary>
    /// Who or what has this name, in one of the spellings that share its key, or a name that holds its words; where nobody has it, those
    /// who are called so.
    /// </summary>
    private Clause Named(QueryField field, string name) => Clause.AnyOf(
    [
        Holding(field, name),
        Clause.OneOf(MeantNames.FieldOf(field), [NameKey.Of(name), .. names.Of(field, name).Keys]),
    ]);

    private static Clause Holding(QueryField field, string name) => WordsIn(name) switch
    {
        [] => Clause.Nothing,
        [var word] => new TermClause(WordsOf(field), word).Unscored(),
        var row => (RowClause.Of(WordsOf(field), row) with
        {
            Between = EntityPattern.LeavesOut(field == QueryField.Person, row) ? EntityPattern.MostLeftOut : 0,
        }).Unscored(),
    };

    private static List<string> WordsIn(string name) => TokenizedWord.Split(TextAnalyzers.Names, name).ConvertAll(word => word.Word);

    private static Clause Near(string field, string word, int? edits) =>
        (edits ?? TermExpansion.EditsFor(word)) is > 0 and var allowed
            && word.Length > allowed && word.Length <= TermExpansion.MaxFuzzyLength
            ? new FuzzyClause(field, word, allowed)
            : new TermClause(field, word);

    private static string WordsOf(QueryField field) => ClusterFields.NameWordsOf(field switch
    {
        QueryField.Person => ClusterFields.Person,
        QueryField.Place => ClusterFields.Place,
        QueryField.Source => ClusterFields.Source,
        _ => ClusterFields.Author,
    });
}
