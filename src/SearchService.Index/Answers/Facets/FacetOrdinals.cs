using Lucene.Net.Index;
using Lucene.Net.Util;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Answers.Facets;

/// <summary>
/// The values of one facet field in one state of the index: the numbers that segments give them, joined, and of names the
/// forms that share a key. Safe for use by many threads at once.
/// </summary>
internal sealed class FacetOrdinals
{
    private readonly IndexReader _reader;
    private readonly MultiDocValues.OrdinalMap? _joined;
    private readonly int _soleLeaf;
    private readonly LeafValues[] _leaves;

    private FacetOrdinals(Snapshot snapshot, CountedField field)
    {
        var reader = snapshot.Reader;
        (_reader, Field) = (reader, field);
        var values = reader.Leaves.Select(leaf => field.ValuesOf(leaf.AtomicReader)).ToList();
        var present = values.OfType<SortedSetDocValues>().ToList();
        if (present.Count > 1)
        {
            _joined = ((MultiDocValues.MultiSortedSetDocValues)MultiDocValues.GetSortedSetValues(reader, field.Name)).Mapping;
        }

        _soleLeaf = values.FindIndex(value => value is not null);
        Count = (int)(_joined?.ValueCount ?? (present.Count == 1 ? present[0].ValueCount : 0));
        FirstOfKey = field.HasForms ? FirstForms(Lookup()) : null;
        _leaves = [.. Enumerable.Range(0, reader.Leaves.Count).Select(leaf => LeafValues.Of(snapshot, leaf, field))];
    }

    public CountedField Field { get; }

    /// <summary>How many keys there are: values, where they have no forms.</summary>
    public int Keys => FirstOfKey is { } firsts ? firsts.Length - 1 : Count;

    /// <summary>How many values there are.</summary>
    public int Count { get; }

    /// <summary>
    /// Of each key the number of its first form, and behind the last the number of values; null where values have no forms.
    /// </summary>
    public int[]? FirstOfKey { get; }

    public static FacetOrdinals Of(Snapshot snapshot, CountedField field) =>
        snapshot.Of(snapshot => new FacetOrdinals(snapshot, field), field);

    /// <summary>The values of one segment.</summary>
    public LeafValues Leaf(int leaf) => _leaves[leaf];

    /// <summary>The number that a value of one segment has in all of them.</summary>
    public int Global(int leaf, long ordinal) => (int)(_joined?.GetGlobalOrd(leaf, ordinal) ?? ordinal);

    /// <summary>The number of the key that a value belongs to.</summary>
    public int KeyOf(int value)
    {
        if (FirstOfKey is not { } firsts)
        {
            return value;
        }

        var at = Array.BinarySearch(firsts, value);
        return at >= 0 ? at : ~at - 1;
    }

    /// <summary>Reads values by their number; for one thread.</summary>
    public Func<int, string> Lookup()
    {
        var values = _reader.Leaves.Select(leaf => Field.ValuesOf(leaf.AtomicReader)).ToArray();
        var term = new BytesRef();
        return ordinal =>
        {
            var leaf = _joined?.GetFirstSegmentNumber(ordinal) ?? _soleLeaf;
            values[leaf]!.LookupOrd(_joined?.GetFirstSegmentOrd(ordinal) ?? ordinal, term);
            return term.Utf8ToString();
        };
    }

    private int[] FirstForms(Func<int, string> lookup)
    {
        List<int> firsts = [];
        var previous = "";
        for (var i = 0; i < Count; i++)
        {
            var value = lookup(i);
            var key = NameField.KeyOf(value);
            if (key != previous || i == 0)
            {
                firsts.Add(i);
                previous = key;
            }
        }

        firsts.Add(Count);
        return [.. firsts];
    }
}
