using System.Numerics;

namespace SearchService.Entities.Tagging;

/// <summary>
/// The features of a token that do not hang on one word alone: pairs of words, the two words around it, the kind of line and the token's
/// position in it, and what the document says about the word. Those that name the word itself stand first.
/// </summary>
internal readonly ref struct LineFeatures
{
    /// <summary>Room that <see cref="Write"/> needs.</summary>
    public const int Most = 60;

    /// <summary>How many rows, from the first, name the word itself; dropout leaves them out.</summary>
    public const int Lexical = 2;

    private static readonly ulong Edge = FeatureHash.Of("<s>", 5);

    private readonly ReadOnlySpan<int> _line;
    private readonly ReadOnlySpan<Word> _words;
    private readonly DocumentEvidence _evidence;
    private readonly ulong _kind;
    private readonly ulong _lineKind;
    private readonly ulong _frame;

    private readonly ReadOnlySpan<byte> _phrases;
    private readonly ulong _language;

    /// <param name="line">The numbers of the words.</param>
    /// <param name="kind">What the line is.</param>
    /// <param name="words">All words by number.</param>
    /// <param name="evidence">What the document says of them.</param>
    /// <param name="language">0 for the English model, which has none of the features that depend on it.</param>
    /// <param name="phrases">For each word, its part in the name of a place of several words, as
    /// <see cref="NameListing.MarkPhrases"/> gives it.</param>
    public LineFeatures(
        ReadOnlySpan<int> line, LineForm kind, ReadOnlySpan<Word> words, DocumentEvidence evidence,
        ulong language = 0, ReadOnlySpan<byte> phrases = default)
    {
        _language = language;
        _phrases = phrases;
        _line = line;
        _words = words;
        _evidence = evidence;
        _kind = (ulong)kind;
        var anyDigit = false;
        foreach (var number in line)
        {
            anyDigit |= words[number].Has(WordTraits.Digits);
        }

        ref readonly var first = ref words[line[0]];
        ref readonly var last = ref words[line[^1]];
        _lineKind = _kind * 16
            + (last.Has(WordTraits.Digits) ? 1UL : 0)
            + (first.Has(WordTraits.Digits) ? 2UL : 0)
            + (last.Has(WordTraits.Closes) ? 4UL : 0)
            + (anyDigit ? 8UL : 0);
        _frame = FeatureHash.Combine(first.Squeezed, last.Squeezed);
    }

    /// <summary>Writes the rows of the token at <paramref name="i"/> and returns how many there are.</summary>
    public int Write(int i, Span<uint> rows)
    {
        ref readonly var word = ref _words[_line[i]];
        var count = 0;
        var lowerBefore = i > 0 ? At(i - 1).Lower : Edge;
        var lowerAfter = i + 1 < _line.Length ? At(i + 1).Lower : Edge;
        Add(rows, ref count, FeatureHash.Combine(lowerBefore, word.Lower, 100));
        Add(rows, ref count, FeatureHash.Combine(word.Lower, lowerAfter, 101));
        Add(rows, ref count, FeatureHash.Combine(FeatureHash.Combine(lowerBefore, lowerAfter, 102), word.Squeezed));
        Position(rows, ref count, i);
        Shapes(rows, ref count, i, word);
        Line(rows, ref count, i, word);
        if (word.MayBeName)
        {
            Document(rows, ref count, i, word);
        }

        if (_language > 0)
        {
            Language(rows, ref count, i, word);
        }

        return count;
    }

    /// <summary>
    /// What a capital says depends on the language and on whether the sentence begins here; roles and phrases
    /// carry over from one to another.
    /// </summary>
    private void Language(Span<uint> rows, ref int count, int i, in Word word)
    {
        var opens = i == 0 ? 1UL : 0;
        Add(rows, ref count, FeatureHash.Combine(_language, word.Squeezed, 171));
        Add(rows, ref count, FeatureHash.Combine(_language * 2 + opens, (ulong)word.Lists, 172));
        var roles = (ulong)(i > 0 ? At(i - 1).Role : WordRole.Other) * 16 + (ulong)(i + 1 < _line.Length ? At(i + 1).Role : WordRole.Other);
        Add(rows, ref count, FeatureHash.Combine(roles, word.Squeezed, 174));
        var before = i > 0 ? (ulong)At(i - 1).Lists : 255;
        var after = i + 1 < _line.Length ? (ulong)At(i + 1).Lists : 255;
        Add(rows, ref count, FeatureHash.Combine(before << 8 | after, (ulong)word.Lists, 176));
        if (_phrases[i] != 0)
        {
            Add(rows, ref count, FeatureHash.Combine(_phrases[i], 173));
            Add(rows, ref count, FeatureHash.Combine(_phrases[i], word.Squeezed, 175));
        }
    }

    private void Position(Span<uint> rows, ref int count, int i)
    {
        Add(rows, ref count, FeatureHash.Combine((ulong)Math.Min(i, 3), 104));
        for (var distance = -2; distance <= 2; distance++)
        {
            if (i + distance < 0 || i + distance >= _line.Length)
            {
                Add(rows, ref count, FeatureHash.Combine(111, (ulong)(distance + 10)));
            }
        }
    }

    private void Shapes(Span<uint> rows, ref int count, int i, in Word word)
    {
        var (shapeBefore, squeezedBefore) = i > 0 ? (At(i - 1).Shape, At(i - 1).Squeezed) : (Edge, Edge);
        var (shapeAfter, squeezedAfter) = i + 1 < _line.Length ? (At(i + 1).Shape, At(i + 1).Squeezed) : (Edge, Edge);
        var squeezed = FeatureHash.Combine(FeatureHash.Combine(squeezedBefore, word.Squeezed), squeezedAfter);
        Add(rows, ref count, FeatureHash.Combine(FeatureHash.Combine(shapeBefore, word.Shape), shapeAfter, 103));
        Add(rows, ref count, FeatureHash.Combine(_kind, squeezed, 156));
        Add(rows, ref count, FeatureHash.Combine(_lineKind, squeezed, 158));
    }

    private void Line(Span<uint> rows, ref int count, int i, in Word word)
    {
        var lineShape = FeatureHash.Combine(_lineKind, word.Squeezed);
        if (_kind == (ulong)LineForm.Capitals)
        {
            Add(rows, ref count, 150);
        }

        Add(rows, ref count, FeatureHash.Combine(_kind, 151));
        Add(rows, ref count, FeatureHash.Combine(_kind, word.Squeezed, 152));
        Add(rows, ref count, FeatureHash.Combine(lineShape, 153));
        Add(rows, ref count, FeatureHash.Combine(_lineKind, (ulong)i, 154));
        Add(rows, ref count, FeatureHash.Combine(_lineKind, (ulong)(_line.Length - i), 155));
        Add(rows, ref count, FeatureHash.Combine(_lineKind, (ulong)(word.Glove256 + 1), 157));
        Add(rows, ref count, FeatureHash.Combine((ulong)_line.Length << 32 | (uint)i, lineShape, 159));
        Add(rows, ref count, FeatureHash.Combine(_frame, word.Squeezed, 161));
        var first = At(0).Lower;
        Add(rows, ref count, FeatureHash.Combine(first, (ulong)Math.Min(i, 6), 162));
        if (i > 0)
        {
            Add(rows, ref count, FeatureHash.Combine(first, word.Squeezed, 163));
        }
    }

    private void Document(Span<uint> rows, ref int count, int i, in Word word)
    {
        var capitals = _kind == (ulong)LineForm.Capitals;
        var occurs = (ulong)_evidence.Occurs(word, countsItself: i > 0 && !capitals && word.IsCapitalised)
            + (i == 0 ? 4UL : 0) + (capitals ? 8UL : 0);
        Add(rows, ref count, FeatureHash.Combine(occurs, 180));
        Add(rows, ref count, FeatureHash.Combine(occurs, word.Squeezed, 181));
        var beside = (uint)_evidence.BesideAll(word);
        if (beside == 0)
        {
            return;
        }

        Add(rows, ref count, FeatureHash.Combine(beside, 183));
        for (var left = beside; left != 0; left &= left - 1)
        {
            Add(rows, ref count, FeatureHash.Combine((ulong)BitOperations.TrailingZeroCount(left), capitals ? 1UL : 0, 182));
        }
    }

    private ref readonly Word At(int i) => ref _words[_line[i]];

    private static void Add(Span<uint> rows, ref int count, ulong feature) => rows[count++] = FeatureHash.Row(feature);
}
