using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Storage.Values;

/// <summary>
/// How many articles of a state of the index have each value of a field, and each key, every copy counted: eight bytes for each value. A
/// later state adds what it has and takes off what it has no more.
/// </summary>
internal sealed class ValueCounts
{
    private readonly Pages<int> _values;
    private readonly Pages<int> _keys;

    private ValueCounts(Snapshot snapshot, CountedField field)
    {
        Values = FieldValues.Of(snapshot, field);
        (_values, _keys) = (new Pages<int>(Values.Count), new Pages<int>(Values.KeyCount));
        foreach (var documents in ChangedDocuments.All(snapshot))
        {
            Add(documents, Values);
        }
    }

    private ValueCounts(Snapshot snapshot, Snapshot before, ValueCounts counted)
    {
        Values = FieldValues.Of(snapshot, counted.Values.Numbers.Field);
        (_values, _keys) = (counted._values.Next(), counted._keys.Next());
        foreach (var change in snapshot.ChangesSince(before))
        {
            Add(change, change.Sign > 0 ? Values : counted.Values);
        }
    }

    public FieldValues Values { get; }

    public static ValueCounts Of(Snapshot snapshot, CountedField field) => snapshot.Of(
        snapshot => new ValueCounts(snapshot, field),
        static (snapshot, before, counted) => new ValueCounts(snapshot, before, counted),
        field);

    /// <summary>How many articles have a value.</summary>
    public int OfValue(int value) => _values[value];

    /// <summary>How many articles have any value of a key: an article has one at most.</summary>
    public int OfKey(int key) => _keys[key];

    private void Add(ChangedDocuments change, FieldValues values)
    {
        var leaf = values.Leaf(change.Leaf);
        foreach (var document in change.Documents)
        {
            foreach (var value in leaf.Of(document))
            {
                _values.At(value) += change.Sign;
                _keys.At(values.Numbers.KeyOf(value)) += change.Sign;
            }
        }
    }
}
