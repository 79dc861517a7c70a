namespace SearchService.Readers.Xml;

/// <summary>
/// Counts the attributes of each tag while its letters pass, before a parser sees them: it holds all attributes of a tag, and compares each
/// with the others. No format has so many.
/// </summary>
internal struct AttributeCount
{
    public const int Most = 10_000;

    private Place _place;
    private char _quote;
    private int _attributes;

    private enum Place
    {
        Text,
        Opened,
        Tag,
    }

    /// <summary>Takes the next letter of the text; false where it opens one attribute too many.</summary>
    public bool Take(char letter)
    {
        switch (_place)
        {
            case Place.Text:
                _place = letter == '<' ? Place.Opened : Place.Text;
                break;
            case Place.Opened:
                // Comments, CDATA sections and end tags have no attributes.
                _place = char.IsLetter(letter) || letter is '_' or ':' ? Place.Tag : Place.Text;
                (_attributes, _quote) = (0, '\0');
                break;
            case Place.Tag when _quote != '\0':
                _quote = letter == _quote ? '\0' : _quote;
                break;
            case Place.Tag when letter is '"' or '\'':
                _quote = letter;
                return ++_attributes <= Most;
            case Place.Tag when letter == '>':
                _place = Place.Text;
                break;
        }

        return true;
    }

    public static bool IsTooHigh(ReadOnlySpan<char> text)
    {
        var count = default(AttributeCount);
        foreach (var letter in text)
        {
            if (!count.Take(letter))
            {
                return true;
            }
        }

        return false;
    }
}
