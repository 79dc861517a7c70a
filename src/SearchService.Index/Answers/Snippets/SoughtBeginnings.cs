using SearchService.Indexing.Words.Analysis;

namespace SearchService.Indexing.Answers.Snippets;

/// <summary>
/// The first letters of what is sought. Most words of an article begin otherwise, and need no stem to be told apart from it: stemming was
/// half of the time that snippets took.
/// </summary>
internal sealed class SoughtBeginnings
{
    private const int Letters = 26;

    /// <summary>
    /// Of words that have a form with another first letter, the letter: "went" of "go". Their stems are the words themselves.
    /// </summary>
    private static readonly ILookup<string, char> OtherLetters = IrregularWords.Of("en").Forms
        .Where(irregular => irregular.Word[0] != irregular.Form[0])
        .ToLookup(irregular => irregular.Word, irregular => irregular.Form[0], StringComparer.Ordinal);

    private readonly bool[] _sought = new bool[Letters];

    /// <summary>Of the letters a to z.</summary>
    public ReadOnlySpan<bool> Sought => _sought;

    /// <param name="terms">Words, and stems with their languages before them, as they stand in the index.</param>
    public SoughtBeginnings(IEnumerable<string> terms)
    {
        foreach (var term in terms)
        {
            // A term without the mark of a language begins at 0.
            var start = term.IndexOf(StemMarker.Separator, StringComparison.Ordinal) + 1;
            if (start < term.Length && char.IsAsciiLetterLower(term[start]))
            {
                _sought[term[start] - 'a'] = true;
                foreach (var letter in OtherLetters[term[start..]])
                {
                    _sought[letter - 'a'] = true;
                }
            }
        }
    }

    /// <summary>
    /// Whether nothing sought can be a form of an English word, by its first letter: a word of plain letters has no other spelling,
    /// Porter2 takes endings off and never changes a first letter, and irregular forms are known.
    /// </summary>
    public bool ExcludesEnglish(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
        {
            return false;
        }

        foreach (var letter in word)
        {
            if (!char.IsAsciiLetter(letter))
            {
                return false;
            }
        }

        return !_sought[(word[0] | 0x20) - 'a'];
    }
}
