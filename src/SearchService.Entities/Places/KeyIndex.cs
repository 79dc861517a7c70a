using System.Runtime.CompilerServices;

namespace SearchService.Entities.Places;

/// <summary>
/// From the key of a name to the entries that have it: a table of ascending keys, and where each run of leading bits begins in it.
/// </summary>
internal sealed class KeyIndex
{
    private const int KeyBits = 48;
    private const int RunBits = 18;

    private readonly ulong[] _keys;
    private readonly int[] _runs = new int[(1 << RunBits) + 1];

    /// <param name="keys">As <see cref="PlaceKey.Kept"/> gives them, ascending.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public KeyIndex(ulong[] keys)
    {
        _keys = keys;
        var run = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            for (var of = (int)(keys[i] >> (KeyBits - RunBits)); run <= of; run++)
            {
                _runs[run] = i;
            }
        }

        for (; run < _runs.Length; run++)
        {
            _runs[run] = keys.Length;
        }
    }

    /// <summary>The first entry with that key (as <see cref="PlaceKey.Of"/> gives it), or -1.</summary>
    public int First(ulong key)
    {
        if (key == PlaceKey.None)
        {
            return -1;
        }

        var kept = PlaceKey.Kept(key);
        var run = (int)(kept >> (KeyBits - RunBits));
        for (var i = _runs[run]; i < _runs[run + 1]; i++)
        {
            if (_keys[i] >= kept)
            {
                return _keys[i] == kept ? i : -1;
            }
        }

        return -1;
    }

    /// <summary>The entry with the same key after this one, or -1.</summary>
    public int Next(int entry) => entry + 1 < _keys.Length && _keys[entry + 1] == _keys[entry] ? entry + 1 : -1;
}
