using Lucene.Net.Search;
using SearchService.Indexing.Words.Analysis;
using SearchService.Indexing.Words.Marks;
using SearchService.Queries.Language;

namespace SearchService.Indexing.Compiling;

/// <summary>Words that stand together. They are asked for as written, without stems; their stems count for the score alone.</summary>
internal sealed class PhraseCompiler(TermLookup lookup, IReadOnlyList<TextAnalyzer> languages, WordWeights weights)
{
    private readonly PhraseVariants _variants = new(lookup);

    public CompiledPart Build(PhraseNode phrase, QueryField? field)
    {
        List<TokenizedWord> words = [.. phrase.Terms.SelectMany(Words)];
        return words.Count == 0
            ? CompiledPart.Unsearchable($"{phrase} contains no word and was left out.")
            : Rows(words, field, phrase.Distance);
    }

    /// <summary>Words in a row, however many of them an article writes as one, or within a distance.</summary>
    public CompiledPart Rows(IReadOnlyList<TokenizedWord> words, QueryField? field, int? distance = null)
    {
        var scored = words.Where(word => word.Stems.Count > 0 && !IsStopWord(word))
            .DistinctBy(word => word.Stems[0]).Select(word => word.Stems).ToList();
        var weight = scored.Sum(weights.Idf);
        List<Query> found = [];
        List<PhrasePattern> patterns = [];
        if (distance is { } within && words.Count > 1)
        {
            IReadOnlyList<IReadOnlyList<string>> slots = [.. words.Select(word => word.Words)];
            patterns.Add(new PhrasePattern(MarkScopes.Of(field), weight, slots, [], within));
            found.AddRange(BodyFields.Of(field).Select(part => QueryParts.Unscored(new WordDistanceFilter(part, slots, within))));
        }
        else
        {
            foreach (var row in _variants.Of(words))
            {
                patterns.Add(new PhrasePattern(MarkScopes.Of(field), weight, row.Words, row.Offsets, null));
                found.AddRange(BodyFields.Of(field).Select(part => row.Words.Count == 1
                    ? QueryParts.Row(part, row.Words, row.Offsets)
                    : QueryParts.Unscored(new RowFilter(lookup, part, row.Words, row.Offsets))));
            }
        }

        return new CompiledPart(QueryParts.Scored(QueryParts.Any(found), scored.SelectMany(weights.Scored)))
        {
            Patterns = patterns,
            Words = [.. scored.Select(weights.Word)],
        };
    }

    private List<TokenizedWord> Words(PhraseTerm term) => term.Any switch
    {
        PhrasePlaceholder.Person => [new TokenizedWord([EntityMarkers.Person], [])],
        PhrasePlaceholder.Place => [new TokenizedWord([EntityMarkers.Place], [])],
        _ => TokenizedWord.Joined([.. languages.Select(language => TokenizedWord.Split(language, term.Text))]),
    };

    private bool IsStopWord(TokenizedWord word) => languages.All(language => SearchStopWords.Contains(language.Language, word.Word));
}
