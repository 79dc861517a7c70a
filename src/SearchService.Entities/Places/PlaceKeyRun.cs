namespace SearchService.Entities.Places;

/// <summary>
/// The keys of a run of words and of its beginnings ("mer", "mer du", "mer du Nord"), each as <see cref="PlaceKey.Of"/> gives it; each word
/// is folded once.
/// </summary>
internal ref struct PlaceKeyRun(ReadOnlySpan<char> text, int start)
{
    /// <summary>Longer runs are asked for as a whole: <see cref="PlaceKey.MaxLength"/> counts there.</summary>
    private const int LongestSure = PlaceKey.MaxLength - 16;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly int _start = start;

    /// <summary>Letters so far; -1 where the run is to be read as a whole.</summary>
    private int _folded;
    private ulong _begun;

    /// <summary>The key of the run up to the end of a word that nothing parts from the one before.</summary>
    public ulong AddGlued(int to)
    {
        _folded = -1;
        return PlaceKey.Of(_text[_start..to]);
    }

    /// <summary>The key of the run up to the end of its next word.</summary>
    /// <param name="from">Where the next word begins: behind a space or hyphen, or where the run does.</param>
    /// <param name="to">Behind the word.</param>
    public ulong Add(int from, int to)
    {
        Span<char> room = stackalloc char[PlaceKey.MaxLength];
        var word = room[..PlaceKey.Fold(_text[from..to], room)];
        var isSure = _folded >= 0 && !word.IsEmpty && !word.Contains(' ') && _folded + word.Length < LongestSure
            && !word.SequenceEqual("the");
        if (!isSure)
        {
            return AddGlued(to);
        }

        var key = _folded == 0 ? PlaceKey.Hash(word) : PlaceKey.End(_begun, word);
        _begun = _folded == 0 ? PlaceKey.Begin(word) : PlaceKey.GoOn(_begun, word);
        _folded += word.Length + 1;
        return key;
    }
}
