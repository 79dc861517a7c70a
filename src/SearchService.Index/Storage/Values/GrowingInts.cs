namespace SearchService.Indexing.Storage.Values;

/// <summary>
/// Integers by number, 0 where none was set. One thread at a time writes, others may read meanwhile what they know to be there.
/// </summary>
internal sealed class GrowingInts
{
    private volatile int[] _values = [];

    public int this[int number] => _values is var values && number < values.Length ? values[number] : 0;

    public void Set(int number, int value)
    {
        if (number >= _values.Length)
        {
            var larger = new int[Math.Max(number + 1, _values.Length + _values.Length / 2 + 16)];
            _values.CopyTo(larger, 0);
            _values = larger;
        }

        Volatile.Write(ref _values[number], value);
    }
}
