using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace SearchService.Entities.Places;

/// <summary>
/// From the key of a name to the entries that have it: a hash table with chains, made anew at each load, which is quicker than reading
/// 2 MB of hashes that do not compress.
/// </summary>
internal sealed class NameIndex
{
    private readonly int[] _buckets;
    private readonly int[] _next;
    private readonly ulong[] _keys;
    private readonly int _shift;

    /// <param name="texts">Entries are numbered through these lists, in order.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public NameIndex(params ReadOnlySpan<PackedStrings> texts)
    {
        var count = 0;
        foreach (var list in texts)
        {
            count += list.Count;
        }

        var bits = Math.Max(4, BitOperations.Log2((uint)count) + 1);
        _shift = 64 - bits;
        _buckets = new int[1 << bits];
        _buckets.AsSpan().Fill(-1);
        _next = new int[count];
        _keys = new ulong[count];
        var entry = 0;
        Span<char> letters = stackalloc char[256];
        foreach (var list in texts)
        {
            for (var i = 0; i < list.Count; i++, entry++)
            {
                var length = Encoding.UTF8.GetChars(list.Bytes(i), letters);
                Add(entry, PlaceKey.Of(letters[..length]));
            }
        }
    }

    /// <summary>The first entry with that key, or -1.</summary>
    public int First(ulong key) => key == PlaceKey.None ? -1 : Skip(_buckets[Bucket(key)], key);

    /// <summary>The entry with that key after this one, or -1.</summary>
    public int Next(int entry, ulong key) => Skip(_next[entry], key);

    private void Add(int entry, ulong key)
    {
        _keys[entry] = key;
        ref var head = ref _buckets[Bucket(key)];
        _next[entry] = head;
        head = entry;
    }

    /// <summary>FNV's high bits are its weak ones, hence the multiplication (Fibonacci hashing).</summary>
    private int Bucket(ulong key) => (int)((key * 11400714819323198485UL) >> _shift);

    private int Skip(int entry, ulong key)
    {
        while (entry >= 0 && _keys[entry] != key)
        {
            entry = _next[entry];
        }

        return entry;
    }
}
