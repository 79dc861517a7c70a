using System.Globalization;
using System.Text;

namespace SearchService.Readers.Rtf;

/// <summary>A place in the bytes of an RTF document, and what is read from there.</summary>
internal sealed class RtfCursor(byte[] rtf)
{
    private const int LongestWord = 32;
    private const int LongestNumber = 11;

    private int _at;

    public bool AtEnd => _at >= rtf.Length;

    /// <summary>The byte here, where the document is not at its end; goes on behind it.</summary>
    public byte Next() => rtf[_at++];

    /// <summary>Passes over so many bytes, at most to the end; over none where the number is negative.</summary>
    public void Skip(int bytes) => _at = (int)Math.Min(rtf.Length, _at + (long)Math.Max(bytes, 0));

    /// <summary>Reads the letters of a control word, the number that belongs to it, and the space that ends it.</summary>
    public bool TryWord(out string word, out int? number)
    {
        var start = _at;
        while (!AtEnd && char.IsAsciiLetter((char)rtf[_at]) && _at - start < LongestWord)
        {
            _at++;
        }

        word = Encoding.ASCII.GetString(rtf, start, _at - start);
        number = word.Length > 0 ? Number() : null;
        if (word.Length > 0 && !AtEnd && rtf[_at] == (byte)' ')
        {
            _at++;
        }

        return word.Length > 0;
    }

    /// <summary>Reads two hexadecimal digits; passes over nothing where they are none.</summary>
    public bool TryHexadecimal(out byte value)
    {
        value = 0;
        if (_at + 2 > rtf.Length
            || !byte.TryParse(Encoding.ASCII.GetString(rtf, _at, 2),
                NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value))
        {
            return false;
        }

        _at += 2;
        return true;
    }

    private int? Number()
    {
        var start = _at;
        if (!AtEnd && rtf[_at] == (byte)'-')
        {
            _at++;
        }

        while (!AtEnd && char.IsAsciiDigit((char)rtf[_at]) && _at - start < LongestNumber)
        {
            _at++;
        }

        return int.TryParse(rtf.AsSpan(start, _at - start), CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
