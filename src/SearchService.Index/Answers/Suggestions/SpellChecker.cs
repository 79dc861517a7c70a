using Lucene.Net.Index;
using SearchService.Indexing.Compiling;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Fields;
using SearchService.Queries.Language;

namespace SearchService.Indexing.Answers.Suggestions;

/// <summary>Finds a query that is spelled nearly like one that finds little.</summary>
internal sealed class SpellChecker(Snapshot snapshot)
{
    private const int MinLength = 3;

    /// <summary>A word of so many articles may be a misprint of one that stands in <see cref="MuchMore"/> times as many.</summary>
    private const int Rare = 2;
    private const int MuchMore = 20;

    /// <summary>Words beyond are left as they are: each takes a walk through the words of the index.</summary>
    private const int MaxTried = 5;

    private static readonly BodyField[] Fields = [IndexFields.Text, IndexFields.Title];

    private readonly IndexReader _reader = snapshot.Reader;
    private readonly TermLookup _lookup = new(snapshot.Reader);
    private int _tried;

    /// <summary>The tree with every word put right that hardly any article holds, or null where no word can be.</summary>
    public QueryNode? Of(QueryNode tree) => Corrected(tree) is var corrected && corrected != tree ? corrected : null;

    private QueryNode Corrected(QueryNode node) => node switch
    {
        WordNode word => new WordNode(Word(word.Text)),
        PhraseNode phrase => phrase with { Terms = [.. phrase.Terms.Select(Corrected)] },
        FieldNode { Field: QueryField.Title or QueryField.Text } field => field with { Inner = Corrected(field.Inner) },
        BoostNode boost => boost with { Inner = Corrected(boost.Inner) },
        AllNode all => TreeBuilder.All(all.Parts.Select(Corrected)),
        AnyNode any => TreeBuilder.Any(any.Parts.Select(Corrected)),
        _ => node,
    };

    private PhraseTerm Corrected(PhraseTerm term) => term.Any == PhrasePlaceholder.None ? term with { Text = Word(term.Text) } : term;

    private string Word(string text)
    {
        var word = TermExpansion.Folded(text);
        if (word.Length is < MinLength or > TermExpansion.MaxFuzzyLength
            || !word.All(char.IsLetter)
            || Articles(word) > Rare
            || ++_tried > MaxTried)
        {
            return text;
        }

        var least = Math.Max(1, Articles(word) * MuchMore);
        for (var edits = 1; edits <= TermExpansion.EditsFor(word); edits++)
        {
            if (Near(word, edits, least) is { } near)
            {
                return PrintedWords.Of(snapshot, near);
            }
        }

        return text;
    }

    /// <summary>The most frequent word so near to one that stands in enough articles.</summary>
    private string? Near(string word, int edits, int least)
    {
        // To count the words of a state that hides articles takes long; and rare ones are looked for only where no frequent one is near.
        var frequent = snapshot.IsLimited ? null : MostFrequent(FrequentWords.Of(snapshot).Near(word, edits), word, least);
        if (frequent is not null || (!snapshot.IsLimited && least >= FrequentWords.Least))
        {
            return frequent;
        }

        var spelled = new FuzzyWord(word, edits);
        return MostFrequent(Fields.SelectMany(field => TermExpansion.Fuzzy(_reader, field, spelled).Words).Distinct(), word, least);
    }

    private string? MostFrequent(IEnumerable<string> near, string word, int least) => near
        .Where(other => other != word && Articles(other) >= least)
        .OrderByDescending(Articles).ThenBy(other => other, StringComparer.Ordinal).FirstOrDefault();

    private int Articles(string word) => Fields.Sum(field => _lookup.ArticlesWith(field, word));
}
