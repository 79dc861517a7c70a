using SearchService.Indexing.Compiling;
using SearchService.Indexing.Words.Analysis;
using SearchService.Indexing.Words.Marks;
using SearchService.OpenSearch.Generations;
using SearchService.Queries.Language;

namespace SearchService.OpenSearch.Asking;

/// <summary>Words that stand together. They are asked for as written, without stems; their stems count for the score alone.</summary>
internal sealed class PhraseAsking(IReadOnlyList<TextAnalyzer> languages, IWordList known)
{
    private readonly PhraseVariants _variants = new(known);

    public AskedPart Build(PhraseNode phrase, QueryField? field)
    {
        List<TokenizedWord> words = [.. phrase.Terms.SelectMany(Words)];
        return words.Count == 0
            ? AskedPart.Unsearchable($"{phrase} contains no word and was left out.")
            : Rows(words, field, phrase.Distance);
    }

    /// <summary>Words in a row, however many of them an article writes as one, or within a distance.</summary>
    public AskedPart Rows(IReadOnlyList<TokenizedWord> words, QueryField? field, int? distance)
    {
        var scored = words.Where(word => word.Stems.Count > 0 && !IsStopWord(word)).DistinctBy(word => word.Stems[0]).ToList();
        List<Clause> found = [];
        List<PhrasePattern> patterns = [];
        if (distance is { } within && words.Count > 1)
        {
            patterns.Add(new PhrasePattern(MarkScopes.Of(field), scored.Count, [.. words.Select(word => word.Words)], [], within));
            IReadOnlyList<IReadOnlyList<string>> sent = [.. words.Select(word => Sent(word.Words))];
            found.AddRange(WordAsking.FieldsOf(field).Select(part => new NearbyClause(part, sent, within)));
        }
        else
        {
            patterns.AddRange(_variants.Of(words)
                .Select(row => new PhrasePattern(MarkScopes.Of(field), scored.Count, row.Words, row.Offsets, null)));
            var sent = PhraseRow.Of(words, _variants);
            found.AddRange(WordAsking.FieldsOf(field).Select(part => new RowClause(part, sent)));
        }

        var scores = scored.Select(word => Clause.BestOf(word.Stems.Select(stem => new TermClause(ClusterFields.Ranked, stem))));
        return new AskedPart(Clause.Scored(Clause.AnyOf(found), scores))
        {
            Patterns = patterns,
            Words = [.. scored.Select(word => word.Stems)],
        };
    }

    private static IReadOnlyList<string> Sent(IReadOnlyList<string> terms) => [.. terms.Select(KnownWords.Sent)];

    private List<TokenizedWord> Words(PhraseTerm term) => term.Any switch
    {
        PhrasePlaceholder.Person => [new TokenizedWord([EntityMarkers.Person], [])],
        PhrasePlaceholder.Place => [new TokenizedWord([EntityMarkers.Place], [])],
        _ => TokenizedWord.Joined([.. languages.Select(language => TokenizedWord.Split(language, term.Text))]),
    };

    private bool IsStopWord(TokenizedWord word) => languages.All(language => SearchStopWords.Contains(language.Language, word.Word));
}
