using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchService.Indexing.Words.Analysis;
using SearchService.Indexing.Words.Fields;
using SearchService.Indexing.Words.Marks;
using SearchService.Queries.Language;

namespace SearchService.Indexing.Compiling;

/// <summary>Words, patterns and fuzzy words.</summary>
internal sealed class WordCompiler(IndexReader reader, IReadOnlyList<TextAnalyzer> languages, PhraseCompiler phrases, CompilerNotes notes)
{
    /// <summary>What an article counts for that holds any word of a pattern, however rare: less than any word that tells apart.</summary>
    private const float LeastScore = 0.5f;

    /// <summary>Of the words of a pattern the most frequent are scored; each further one costs time and moves few articles.</summary>
    private const int MaxScored = 64;

    private static readonly string[] BodyFields = [IndexFields.Text, IndexFields.Summary, IndexFields.Captions];

    private static readonly HashSet<string> None = [];

    private readonly Dictionary<(string Piece, QueryField? Field, int? Edits), (Query Query, WordPattern Pattern)> _expanded = [];

    /// <summary>A word in any inflection. What the analyzer splits, such as <c>Jong-un</c>, stands in a row.</summary>
    public Query? Word(string text, QueryField? field)
    {
        var byLanguage = languages.Select(language => TokenizedWord.Split(language, text)).Where(words => words.Count > 0).ToList();
        List<Query> found = [];
        var stems = byLanguage.Where(words => words.Count == 1).Select(words => words[0].Stem).Distinct().ToList();
        if (stems.Count > 0)
        {
            Note(stems, field);
            found.AddRange(field is null ? notes.Scored(stems) : FieldsOf(field.Value).SelectMany(name => stems.Select(stem => new TermQuery(new Term(name, stem)))));
        }

        var rows = byLanguage.Where(words => words.Count > 1).ToList();
        if (rows.Count > 0)
        {
            found.Add(phrases.Rows(rows, field));
        }

        if (found.Count > 0)
        {
            return QueryParts.Any(found);
        }

        notes.Warn(QueryWarningCode.NothingToSearch, $"`{text}` holds no word and was left out.");
        return null;
    }

    /// <summary>Any of the words that the analyzer splits a word into.</summary>
    public Query? AnyOf(string text)
    {
        var byLanguage = languages.Select(language => TokenizedWord.Split(language, text)).ToList();
        List<Query> found = [];
        foreach (var stems in TokenizedWord.Stems(byLanguage))
        {
            Note(stems, null);
            found.AddRange(notes.Scored(stems));
        }

        return found.Count > 0 ? QueryParts.Any(found) : null;
    }

    public Query? Wildcard(string pattern, QueryField? field)
    {
        var pieces = Pieces(TermExpansion.Folded(pattern)).ToList();
        var found = pieces.Select(piece => piece.AsSpan().ContainsAny('*', '?')
            ? Expanded(piece, field, null)
            : Word(piece, field)).OfType<Query>().ToList();
        return found.Count > 0 ? QueryParts.All(found) : null;
    }

    public Query? Fuzzy(string text, int? edits, QueryField? field)
    {
        var words = TokenizedWord.Split(TextAnalyzers.Names, text).ConvertAll(word => word.Word);
        var found = words.ConvertAll(word => (Query)new BooleanQuery(disableCoord: true)
        {
            { Expanded(word, field, edits ?? TermExpansion.EditsFor(word)), Occur.MUST },
            { Expanded(word, field, 0), Occur.SHOULD },
        });
        return found.Count > 0 ? QueryParts.All(found) : null;
    }

    /// <param name="piece">A pattern or a word.</param>
    /// <param name="field">Where to look.</param>
    /// <param name="edits">How many letters may differ; null for a pattern.</param>
    private Query Expanded(string piece, QueryField? field, int? edits)
    {
        // A query may ask for the same again, and is compiled once more where it is loosened.
        if (!_expanded.TryGetValue((piece, field, edits), out var known))
        {
            known = _expanded[(piece, field, edits)] = Expand(piece, field, edits);
        }

        notes.Pattern(known.Pattern);
        return (Query)known.Query.Clone();
    }

    private (Query Query, WordPattern Pattern) Expand(string piece, QueryField? field, int? edits)
    {
        Dictionary<string, int> articles = [];
        List<Query> found = [];
        foreach (var name in field is null ? QueryParts.TextFields : FieldsOf(field.Value))
        {
            var expansion = edits is { } within ? TermExpansion.Fuzzy(reader, name, piece, within) : TermExpansion.Matching(reader, name, piece);
            found.Add(QueryParts.OneOf(name, expansion.Words));
            foreach (var (word, count) in expansion.Frequencies)
            {
                articles[word] = articles.GetValueOrDefault(word) + count;
            }

            if (expansion.Cut)
            {
                notes.Warn(QueryWarningCode.ExpansionLimit, $"`{piece}` matches more than {TermExpansion.MaxWords} words; the most frequent ones were searched for.");
            }
        }

        var stems = StemsOf(articles);
        var pattern = new WordPattern(ScopeOf(field), Math.Max(LeastScore, notes.Idf(stems)), None, articles.Keys.ToHashSet());
        return (Scored(QueryParts.Any(found), stems), pattern);
    }

    /// <summary>What a pattern finds, scored as if all the words that it stands for were one.</summary>
    private BooleanQuery Scored(Query found, List<string> stems)
    {
        var query = new BooleanQuery(disableCoord: true) { { new ConstantScoreQuery(found) { Boost = LeastScore }, Occur.MUST } };
        foreach (var stem in notes.Scored(stems))
        {
            query.Add(stem, Occur.SHOULD);
        }

        return query;
    }

    /// <summary>The stems of the most frequent of some words, in all languages.</summary>
    private List<string> StemsOf(Dictionary<string, int> articles) =>
    [
        .. articles.OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal).Take(MaxScored)
            .SelectMany(word => languages.SelectMany(language => TokenizedWord.Split(language, word.Key))).Select(word => word.Stem).Distinct(),
    ];

    private void Note(List<string> stems, QueryField? field)
    {
        notes.Pattern(new WordPattern(ScopeOf(field), notes.Idf(stems), stems.ToHashSet(), None));
        if (field is null)
        {
            notes.Word(stems);
        }
    }

    private static string[] FieldsOf(QueryField field) => field == QueryField.Title ? [IndexFields.Title] : BodyFields;

    public static MarkScope ScopeOf(QueryField? field) => field switch
    {
        QueryField.Title => MarkScope.Title,
        QueryField.Text => MarkScope.Text,
        _ => MarkScope.Anywhere,
    };

    /// <summary>What stands between marks that no word holds; a dot or apostrophe inside a word is part of it.</summary>
    private static IEnumerable<string> Pieces(string pattern)
    {
        var start = 0;
        for (var i = 0; i <= pattern.Length; i++)
        {
            if (i < pattern.Length && (char.IsLetterOrDigit(pattern[i]) || char.IsSurrogate(pattern[i]) || pattern[i] is '*' or '?' or '.' or '\''))
            {
                continue;
            }

            if (i > start && pattern.AsSpan(start, i - start).ContainsAnyExcept('*', '?'))
            {
                yield return pattern[start..i];
            }

            start = i + 1;
        }
    }
}
