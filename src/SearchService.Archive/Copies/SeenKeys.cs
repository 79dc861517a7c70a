namespace SearchService.Archive.Copies;

/// <summary>
/// Remembers keys in about 16 bits each: says of one that was added that it was, and of some others as well, one in sixteen for each
/// doubling (a Bloom filter with one hash function, Bloom 1970).
/// </summary>
internal sealed class SeenKeys
{
    private const int BitsPerKey = 16;
    private const int FirstBits = 20;

    // Keys are the smallest hashes of a text, so that their upper bits tell little (Knuth, multiplicative hashing).
    private const uint Scatter = 2654435761;

    // Each is twice as large as the one before, and is filled before the next is begun.
    private readonly List<ulong[]> _filters = [];
    private int _bits = FirstBits - 1;
    private long _room;

    public void Add(ReadOnlySpan<uint> keys)
    {
        foreach (var key in keys)
        {
            if (_room-- == 0)
            {
                _bits++;
                _room = (1L << _bits) / BitsPerKey - 1;
                _filters.Add(new ulong[1L << (_bits - 6)]);
            }

            var bit = Bit(key, _bits);
            _filters[^1][bit >> 6] |= 1UL << (int)(bit & 63);
        }
    }

    public bool MayHold(uint key)
    {
        for (var i = 0; i < _filters.Count; i++)
        {
            var bit = Bit(key, FirstBits + i);
            if ((_filters[i][bit >> 6] & 1UL << (int)(bit & 63)) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private static uint Bit(uint key, int bits) => unchecked(key * Scatter) >> (32 - bits);
}
