using Lucene.Net.Index;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Analysis;
using SearchService.Indexing.Words.Fields;
using SearchService.Indexing.Words.Marks;
using SearchService.Queries.Language;

namespace SearchService.Indexing.Compiling;

/// <summary>What is asked of people, places, sources and authors.</summary>
internal sealed class NameCompiler(Snapshot snapshot, IReadOnlyList<TextAnalyzer> languages, WordWeights weights)
{
    private readonly IndexReader _reader = snapshot.Reader;

    public CompiledPart Build(QueryNode node, QueryField field) => node switch
    {
        WordNode word => Name(word.Text, field),
        PhraseNode phrase => Name(string.Join(' ', phrase.Terms.Select(term => term.Text)), field),
        WildcardNode wildcard => Expanded(TermExpansion.Matching(_reader, WordsOf(field), TermExpansion.Folded(wildcard.Pattern)), field),
        FuzzyNode fuzzy => Expanded(Near(fuzzy, field), field),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node.GetType().Name),
    };

    /// <summary>
    /// A name in any of its spellings, or one that holds these words. People and places rank by how much the article is about
    /// them.
    /// </summary>
    private CompiledPart Name(string name, QueryField field)
    {
        var row = TokenizedWord.Split(TextAnalyzers.Names, name).ConvertAll(word => word.Word);
        if (row.Count == 0)
        {
            return CompiledPart.Unsearchable($"`{name}` contains no word and was left out.");
        }

        var holding = EntityPattern.LeavesOut(field == QueryField.Person, row)
            ? WordsOf(field).Around(row[0], row[1], EntityPattern.MostLeftOut)
            : WordsOf(field).Row(row);
        if (field is not (QueryField.Person or QueryField.Place))
        {
            return new CompiledPart(QueryParts.Unscored(holding));
        }

        var lookup = field == QueryField.Person ? NameLookup.People(snapshot) : NameLookup.Places(snapshot);
        var keys = lookup.KeysInAnyOrder(name);
        var stems = TokenizedWord.StemsOf([.. languages.Select(language => TokenizedWord.Split(language, name))]);
        var found = QueryParts.Any([holding, QueryParts.OneOf(field == QueryField.Person ? IndexFields.Person : IndexFields.Place, keys)]);
        return new CompiledPart(QueryParts.Scored(found, stems.SelectMany(weights.Scored)))
        {
            Patterns = [new EntityPattern(1, field == QueryField.Person, keys, row)],
        };
    }

    private static CompiledPart Expanded(Expansion expansion, QueryField field) => new(QueryParts.OneOf(WordsOf(field), expansion.Words))
    {
        Patterns = field is QueryField.Person or QueryField.Place
            ? [.. expansion.Words.Select(word => new EntityPattern(1, field == QueryField.Person, new HashSet<string>(), [word]))]
            : [],
        Warnings = expansion.Cut
            ? [QueryWarningCode.ExpansionLimit.At(
                null, "A pattern matches more names than are searched for; the most frequent ones were taken.")]
            : [],
    };

    private Expansion Near(FuzzyNode fuzzy, QueryField field)
    {
        var word = TermExpansion.Folded(fuzzy.Text);
        return TermExpansion.Fuzzy(_reader, WordsOf(field), word, fuzzy.Edits ?? TermExpansion.EditsFor(word));
    }

    private static NameWordsField WordsOf(QueryField field) => field switch
    {
        QueryField.Person => IndexFields.Person.Words,
        QueryField.Place => IndexFields.Place.Words,
        QueryField.Source => IndexFields.Source.Words,
        _ => IndexFields.Author.Words,
    };
}
