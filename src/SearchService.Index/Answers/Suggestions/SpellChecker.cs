using SearchService.Indexing.Compiling;
using SearchService.Queries.Language;

namespace SearchService.Indexing.Answers.Suggestions;

/// <summary>Finds a query that is spelled nearly like one that finds little.</summary>
internal sealed class SpellChecker(IKnownWords known)
{
    private const int MinLength = 3;

    /// <summary>A word of so many articles may be a misprint of one that stands in <see cref="MuchMore"/> times as many.</summary>
    private const int Rare = 2;
    private const int MuchMore = 20;

    /// <summary>Words beyond are left as they are: each takes a walk through the words of the index.</summary>
    private const int MaxTried = 5;

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
            || known.Articles(word) > Rare
            || ++_tried > MaxTried)
        {
            return text;
        }

        var least = Math.Max(1, known.Articles(word) * MuchMore);
        for (var edits = 1; edits <= TermExpansion.EditsFor(word); edits++)
        {
            if (known.Near(word, edits, least) is { } near)
            {
                return known.Printed(near);
            }
        }

        return text;
    }
}
