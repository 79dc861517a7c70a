namespace SearchService.Entities.Places;

/// <summary>
/// The key of each beginning of a name of letters and single spaces, so that forms which differ in their endings are each folded and hashed
/// from there on only.
/// </summary>
internal readonly ref struct BegunKeys
{
    /// <summary>Longer ones are asked for as a whole: <see cref="PlaceKey.MaxLength"/> counts there.</summary>
    private const int LongestSure = PlaceKey.MaxLength - 16;

    /// <summary>Letters of the longest word that <see cref="PlaceKey"/> reads as an abbreviation or article.</summary>
    private const int LongestSpecial = 3;

    private readonly ReadOnlySpan<char> _folded;
    private readonly ReadOnlySpan<byte> _lengths;

    private BegunKeys(ReadOnlySpan<char> folded, ReadOnlySpan<byte> lengths)
    {
        _folded = folded;
        _lengths = lengths;
    }

    /// <summary>Whether the name is of the kind that can be read so; others are folded as a whole.</summary>
    /// <param name="name">At most <see cref="BentPlaceNames.Longest"/> characters.</param>
    /// <param name="folded">Room for <see cref="PlaceKey.MaxLength"/> characters.</param>
    /// <param name="lengths">Room for a number more than the name has characters.</param>
    public static bool TryRead(ReadOnlySpan<char> name, Span<char> folded, Span<byte> lengths, out BegunKeys keys)
    {
        keys = default;
        var (length, word) = (0, 0);
        for (var i = 0; i < name.Length; i++)
        {
            lengths[i] = (byte)length;
            if (char.IsAsciiLetter(name[i]))
            {
                folded[length++] = (char)(name[i] | 0x20);
            }
            else if (char.IsLetter(name[i]))
            {
                length += LetterFolding.Append(name[i], folded[length..]);
            }
            else if (name[i] == ' ' && !IsSpecial(folded[word..length]))
            {
                folded[length++] = ' ';
                word = length;
            }
            else
            {
                return false;
            }

            if (length > LongestSure)
            {
                return false;
            }
        }

        lengths[name.Length] = (byte)length;
        keys = new BegunKeys(folded[..length], lengths);
        return !IsSpecial(folded[word..length]);
    }

    /// <summary>The hash of a stretch of the name, going on from another hash.</summary>
    public ulong Mix(ulong begun, int from, int to) => PlaceKey.Mix(begun, _folded[_lengths[from].._lengths[to]]);

    /// <summary>Whether a form of a word that begins there may be read as an abbreviation, so that it is folded as a whole.</summary>
    public bool IsShort(int from, int to, int ending) => _lengths[to] - _lengths[from] + ending <= LongestSpecial;

    private static bool IsSpecial(ReadOnlySpan<char> word) => word is "" or "st" or "mt" or "ft" or "the";
}
