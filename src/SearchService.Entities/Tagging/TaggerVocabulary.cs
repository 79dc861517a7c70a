using System.Runtime.InteropServices;

namespace SearchService.Entities.Tagging;

/// <summary>
/// The spellings met so far, each looked at once. The key is a 64-bit hash of the characters: two spellings that share one are
/// not expected in the lifetime of an archive. Not for several threads at once.
/// </summary>
/// <param name="lexicon">Clusters of words.</param>
/// <param name="lists">Lists of names, or null for the English model.</param>
internal abstract class TaggerVocabulary(WordLexicon lexicon, NameListing? lists)
{
    private const int LongestSpelling = 64;

    private readonly KeyNumbers _numbers = new();
    private readonly Dictionary<ulong, int> _lowerNumbers = [];
    private readonly List<Word> _words = [];

    public ReadOnlySpan<Word> Words => CollectionsMarshal.AsSpan(_words);

    /// <summary>How many spellings there are when those that differ in capitals alone count once.</summary>
    public int LowerCount => _lowerNumbers.Count;

    /// <summary>The number of a spelling, from 0 without gaps; it is added when it is new.</summary>
    /// <param name="spelling">One token.</param>
    /// <param name="language">Which lists and roles count; one spelling has a number for each language that it is met in.</param>
    public int NumberOf(ReadOnlySpan<char> spelling, TaggedLanguage language = default)
    {
        spelling = spelling[..Math.Min(spelling.Length, LongestSpelling)];
        var key = FeatureHash.KeyOf(spelling, 9 + (language.Number * 1000UL));
        var number = _numbers.NumberOf(key);
        if (number == _words.Count)
        {
            AddWord(spelling, language);
        }

        return number;
    }

    public virtual void Clear()
    {
        _numbers.Clear();
        _lowerNumbers.Clear();
        _words.Clear();
    }

    /// <summary>Keeps what a new word contributes at the distances -2 to 2. Rows are the numbers of rows of weights.</summary>
    /// <param name="lexical">How many of <paramref name="own"/>, from the first, name the word itself.</param>
    protected abstract void Added(ReadOnlySpan<uint> own, int lexical, in BesideRows beside);

    private void AddWord(ReadOnlySpan<char> spelling, TaggedLanguage language)
    {
        Span<char> buffer = stackalloc char[LongestSpelling];
        Span<char> keyBuffer = stackalloc char[LongestSpelling];
        var lowered = buffer[..spelling.ToLowerInvariant(buffer)];
        var key = keyBuffer[..lowered.Length];
        lowered.CopyTo(key);
        WordLexicon.ToKey(key);
        var clusters = lexicon.Find(key);
        var word = Describe(spelling, lowered, clusters, language);
        _words.Add(word);

        Span<uint> own = stackalloc uint[WordFeatures.MostOwn];
        var features = new WordFeatures(spelling, lowered, word, clusters, own);
        Added(own[..features.OwnCount], features.Lexical, new BesideRows(word, clusters));
    }

    private Word Describe(ReadOnlySpan<char> spelling, ReadOnlySpan<char> lowered, in WordClusters clusters, TaggedLanguage language)
    {
        var lower = FeatureHash.Of(lowered, 2);
        ref var lowerNumber = ref CollectionsMarshal.GetValueRefOrAddDefault(_lowerNumbers, lower, out var known);
        if (!known)
        {
            lowerNumber = _lowerNumbers.Count - 1;
        }

        var traits = TraitsOf(spelling);
        return new Word(
            lower,
            WordShape.Hash(spelling, 2, 3),
            WordShape.Hash(spelling, 1, 4),
            clusters[WordClusters.Glove256],
            lowerNumber,
            traits | ((traits & WordTraits.Capitals) == 0 && SmallWords.AreNoNames(lowered, language.Code) ? WordTraits.NoName : 0),
            language.IsEnglishModel ? WordRoles.Of(lowered) : WordRoles.Of(lowered, language.Code),
            lists?.Of(spelling, language.Code) ?? NameLists.None);
    }

    private static WordTraits TraitsOf(ReadOnlySpan<char> spelling)
    {
        var traits = char.IsUpper(spelling[0]) ? WordTraits.Capitalised : WordTraits.None;
        foreach (var c in spelling)
        {
            traits |= char.IsUpper(c) ? WordTraits.Capitals | WordTraits.Letters
                : char.IsLetter(c) ? WordTraits.SmallLetters | WordTraits.Letters
                : char.IsAsciiDigit(c) ? WordTraits.Digits
                : WordTraits.None;
        }

        return spelling is "." or "?" or "!" or "\"" ? traits | WordTraits.Closes : traits;
    }
}

/// <summary>The features that a word gives to its neighbours.</summary>
internal readonly ref struct BesideRows(in Word word, in WordClusters clusters)
{
    private readonly Word _word = word;
    private readonly WordClusters _clusters = clusters;

    /// <summary>
    /// Writes the rows for the token that stands <paramref name="distance"/> steps before (1, 2) or after (-1, -2) the word, seen
    /// from that token: at distance 1 the word is its next one.
    /// </summary>
    public int Write(int distance, Span<uint> rows) => WordFeatures.Beside(_word, _clusters, distance, rows);
}
