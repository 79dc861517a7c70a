using SearchService.Articles.Letters;

namespace SearchService.Indexing.Words.Analysis;

/// <summary>One position of analyzed query text.</summary>
/// <param name="Words">The word's spellings without accents in lower case, as phrases ask for them; the usual one first.</param>
/// <param name="Stems">Its marked stems, as ranking counts them; none for names, and for what is counted with the word before it.</param>
/// <param name="Whole">The whole word that begins here, where the text writes several parts as one.</param>
internal sealed record TokenizedWord(IReadOnlyList<string> Words, IReadOnlyList<string> Stems, WholeWord? Whole = null)
{
    public string Word => Words[0];

    /// <summary>A character of a script without spaces.</summary>
    public bool IsCharacter => Word.Length > 0 && WordBreaker.IsUnspaced(Word, 0);

    /// <summary>The words of a piece of query text, as articles of the analyzer's language hold them.</summary>
    public static List<TokenizedWord> Split(TextAnalyzer analyzer, string text)
    {
        List<TokenizedWord> words = [];
        var composed = ComposedText.Of(text).Text;
        var breaker = new WordBreaker(composed);
        for (var run = breaker.Next(); run is { } each; run = breaker.Next())
        {
            for (var i = 0; i < each.Parts.Count; i++)
            {
                if (each.Parts[i].Span.Length <= WordBreaker.LongestWord
                    && Position(analyzer, composed, each, i) is { Words.Count: > 0 } word)
                {
                    words.Add(word);
                }
            }
        }

        Pair(analyzer, words);
        return words;
    }

    /// <summary>Of the same text, as several languages split it, the stems of each place that has any.</summary>
    public static IEnumerable<List<string>> StemsOf(IReadOnlyList<List<TokenizedWord>> byLanguage) =>
        Joined(byLanguage).Select(word => word.Stems.ToList()).Where(stems => stems.Count > 0);

    /// <summary>The same text as several languages split it, as one: they part it alike, and differ in spellings and stems.</summary>
    public static List<TokenizedWord> Joined(IReadOnlyList<List<TokenizedWord>> byLanguage)
    {
        List<TokenizedWord> joined = [];
        for (var place = 0; byLanguage.Count > 0 && place < byLanguage[0].Count; place++)
        {
            List<TokenizedWord> all = [.. byLanguage.Select(words => words[place])];
            var whole = all[0].Whole is { } first ? first with { Stems = [.. all.SelectMany(word => word.Whole!.Stems).Distinct()] } : null;
            joined.Add(new TokenizedWord(
                [.. all.SelectMany(word => word.Words).Distinct()], [.. all.SelectMany(word => word.Stems).Distinct()], whole));
        }

        return joined;
    }

    private static TokenizedWord Position(TextAnalyzer analyzer, string text, WordRun run, int part)
    {
        var (span, kind) = run.Parts[part];
        if (kind == WordPartKind.Character)
        {
            return new TokenizedWord([Folding.Fold(span.Of(text).ToString())], [Character]);
        }

        var forms = kind == WordPartKind.Number ? NumberForms.Of(span.Of(text), analyzer) : analyzer.FormsOf(span.Of(text));
        var whole = part == 0 && run.Whole.Length > 0 ? new WholeWord(run.Whole, run.Parts.Count, analyzer.StemsOfWhole(run.Whole)) : null;
        return new TokenizedWord(forms.Words, forms.Stems, whole);
    }

    /// <summary>Characters of scripts without spaces are ranked in pairs; one that stands alone, by itself.</summary>
    private static void Pair(TextAnalyzer analyzer, List<TokenizedWord> words)
    {
        var isCharacter = words.ConvertAll(word => word.Stems is [Character]);
        for (var i = 0; i < words.Count; i++)
        {
            if (isCharacter[i])
            {
                var next = i + 1 < words.Count && isCharacter[i + 1] ? words[i + 1].Word : null;
                var isLast = next is null && i > 0 && isCharacter[i - 1];
                words[i] = words[i] with
                {
                    Stems = !analyzer.IsStemming
                    || isLast ? [] : [StemMarker.Term(StemMarker.Characters, words[i].Word + next)]
                };
            }
        }
    }

    private const string Character = "\u0001";
}

/// <param name="Word">Folded, without the marks that are mere spelling.</param>
/// <param name="Parts">How many positions it takes.</param>
/// <param name="Stems">Its marked stems.</param>
internal sealed record WholeWord(string Word, int Parts, IReadOnlyList<string> Stems);
