using SearchService.Indexing.Words.Analysis;

namespace SearchService.Indexing.Compiling;

/// <summary>A row of words as articles may write it.</summary>
/// <param name="Words">Each word in its spellings.</param>
/// <param name="Offsets">How far behind the first each stands.</param>
internal sealed record WordRow(IReadOnlyList<IReadOnlyList<string>> Words, IReadOnlyList<int> Offsets);

/// <summary>What may stand for some words of a phrase.</summary>
/// <param name="Terms">Any of these.</param>
/// <param name="Taken">How many words of the phrase they take.</param>
/// <param name="Positions">And how many positions of an article.</param>
internal readonly record struct PhraseStep(IReadOnlyList<string> Terms, int Taken, int Positions);

/// <summary>The words that the parts of articles hold, as far as phrases ask for them.</summary>
internal interface IWordList
{
    /// <summary>Whether an article holds a term.</summary>
    bool Holds(string term);

    /// <summary>Whether an article holds a longer term that begins so.</summary>
    bool AnyGoesOn(string beginning);
}

/// <summary>
/// The ways in which articles write the words of a phrase: "e-mail" as "email", "US" as "U.S.", "JK" as "J. K.". A word of the phrase may
/// be several of an article, which stand at as many positions, and the other way round; only spellings that the index holds are tried.
/// </summary>
internal sealed class PhraseVariants(IWordList known)
{
    private const int MaxVariants = 64;
    private const int MaxParts = 6;

    public IReadOnlyList<WordRow> Of(IReadOnlyList<TokenizedWord> words)
    {
        List<WordRow> rows = [];
        Extend(rows, words, 0, [], [], 0);
        return rows;
    }

    private void Extend(List<WordRow> rows, IReadOnlyList<TokenizedWord> words, int at,
        List<IReadOnlyList<string>> row, List<int> offsets, int offset)
    {
        if (rows.Count == MaxVariants)
        {
            return;
        }

        if (at == words.Count)
        {
            rows.Add(new WordRow([.. row], [.. offsets]));
            return;
        }

        foreach (var (terms, taken, positions) in StepsAt(words, at))
        {
            row.Add(terms);
            offsets.Add(offset);
            Extend(rows, words, at + taken, row, offsets, offset + positions);
            row.RemoveAt(row.Count - 1);
            offsets.RemoveAt(offsets.Count - 1);
        }
    }

    /// <summary>What may stand for the words from here.</summary>
    public IEnumerable<PhraseStep> StepsAt(IReadOnlyList<TokenizedWord> words, int at)
    {
        yield return new PhraseStep(words[at].Words, 1, 1);
        foreach (var (parts, whole) in Wholes(words[at].Words))
        {
            yield return new PhraseStep(whole, 1, parts);
        }

        var (joined, taken) = words[at].Whole is { } written ? (written.Word, written.Parts) : Initials(words, at);
        if (taken < 2 || at + taken > words.Count)
        {
            yield break;
        }

        if (known.Holds(joined))
        {
            yield return new PhraseStep([joined], taken, 1);
        }

        foreach (var (parts, whole) in Wholes([joined]).Where(each => each.Parts != taken))
        {
            yield return new PhraseStep(whole, taken, parts);
        }
    }

    private IEnumerable<(int Parts, IReadOnlyList<string> Terms)> Wholes(IReadOnlyList<string> words)
    {
        // Few words are also the whole of several: one look tells it for any number of parts.
        var wholes = words
            .Where(word => known.AnyGoesOn(word + StemMarker.WholeSeparator)).ToList();
        for (var parts = 2; parts <= MaxParts && wholes.Count > 0; parts++)
        {
            List<string> terms =
                [.. wholes.Where(word => word.Length >= parts).Select(word => StemMarker.Whole(word, parts)).Where(known.Holds)];
            if (terms.Count > 0)
            {
                yield return (parts, terms);
            }
        }
    }

    /// <summary>Letters by themselves are the initials of one word: <c>J. K.</c>; groups of digits are one number: <c>1 000</c></summary>
    private static (string Word, int Taken) Initials(IReadOnlyList<TokenizedWord> words, int at)
    {
        if (words[at].Word is [>= '1' and <= '9', ..] and { Length: <= 3 } && words[at].Word.All(char.IsAsciiDigit))
        {
            var groups = words.Skip(at + 1).Take(MaxParts - 1)
                .TakeWhile(word => word.Word.Length == 3 && word.Word.All(char.IsAsciiDigit)).Select(word => word.Word).ToList();
            return (words[at].Word + string.Concat(groups), groups.Count + 1);
        }

        var initials = words.Skip(at).Take(MaxParts)
            .TakeWhile(word => word.Word.Length == 1 && char.IsLetter(word.Word[0])).Select(word => word.Word).ToList();
        return (string.Concat(initials), initials.Count);
    }
}
