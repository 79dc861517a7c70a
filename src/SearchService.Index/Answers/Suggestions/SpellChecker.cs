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

        for (var edits = 1; edits <= TermExpansion.EditsFor(word); edits++)
        {
            var least = Math.Max(1, Articles(word) * MuchMore);
            var spelled = new FuzzyWord(word, edits);
            var near = Fields.SelectMany(field => TermExpansion.Fuzzy(_reader, field, spelled).Words)
                .Where(other => other != word && Articles(other) >= least).ToHashSet();
            if (near.Count > 0)
            {
                return PrintedWords.Of(snapshot, near.OrderByDescending(Articles).ThenBy(other => other, StringComparer.Ordinal).First());
            }
        }

        return text;
    }

    private int Articles(string word) => Fields.Sum(field => _lookup.ArticlesWith(field, word));
}
