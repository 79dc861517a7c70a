namespace SearchService.Entities.Places;

/// <summary>The words of a text that begin with a capital, as ranges; only letters make a word.</summary>
internal ref struct CapitalizedWords(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _position;

    public Range Current { get; private set; }

    public readonly CapitalizedWords GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_position < _text.Length)
        {
            if (!char.IsLetter(_text[_position]))
            {
                _position++;
                continue;
            }

            var start = _position;
            while (_position < _text.Length && char.IsLetter(_text[_position]))
            {
                _position++;
            }

            if (char.IsUpper(_text[start]))
            {
                Current = start.._position;
                return true;
            }
        }

        return false;
    }
}
