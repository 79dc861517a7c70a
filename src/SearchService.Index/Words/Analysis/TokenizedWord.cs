using Lucene.Net.Analysis.TokenAttributes;

namespace SearchService.Indexing.Words.Analysis;

/// <summary>One position of analyzed query text: the word without accents in lower case, and its marked stem.</summary>
/// <param name="Word">As phrases ask for it.</param>
/// <param name="Stem">As ranking counts it; the word itself in languages without stems.</param>
internal readonly record struct TokenizedWord(string Word, string Stem)
{
    /// <summary>The words of a piece of query text, as articles of the analyzer's language hold them.</summary>
    public static List<TokenizedWord> Split(TextAnalyzer analyzer, string text)
    {
        List<TokenizedWord> words = [];
        using var tokens = analyzer.GetTokenStream("", text);
        var term = tokens.GetAttribute<ICharTermAttribute>();
        var step = tokens.GetAttribute<IPositionIncrementAttribute>();
        tokens.Reset();
        while (tokens.IncrementToken())
        {
            var form = term.ToString();
            if (step.PositionIncrement > 0 || words.Count == 0)
            {
                words.Add(new TokenizedWord(form, form));
            }
            else
            {
                words[^1] = words[^1] with { Stem = form };
            }
        }

        tokens.End();
        return words;
    }

    /// <summary>Of the same text, as several languages split it, the stems of each place.</summary>
    public static IEnumerable<List<string>> Stems(IReadOnlyList<List<TokenizedWord>> byLanguage)
    {
        for (var place = 0; place < byLanguage.Max(words => words.Count); place++)
        {
            yield return [.. byLanguage.Where(words => words.Count > place).Select(words => words[place].Stem).Distinct()];
        }
    }
}
