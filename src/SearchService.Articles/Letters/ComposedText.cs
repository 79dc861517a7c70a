namespace SearchService.Articles.Letters;

/// <summary>
/// A text in the one form in which words are read from it: letters and their accents composed (NFC, as UAX #15 has it), ligatures, letters
/// of another width and the printed forms of Arabic letters as they are typed, and nothing that has no width. It knows where each character
/// stood in the text as given.
/// </summary>
/// <remarks>
/// Two marks on one letter are composed in the order in which they stand. Most texts are composed already and are not copied.
/// </remarks>
public sealed class ComposedText
{
    private readonly int[]? _starts;
    private readonly int[]? _ends;

    private ComposedText(string text, int[]? starts, int[]? ends) => (Text, _starts, _ends) = (text, starts, ends);

    public string Text { get; }

    /// <summary>The text is the one that was given.</summary>
    public bool IsAsGiven => _starts is null;

    public static ComposedText Of(string given)
    {
        ArgumentNullException.ThrowIfNull(given);
        foreach (var c in given)
        {
            if (c >= '\u00AD' && LetterTable.MayChange(c))
            {
                return new Composition(given).Composed();
            }
        }

        return new ComposedText(given, null, null);
    }

    /// <summary>
    /// Where a stretch of <see cref="Text"/> stood in the text as given: from its first character to its last, with their accents.
    /// </summary>
    public TextSpan Given(TextSpan span) => _starts is null ? span
        : span.Length > 0 ? new TextSpan(_starts[span.Start], _ends![span.End - 1])
        : new TextSpan(Start(span.Start), Start(span.Start));

    private int Start(int at) => at < _starts!.Length ? _starts[at] : _ends is [.., var last] ? last : 0;

    /// <summary>Writes one text, a character at a time.</summary>
    private sealed class Composition(string given)
    {
        private char[] _text = new char[given.Length + 16];
        private int[] _starts = new int[given.Length + 16];
        private int[] _ends = new int[given.Length + 16];
        private int _length;

        public ComposedText Composed()
        {
            for (var at = 0; at < given.Length; at++)
            {
                var c = given[at];
                if (LetterTable.IsInvisible(c))
                {
                    continue;
                }

                if (LetterTable.MayChange(c) && LetterTable.Written(c) is { } written)
                {
                    foreach (var letter in written)
                    {
                        Add(letter, at);
                    }
                }
                else
                {
                    Add(c, at);
                }
            }

            return new ComposedText(new string(_text, 0, _length), _starts[.._length], _ends[.._length]);
        }

        private void Add(char letter, int at)
        {
            if (_length > 0 && LetterTable.MayChange(letter)
                && (Jamo.Composed(_text[_length - 1], letter)
                    ?.ToString() ?? LetterTable.Composed(_text[_length - 1], letter)) is [var both])
            {
                (_text[_length - 1], _ends[_length - 1]) = (both, at + 1);
                return;
            }

            if (_length == _text.Length)
            {
                Array.Resize(ref _text, _length * 2);
                Array.Resize(ref _starts, _length * 2);
                Array.Resize(ref _ends, _length * 2);
            }

            (_text[_length], _starts[_length], _ends[_length]) = (letter, at, at + 1);
            _length++;
        }
    }
}
