using SearchService.Articles;
using SearchService.Articles.Letters;
using SearchService.Indexing.Answers.Suggestions;
using SearchService.Indexing.Compiling;
using SearchService.Indexing.Words.Analysis;
using SearchService.Indexing.Words.Marks;
using SearchService.OpenSearch.Generations;
using SearchService.Queries.Language;

namespace SearchService.OpenSearch.Asking;

/// <summary>Words, patterns and fuzzy words, split and folded as the embedded engine does.</summary>
/// <param name="languages">Those that the articles were analyzed in.</param>
/// <param name="phrases">For words of several parts.</param>
internal sealed class WordAsking(IReadOnlyList<TextAnalyzer> languages, PhraseAsking phrases)
{
    /// <summary>What an article counts for that holds any word of a pattern: less than any word that tells apart.</summary>
    private const double MinScore = 0.5;

    private static readonly HashSet<string> None = [];

    /// <summary>A word in any inflection. What the analyzer splits, such as <c>Jong-un</c>, stands in a row.</summary>
    public AskedPart Word(string text, QueryField? field)
    {
        var words = Split(text);
        if (words is [var single])
        {
            return Single(single.Stems, field);
        }

        if (words.Count == 0)
        {
            return text.Length > WordBreaker.LongestWord
                ? AskedPart.Unsearchable($"A word of {text.Length} letters is in no article.") with { Clause = Clause.Nothing }
                : AskedPart.Unsearchable($"`{text}` contains no word and was left out.");
        }

        var row = phrases.Rows(words, field, null);
        return words[0].Whole is { } whole && whole.Parts == words.Count
            ? Or(row, Single(whole.Stems, field))
            : row;
    }

    /// <summary>Any of the words that the analyzer splits a word into.</summary>
    public AskedPart AnyOf(string text)
    {
        var words = Split(text);
        if (words.Count < 2)
        {
            return Word(text, null);
        }

        // One letter of U.S. or C-130 tells nothing by itself.
        var whole = words[0].Whole;
        var parts = AskedPart.Joined(
            words.Where(word => word.Stems.Count > 0 && (whole is null || word.Word.Length > 1)).Select(word => Single(word.Stems, null)),
            Clause.AnyOf);
        return whole is null ? parts
            : parts.Clause is null ? Single(whole.Stems, null)
            : Or(parts, Single(whole.Stems, null));
    }

    /// <summary>Either, and the better one counts. A compound stands between none of its parts and the next word.</summary>
    private static AskedPart Or(AskedPart parts, AskedPart whole) => AskedPart.Joined([parts, whole with { Words = [] }], Clause.BestOf);

    /// <summary>A pattern matches whole words; a run of characters of a script without spaces is found anywhere.</summary>
    public AskedPart Wildcard(string pattern, QueryField? field)
    {
        var run = pattern.Trim('*');
        if (run.AsSpan().IndexOfAny('*', '?') < 0 && Split(run) is { Count: > 1 } words && words.TrueForAll(word => word.IsCharacter))
        {
            return phrases.Rows(words, field, null);
        }

        var spellings = new[] { Folding.Fold(pattern), Folding.OtherSpelling(ComposedText.Of(pattern).Text) }
            .OfType<string>().Select(WordBreaker.WithoutSpelling).Distinct().ToList();
        return new AskedPart(new ConstantClause(
            Clause.AnyOf(spellings.SelectMany(spelling => FieldsOf(field).Select(part => new PatternClause(part, spelling)))), MinScore))
        {
            Sought = [new SoughtWords(MarkScopes.Of(field), word => spellings.Exists(spelling => TermExpansion.Fits(word, spelling)))],
        };
    }

    public static AskedPart Fuzzy(string text, int? edits, QueryField? field)
    {
        var words = TokenizedWord.Split(TextAnalyzers.Names, text);
        return AskedPart.Joined(
            words.Select(word =>
            {
                var allowed = word.Word.Length <= TermExpansion.MaxFuzzyLength ? edits ?? TermExpansion.EditsFor(word.Word) : 0;
                var near = FieldsOf(field).Select(part => Near(part, word.Word, allowed));
                return new AskedPart(new ConstantClause(Clause.AnyOf(near), MinScore))
                {
                    Sought = [new SoughtWords(MarkScopes.Of(field), other => NearSpelling.AreNear(word.Word, other, allowed))],
                };
            }),
            Clause.AllOf);
    }

    /// <summary>The fields of the words that a field of the query language stands for.</summary>
    /// <param name="field">Null for everywhere.</param>
    public static IReadOnlyList<string> FieldsOf(QueryField? field) => field switch
    {
        null => Everywhere,
        QueryField.Title => Everywhere[1..2],
        _ => [Everywhere[0], .. Everywhere[2..]],
    };

    private static readonly string[] Everywhere =
    [
        ClusterFields.WordsOf(ArticlePartKind.Text), ClusterFields.WordsOf(ArticlePartKind.Title),
        ClusterFields.WordsOf(ArticlePartKind.Summary), ClusterFields.WordsOf(ArticlePartKind.Caption),
    ];

    private static Clause Near(string field, string word, int edits) =>
        word.Length <= edits ? Clause.Nothing
            : edits == 0 ? new TermClause(field, word)
            : new FuzzyClause(field, word, edits);

    private List<TokenizedWord> Split(string text) =>
        TokenizedWord.Joined([.. languages.Select(language => TokenizedWord.Split(language, text))]);

    /// <summary>One word by its stems.</summary>
    private static AskedPart Single(IReadOnlyList<string> stems, QueryField? field)
    {
        var stemmed = field switch
        {
            null => ClusterFields.Ranked,
            QueryField.Title => ClusterFields.StemsOf(ArticlePartKind.Title),
            _ => ClusterFields.StemsOf(ArticlePartKind.Text),
        };
        return new AskedPart(Clause.BestOf(stems.Select(stem => new TermClause(stemmed, stem))))
        {
            Patterns = [new WordPattern(MarkScopes.Of(field), 1, stems.ToHashSet(), None)],
            Words = field is null ? [stems] : [],
        };
    }
}
