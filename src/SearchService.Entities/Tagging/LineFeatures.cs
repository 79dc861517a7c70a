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

    /// <summary>The lists of no word.</summary>
    private const ulong NoWord = 255;

    private readonly ReadOnlySpan<int> _line;
    private readonly ReadOnlySpan<Word> _words;
    private readonly DocumentEvidence _evidence;
    private readonly ReadOnlySpan<byte> _phrases;

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
        Language = language;
        _phrases = phrases;
        _line = line;
        _words = words;
        _evidence = evidence;
        Kind = (ulong)kind;
        var anyDigit = false;
        foreach (var number in line)
        {
            anyDigit |= words[number].Has(WordTraits.Digits);
        }

        ref readonly var first = ref words[line[0]];
        ref readonly var last = ref words[line[^1]];
        LineKind = Kind * 16
            + (last.Has(WordTraits.Digits) ? 1UL : 0)
            + (first.Has(WordTraits.Digits) ? 2UL : 0)
            + (last.Has(WordTraits.Closes) ? 4UL : 0)
            + (anyDigit ? 8UL : 0);
        Frame = FeatureHash.Combine(first.Squeezed, last.Squeezed);
    }

    public int Length => _line.Length;

    public ulong Language { get; }

    /// <summary>A <see cref="LineForm"/>.</summary>
    public ulong Kind { get; }

    /// <summary>The kind, and where digits and a mark stand; below 64.</summary>
    public ulong LineKind { get; }

    /// <summary>The shapes of the first and the last word.</summary>
    public ulong Frame { get; }

    public bool IsInCapitals => Kind == (ulong)LineForm.Capitals;

    /// <summary>The word at a place of the line.</summary>
    public ref readonly Word this[int i] => ref _words[_line[i]];

    public ulong LowerAt(int i) => (uint)i < (uint)_line.Length ? this[i].Lower : TokenRows.Edge;

    public WordShapes ShapesAt(int i) =>
        (uint)i < (uint)_line.Length ? new WordShapes(this[i].Shape, this[i].Squeezed) : WordShapes.Edge;

    /// <summary>The lists that have the word; 255 beyond either end.</summary>
    public ulong ListsAt(int i) => (uint)i < (uint)_line.Length ? (ulong)this[i].Lists : NoWord;

    /// <summary>The roles of the words before and behind.</summary>
    public ulong RolesBeside(int i) => (ulong)RoleAt(i - 1) * 16 + (ulong)RoleAt(i + 1);

    public byte PhraseAt(int i) => _phrases[i];

    /// <summary>Below 16.</summary>
    public ulong OccursAt(int i, in Word word) =>
        (ulong)_evidence.Occurs(word, countsItself: i > 0 && !IsInCapitals && word.IsCapitalised)
        + (i == 0 ? 4UL : 0) + (IsInCapitals ? 8UL : 0);

    public BesideWord Beside(in Word word) => _evidence.BesideAll(word);

    /// <summary>Writes the rows of the token at <paramref name="i"/> and returns how many there are.</summary>
    public int Write(int i, Span<uint> room)
    {
        ref readonly var word = ref this[i];
        var rows = new RowList(room);
        var (before, behind, first) = (LowerAt(i - 1), LowerAt(i + 1), this[0].Lower);
        TokenRows.Words(
            ref rows, TokenRows.Pair(before, word.Lower), TokenRows.Pair(word.Lower, behind), before, behind, word.Squeezed);
        TokenRows.FromStart(ref rows, LineKind, i);
        TokenRows.FromEnd(ref rows, LineKind, Length - i);
        TokenRows.Shapes(ref rows, Kind, LineKind, ShapesAt(i - 1), ShapesAt(i), ShapesAt(i + 1));
        TokenRows.Line(ref rows, Kind, LineKind, word.Squeezed, Frame, Language);
        TokenRows.Cluster(ref rows, LineKind, word.Glove256);
        TokenRows.Length(ref rows, Length, i, TokenRows.LineShape(LineKind, word.Squeezed));
        TokenRows.Opening(ref rows, first, i);
        if (i > 0)
        {
            TokenRows.First(ref rows, first, word.Squeezed);
        }

        if (word.MayBeName)
        {
            TokenRows.Occurs(ref rows, OccursAt(i, word), word.Squeezed);
            TokenRows.Beside(ref rows, Beside(word), IsInCapitals);
        }

        if (Language > 0)
        {
            TokenRows.Lists(ref rows, Language, opens: i == 0, ListsAt(i - 1), ListsAt(i), ListsAt(i + 1));
            TokenRows.Roles(ref rows, RolesBeside(i), word.Squeezed);
            TokenRows.Phrase(ref rows, PhraseAt(i), word.Squeezed);
        }

        return rows.Count;
    }

    private WordRole RoleAt(int i) => (uint)i < (uint)_line.Length ? this[i].Role : WordRole.Other;
}
