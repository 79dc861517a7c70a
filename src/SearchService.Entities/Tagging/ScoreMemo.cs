using System.Runtime.Intrinsics;

namespace SearchService.Entities.Tagging;

/// <summary>Sums of weights that were asked for before, by a 64-bit key; what comes last takes the slot. Not for several threads.</summary>
/// <param name="bits">The logarithm of the number of slots.</param>
internal sealed class ScoreMemo(int bits)
{
    private const ulong Spread = 0x9E3779B97F4A7C15UL;

    private readonly Slot[] _slots = new Slot[1 << bits];

    /// <summary>Where the sum of a key is kept, and whether it is there; if not, the caller puts it there. No key is 0.</summary>
    public ref Vector128<short> Of(ulong key, out bool isKept)
    {
        ref var slot = ref _slots[(key * Spread) >> (64 - bits)];
        isKept = slot.Key == key;
        slot.Key = key;
        return ref slot.Sum;
    }

    private struct Slot
    {
        public ulong Key;
        public Vector128<short> Sum;
    }
}
