using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Storage.Values;

/// <summary>The values of one counted field in one state of the index. Safe for use by many threads at once.</summary>
internal sealed class FieldValues
{
    private readonly LeafValues[] _leaves;

    private FieldValues(Snapshot snapshot, ValueNumbers numbers)
    {
        Numbers = numbers;
        _leaves = [.. Enumerable.Range(0, snapshot.Reader.Leaves.Count).Select(leaf => LeafValues.Of(snapshot, leaf, numbers))];
        (Count, KeyCount) = (numbers.Count, numbers.KeyCount);
    }

    /// <summary>They may know more values than this state has: those of states before and after it.</summary>
    public ValueNumbers Numbers { get; }

    /// <summary>More than any number of a value in this state.</summary>
    public int Count { get; }

    /// <summary>More than any number of a key in this state.</summary>
    public int KeyCount { get; }

    public static FieldValues Of(Snapshot snapshot, CountedField field) => snapshot.Of(
        snapshot => new FieldValues(snapshot, new ValueNumbers(field)),
        static (snapshot, _, earlier) => new FieldValues(snapshot, earlier.Numbers),
        field);

    /// <summary>The values of one segment.</summary>
    public LeafValues Leaf(int leaf) => _leaves[leaf];

    /// <summary>The values of a key.</summary>
    public IEnumerable<int> ValuesOf(int key) => Numbers.ValuesOf(key, Count);
}
