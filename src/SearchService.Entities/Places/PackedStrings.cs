using System.Text;

namespace SearchService.Entities.Places;

/// <summary>Many short texts in one block of UTF-8; a string is made only for the one that is asked for.</summary>
internal sealed class PackedStrings
{
    private readonly byte[] _lengths;
    private readonly byte[] _letters;
    private readonly int[] _starts;

    public PackedStrings(byte[] lengths, byte[] letters)
    {
        _lengths = lengths;
        _letters = letters;
        _starts = new int[lengths.Length + 1];
        for (var i = 0; i < lengths.Length; i++)
        {
            _starts[i + 1] = _starts[i] + lengths[i];
        }

        if (_starts[^1] != letters.Length)
        {
            throw new InvalidDataException($"The gazetteer's names take {letters.Length} bytes, their lengths add up to {_starts[^1]}.");
        }
    }

    public int Count => _lengths.Length;

    public ReadOnlySpan<byte> Lengths => _lengths;

    public ReadOnlySpan<byte> Letters => _letters;

    public string this[int index] => Encoding.UTF8.GetString(Bytes(index));

    public ReadOnlySpan<byte> Bytes(int index) => _letters.AsSpan(_starts[index], _lengths[index]);

    /// <exception cref="ArgumentException">A text takes more than 255 bytes.</exception>
    public static PackedStrings From(IEnumerable<string> texts)
    {
        var lengths = new List<byte>();
        var letters = new MemoryStream();
        foreach (var text in texts)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            if (bytes.Length > byte.MaxValue)
            {
                throw new ArgumentException($"A name of {bytes.Length} bytes is too long for the gazetteer: {text}", nameof(texts));
            }

            lengths.Add((byte)bytes.Length);
            letters.Write(bytes);
        }

        return new PackedStrings([.. lengths], letters.ToArray());
    }
}
