using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchService.Articles.Letters;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Analysis;
using SearchService.Indexing.Words.Marks;
using SearchService.Queries.Language;

namespace SearchService.Indexing.Compiling;

/// <summary>Words, patterns and fuzzy words.</summary>
internal sealed class WordCompiler(
    Snapshot snapshot, IReadOnlyList<TextAnalyzer> languages, PhraseCompiler phrases, WordWeights weights)
{
    private readonly IndexReader _reader = snapshot.Reader;

    /// <summary>What an article counts for that holds any word of a pattern, however rare: less than any word that tells apart.</summary>
    private const float MinScore = 0.5f;

    /// <summary>Of the words of a pattern the most frequent are scored; each further one costs time and moves few articles.</summary>
    private const int MaxScored = 64;

    private static readonly HashSet<string> None = [];

    private readonly Dictionary<(string Piece, QueryField? Field, int? Edits), CompiledPart> _expanded = [];

    private readonly CompoundStems _compounds = new(snapshot);

    /// <summary>A word in any inflection. What the analyzer splits, such as <c>Jong-un</c>, stands in a row.</summary>
    public CompiledPart Word(string text, QueryField? field)
    {
        var words = Split(text);
        if (words is [var single])
        {
            return Single([.. single.Stems, .. Compounds(single)], field);
        }

        if (words.Count == 0)
        {
            return Unsearchable(text);
        }

        var row = phrases.Rows(words, field);
        return words[0].Whole is { } whole && whole.Parts == words.Count
            ? Or(row, Single([.. whole.Stems], field))
            : row;
    }

    /// <summary>Any of the words that the analyzer splits a word into.</summary>
    public CompiledPart AnyOf(string text)
    {
        var words = Split(text);
        if (words.Count < 2)
        {
            return Word(text, null);
        }

        // One letter of U.S. or C-130 tells nothing by itself.
        var whole = words[0].Whole;
        var parts = CompiledPart.Joined(
            words.Where(word => word.Stems.Count > 0 && (whole is null || word.Word.Length > 1))
                .Select(word => Single([.. word.Stems], null)),
            QueryParts.Any);
        return whole is null ? parts
            : parts.Query is null ? Single([.. whole.Stems], null)
            : Or(parts, Single([.. whole.Stems], null));
    }

    /// <summary>
    /// Either, and the better one counts: a compound is not one word more than its parts, and stands between none of them and the next
    /// word.
    /// </summary>
    private static CompiledPart Or(CompiledPart parts, CompiledPart whole) =>
        CompiledPart.Joined([parts, whole with { Words = [] }], QueryParts.Best);

    /// <summary>
    /// A pattern matches whole words, marks inside them and all: <c>COVID-1*</c>, <c>o'br*</c>, <c>file_na*</c>. Scripts without spaces
    /// have no words that end: a run of their characters is found anywhere, as a <c>*</c> at its ends asks.
    /// </summary>
    public CompiledPart Wildcard(string pattern, QueryField? field)
    {
        var run = pattern.Trim('*');
        if (run.AsSpan().IndexOfAny('*', '?') < 0 && Split(run) is { Count: > 1 } words && words.TrueForAll(word => word.IsCharacter))
        {
            return phrases.Rows(words, field);
        }

        if (new CompoundPatterns(_reader, Split).Build(pattern, field) is { } compounds)
        {
            return compounds;
        }

        var spellings = new[] { TermExpansion.Folded(pattern), Folding.OtherSpelling(ComposedText.Of(pattern).Text) }
            .OfType<string>().Select(WordBreaker.WithoutSpelling).Distinct().ToList();
        return CompiledPart.Joined(spellings.Select(spelling => Expanded(spelling, field, null)), QueryParts.Any);
    }

    public CompiledPart Fuzzy(string text, int? edits, QueryField? field) => CompiledPart.Joined(
        TokenizedWord.Split(TextAnalyzers.Names, text).Select(word => Near(word.Word, edits ?? TermExpansion.EditsFor(word.Word), field)),
        QueryParts.All);

    private List<TokenizedWord> Split(string text) =>
        TokenizedWord.Joined([.. languages.Select(language => TokenizedWord.Split(language, text))]);

    private IEnumerable<string> Compounds(TokenizedWord word) => languages.Where(language => language.Joins)
        .SelectMany(language => word.Stems
            .Where(stem => stem.StartsWith(language.Language + StemMarker.Separator, StringComparison.Ordinal))
            .SelectMany(stem => _compounds.Of(language, stem, word.Words)));

    /// <summary>A word so long that no article holds it finds nothing; what holds no letter is left out.</summary>
    private static CompiledPart Unsearchable(string text) => text.Length > WordBreaker.LongestWord
        ? new CompiledPart(
            QueryParts.Nothing())
        {
            Warnings = [QueryWarningCode.NothingToSearch.At(
                null, $"A word of {text.Length} letters is in no article.")]
        }
        : CompiledPart.Unsearchable($"`{text}` contains no word and was left out.");

    /// <summary>One word by its stems.</summary>
    private CompiledPart Single(List<string> stems, QueryField? field)
    {
        var found = field is null
            ? weights.Scored(stems)
            : BodyFields.Of(field).SelectMany(part => stems.Select(part.Is));
        return new CompiledPart(QueryParts.Best(found))
        {
            Patterns = [new WordPattern(MarkScopes.Of(field), weights.Idf(stems), stems.ToHashSet(), None)],
            Words = field is null ? [weights.Word(stems)] : [],
        };
    }

    /// <summary>Words that differ in some letters; the word as typed counts once more.</summary>
    private CompiledPart Near(string word, int edits, QueryField? field)
    {
        var (near, same) = (Expanded(word, field, edits), Expanded(word, field, 0));
        return near.Noting(same).Finding(new BooleanQuery(disableCoord: true) { { near.Query, Occur.MUST }, { same.Query, Occur.SHOULD } });
    }

    /// <param name="piece">A pattern or a word.</param>
    /// <param name="field">Where to look.</param>
    /// <param name="edits">How many letters may differ; null for a pattern.</param>
    private CompiledPart Expanded(string piece, QueryField? field, int? edits)
    {
        // A query may ask for the same again, and is compiled once more where it is loosened.
        if (!_expanded.TryGetValue((piece, field, edits), out var known))
        {
            known = _expanded[(piece, field, edits)] = Expand(piece, field, edits);
        }

        return known.Finding((Query)known.Query!.Clone());
    }

    private CompiledPart Expand(string piece, QueryField? field, int? edits)
    {
        var fields = BodyFields.Of(field);
        var expansions = fields.Select(part =>
            edits is { } within ? TermExpansion.Fuzzy(_reader, part, piece, within)
                : TermExpansion.Matching(_reader, part, piece)).ToList();
        Dictionary<string, int> articles = [];
        foreach (var (word, count) in expansions.SelectMany(expansion => expansion.Frequencies))
        {
            articles[word] = articles.GetValueOrDefault(word) + count;
        }

        var stems = StemsOf(articles);
        return new CompiledPart(Scored(
            QueryParts.Any(fields.Zip(expansions, (part, expansion) => QueryParts.OneOf(part, expansion.Words))), stems))
        {
            Patterns = [new WordPattern(MarkScopes.Of(field), Math.Max(MinScore, weights.Idf(stems)), None, articles.Keys.ToHashSet())],
            Warnings = expansions.Any(expansion => expansion.Cut)
                ? [QueryWarningCode.ExpansionLimit.At(
                    null, $"`{piece}` matches more than {TermExpansion.MaxWords} words; the most frequent ones were searched for.")]
                : [],
        };
    }

    /// <summary>What a pattern finds, scored as if all the words that it stands for were one.</summary>
    private BooleanQuery Scored(Query found, List<string> stems)
    {
        var query = new BooleanQuery(disableCoord: true) { { new ConstantScoreQuery(found) { Boost = MinScore }, Occur.MUST } };
        foreach (var stem in weights.Scored(stems))
        {
            query.Add(stem, Occur.SHOULD);
        }

        return query;
    }

    /// <summary>The stems of the most frequent of some words, in all languages.</summary>
    private List<string> StemsOf(Dictionary<string, int> articles) =>
    [
        .. articles.OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal).Take(MaxScored)
            .SelectMany(word => word.Key.Split(StemMarker.WholeSeparator) is [var whole, _]
                ? languages.SelectMany(language => language.StemsOfWhole(whole))
                : languages.SelectMany(language => language.FormsOf(word.Key).Stems)).Distinct(),
    ];
}
