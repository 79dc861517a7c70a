namespace SearchService.Entities.Tagging;

/// <summary>
/// What a whole document says about a word: whether it also occurs in small letters, or with a capital inside a sentence, and
/// what stands beside its occurrences. Lines in capitals give no evidence and need it most. Reused; not for several threads at once.
/// </summary>
internal sealed class DocumentEvidence
{
    private Entry[] _entries = new Entry[4096];
    private int _document;

    public void Clear(int words)
    {
        _document++;
        if (_entries.Length < words)
        {
            _entries = new Entry[words * 2];
        }
    }

    public void Add(ReadOnlySpan<int> line, LineForm kind, ReadOnlySpan<Word> words)
    {
        for (var i = 0; i < line.Length; i++)
        {
            ref readonly var word = ref words[line[i]];
            if (!word.Has(WordTraits.Letters))
            {
                continue;
            }

            ref var entry = ref EntryOf(word.LowerNumber);
            if (!word.Has(WordTraits.Capitals))
            {
                entry.Small++;
            }
            else if (word.IsCapitalised && kind != LineForm.Capitals)
            {
                entry.Capitalised += i > 0 ? 1 : 0;
                entry.Beside |= Beside(line, i, words);
            }
        }
    }

    /// <summary>
    /// Whether the word's form in small letters occurs (bit 1), whether it occurs with a capital inside another sentence (bit 2).
    /// </summary>
    public int Occurs(in Word word, bool countsItself)
    {
        ref var entry = ref EntryOf(word.LowerNumber);
        return (entry.Small > 0 ? 1 : 0) | (entry.Capitalised > (countsItself ? 1 : 0) ? 2 : 0);
    }

    public BesideWord BesideAll(in Word word) => EntryOf(word.LowerNumber).Beside;

    /// <summary>Notes that the word closes the full name of a person of this document.</summary>
    public void AddSurname(in Word word) => EntryOf(word.LowerNumber).IsSurname = true;

    public bool IsSurname(in Word word) => EntryOf(word.LowerNumber).IsSurname;

    private static BesideWord Beside(ReadOnlySpan<int> line, int i, ReadOnlySpan<Word> words)
    {
        var beside = BesideWord.None;
        if (i > 0)
        {
            beside |= words[line[i - 1]].Role switch
            {
                WordRole.Title => BesideWord.AfterTitle,
                WordRole.Inside => BesideWord.AfterIn,
                WordRole.Origin => BesideWord.AfterFrom,
                WordRole.Bracket => BesideWord.AfterBracket,
                WordRole.Ground => BesideWord.AfterGround,
                _ => BesideWord.None,
            };
        }

        if (i + 1 < line.Length)
        {
            ref readonly var next = ref words[line[i + 1]];
            beside |= next.Role switch
            {
                WordRole.Acts => BesideWord.BeforeActs,
                WordRole.Bracket => BesideWord.BeforeBracket,
                _ => BesideWord.None,
            };
            beside |= next.IsCapitalised ? BesideWord.BeforeCapital : BesideWord.None;
        }

        return beside;
    }

    private ref Entry EntryOf(int lowerNumber)
    {
        ref var entry = ref _entries[lowerNumber];
        if (entry.Document != _document)
        {
            entry = new Entry { Document = _document };
        }

        return ref entry;
    }

    private struct Entry
    {
        public int Document;
        public int Small;
        public int Capitalised;
        public BesideWord Beside;
        public bool IsSurname;
    }
}

/// <summary>What stands beside any occurrence of a word in the document.</summary>
[Flags]
internal enum BesideWord : byte
{
    None = 0,
    AfterTitle = 1,
    AfterIn = 2,
    AfterFrom = 4,
    AfterBracket = 8,
    BeforeActs = 16,
    BeforeCapital = 32,
    BeforeBracket = 64,
    AfterGround = 128,
}
