using SearchService.Articles;
using SearchService.Articles.Letters;

namespace SearchService.Indexing.Words.Analysis;

/// <summary>The tokens of a run of words.</summary>
internal static class RunTokens
{
    /// <param name="next">What stands behind it: the second of two characters that ranking counts as a pair.</param>
    public static void Write(TextAnalyzer analyzer, string text, WordRun run, WordRun? next, Queue<WordToken> tokens)
    {
        for (var i = 0; i < run.Parts.Count; i++)
        {
            var part = run.Parts[i];
            var letters = part.Span.Of(text);
            if (letters.Length > WordBreaker.LongestWord)
            {
                continue;
            }

            if (part.Kind == WordPartKind.Character)
            {
                var behind = next is { } other && other.Parts[0].Kind == WordPartKind.Character
                    && other.Parts[0].Span.Start == part.Span.End ? other.Parts[0].Span : (TextSpan?)null;
                Character(analyzer, text, part.Span, behind, tokens);
                continue;
            }

            var forms = part.Kind == WordPartKind.Number ? NumberForms.Of(letters, analyzer) : analyzer.FormsOf(letters);
            if (forms.Words.Count == 0)
            {
                continue;
            }

            var step = 1;
            for (var k = 0; k < forms.Words.Count; k++)
            {
                tokens.Enqueue(new WordToken(forms.Words[k], step, part.Span, !analyzer.IsStemming && step == 1));
                step = 0;
            }

            if (i == 0 && run.Whole.Length > 0)
            {
                tokens.Enqueue(new WordToken(StemMarker.Whole(run.Whole, run.Parts.Count), 0, run.Span, false));
                foreach (var stem in analyzer.StemsOfWhole(run.Whole))
                {
                    tokens.Enqueue(new WordToken(stem, 0, run.Span, true));
                }
            }

            for (var k = 0; k < forms.Stems.Count; k++)
            {
                tokens.Enqueue(new WordToken(forms.Stems[k], 0, part.Span, true));
            }
        }
    }

    /// <summary>A character is found by itself; ranking counts it and the pair that it makes with the next, which tells more.</summary>
    private static void Character(TextAnalyzer analyzer, string text, TextSpan span, TextSpan? next, Queue<WordToken> tokens)
    {
        var word = Folding.Fold(span.Of(text).ToString());
        tokens.Enqueue(new WordToken(word, 1, span, !analyzer.IsStemming));
        if (!analyzer.IsStemming)
        {
            return;
        }

        tokens.Enqueue(new WordToken(StemMarker.Term(StemMarker.Characters, word), 0, span, true));
        if (next is { } second)
        {
            var pair = new TextSpan(span.Start, second.End);
            tokens.Enqueue(new WordToken(StemMarker.Term(StemMarker.Characters, Folding.Fold(pair.Of(text).ToString())), 0, pair, true));
        }
    }
}
