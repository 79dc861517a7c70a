using System.Numerics;

namespace SearchService.Entities.Tagging;

/// <summary>
/// Numbers 64-bit hashes in the order in which they are first met. Key and number lie side by side, so that a look-up, which each token of
/// each article makes, costs one access to memory (open addressing with linear probing). Not for several threads at once.
/// </summary>
internal sealed class KeyNumbers
{
    private const int SmallestTable = 4096;

    /// <summary>No slot: hashes that are 0 count as 1.</summary>
    private const ulong Free = 0;

    private Slot[] _slots = new Slot[SmallestTable];
    private int _count;

    /// <summary>The number of a key, from 0 without gaps; a new key gets the next one.</summary>
    public int NumberOf(ulong key)
    {
        key = Math.Max(key, 1);
        var slots = _slots;
        var at = SlotOf(key, slots.Length);
        while (slots[at].Key != key)
        {
            if (slots[at].Key == Free)
            {
                return Add(key);
            }

            at = (at + 1) & (slots.Length - 1);
        }

        return slots[at].Number;
    }

    public void Clear()
    {
        Array.Clear(_slots);
        _count = 0;
    }

    /// <summary>At most half of the slots are taken.</summary>
    private int Add(ulong key)
    {
        if (_count * 2 >= _slots.Length)
        {
            var before = _slots;
            _slots = new Slot[before.Length * 2];
            foreach (var slot in before)
            {
                if (slot.Key != Free)
                {
                    Put(slot);
                }
            }
        }

        Put(new Slot(key, _count));
        return _count++;
    }

    private void Put(Slot slot)
    {
        var at = SlotOf(slot.Key, _slots.Length);
        while (_slots[at].Key != Free)
        {
            at = (at + 1) & (_slots.Length - 1);
        }

        _slots[at] = slot;
    }

    private static int SlotOf(ulong key, int slots) => (int)(key >> (64 - BitOperations.Log2((uint)slots)));

    private readonly record struct Slot(ulong Key, int Number);
}
