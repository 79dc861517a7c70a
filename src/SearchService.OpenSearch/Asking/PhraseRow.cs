using SearchService.Indexing.Compiling;
using SearchService.Indexing.Words.Analysis;

namespace SearchService.OpenSearch.Asking;

/// <summary>
/// Words that stand in a row from some word of a phrase on. Ways to write one word that go on alike share what stands behind: the number
/// of terms grows with the words and not with their combinations, of which the cluster takes 1,024 in one query.
/// </summary>
/// <param name="Choices">At least one.</param>
internal sealed record PhraseRow(IReadOnlyList<PhraseChoice> Choices)
{
    public static PhraseRow Of(IReadOnlyList<TokenizedWord> words, PhraseVariants variants) =>
        Of(words.Count, at => variants.StepsAt(words, at), 0, new PhraseRow?[words.Count]);

    /// <summary>Words that each have one spelling.</summary>
    public static PhraseRow Of(IReadOnlyList<string> words) =>
        Of(words.Count, at => [new PhraseStep([words[at]], 1, 1)], 0, new PhraseRow?[words.Count]);

    private static PhraseRow Of(int words, Func<int, IEnumerable<PhraseStep>> stepsAt, int at, PhraseRow?[] known) =>
        known[at] ??= new PhraseRow(
        [
            .. stepsAt(at).Where(step => at + step.Taken <= words).GroupBy(step => step.Taken).Select(alike => new PhraseChoice(
                [.. alike.Select(step => new PhraseSpelling([.. step.Terms.Select(KnownWords.Sent)], step.Positions))],
                at + alike.Key == words ? null : Of(words, stepsAt, at + alike.Key, known))),
        ]);
}

/// <param name="Spellings">Of the first words.</param>
/// <param name="Behind">What stands directly behind; null at the end.</param>
internal sealed record PhraseChoice(IReadOnlyList<PhraseSpelling> Spellings, PhraseRow? Behind);

/// <param name="Terms">Any of these.</param>
/// <param name="Positions">How many it takes.</param>
internal sealed record PhraseSpelling(IReadOnlyList<string> Terms, int Positions);
