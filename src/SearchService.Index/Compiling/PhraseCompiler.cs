using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Spans;
using SearchService.Indexing.Words.Analysis;
using SearchService.Indexing.Words.Fields;
using SearchService.Indexing.Words.Marks;
using SearchService.Queries.Language;

namespace SearchService.Indexing.Compiling;

/// <summary>Words that stand together. They are asked for as written, without stems; their stems count for the score alone.</summary>
internal sealed class PhraseCompiler(IReadOnlyList<TextAnalyzer> languages, WordWeights weights)
{
    public CompiledPart Build(PhraseNode phrase, QueryField? field)
    {
        var byLanguage = languages
            .Select(language => phrase.Terms.SelectMany(term => Words(language, term)).ToList())
            .Where(words => words.Count > 0)
            .ToList();
        if (byLanguage.Count == 0)
        {
            return CompiledPart.LeftOut($"{phrase} holds no word and was left out.");
        }

        return Rows(byLanguage, field, phrase.Distance);
    }

    /// <summary>The same words as each language splits them, in a row or within a distance.</summary>
    public CompiledPart Rows(IReadOnlyList<List<TokenizedWord>> byLanguage, QueryField? field, int? distance = null)
    {
        List<Query> found = [];
        List<PhrasePattern> patterns = [];
        var telling = byLanguage.Select(words => words.FindAll(word => !IsMarker(word) && !SearchStopWords.Contains(word.Word))).ToList();
        var scored = TokenizedWord.Stems(telling).DistinctBy(stems => stems[0]).ToList();
        var weight = scored.Sum(weights.Idf);
        foreach (var words in byLanguage)
        {
            string[] row = [.. words.Select(word => word.Word)];
            if (!patterns.Exists(other => other.Words.SequenceEqual(row)))
            {
                patterns.Add(new PhrasePattern(MarkScopes.Of(field), weight, row, distance));
                found.AddRange(FieldsOf(field).Select(name => distance is { } within ? Within(name, row, within) : QueryParts.Row(name, row)));
            }
        }

        return new CompiledPart(QueryParts.Scored(QueryParts.Any(found), scored.SelectMany(weights.Scored)))
        {
            Patterns = patterns,
            Words = [.. scored.Select(weights.Word)],
        };
    }

    private static List<TokenizedWord> Words(TextAnalyzer language, PhraseTerm term) => term.Any switch
    {
        PhrasePlaceholder.Person => [new TokenizedWord(EntityMarkers.Person, EntityMarkers.Person)],
        PhrasePlaceholder.Place => [new TokenizedWord(EntityMarkers.Place, EntityMarkers.Place)],
        _ => TokenizedWord.Split(language, term.Text),
    };

    private static bool IsMarker(TokenizedWord word) => word.Word is EntityMarkers.Person or EntityMarkers.Place;

    private static Query Within(string field, string[] words, int distance)
    {
        var spans = Array.ConvertAll(words, word => (SpanQuery)new SpanTermQuery(new Term(field, word)));
        return spans.Length == 1 ? spans[0] : new SpanNearQuery(spans, distance, inOrder: false);
    }

    private static string[] FieldsOf(QueryField? field) => field switch
    {
        QueryField.Title => [IndexFields.Title],
        QueryField.Text => [IndexFields.Text, IndexFields.Summary, IndexFields.Captions],
        _ => QueryParts.TextFields,
    };
}
