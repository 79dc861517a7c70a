using Lucene.Net.Index;
using Lucene.Net.Util;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Answers.Facets;

/// <summary>
/// The values of one facet field in one state of the index, numbered so that those which are counted as one are neighbours: the forms of a
/// name, and the names of one entity. Safe for use by many threads at once.
/// </summary>
internal sealed class FacetOrdinals
{
    private readonly IndexReader _reader;
    private readonly MultiDocValues.OrdinalMap? _joined;
    private readonly int _soleLeaf;
    private readonly LeafValues[] _leaves;
    private readonly ValueGroups? _groups;

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
        _groups = field is NameField names ? ValueGroups.Of(snapshot, names, Count, Lookup()) : null;
        _leaves = [.. Enumerable.Range(0, reader.Leaves.Count).Select(leaf => LeafValues.Of(snapshot, leaf, field))];
        if (_groups is { AreJoined: true })
        {
            _leaves = [.. _leaves.Select((each, leaf) => each.Distinct(ordinal => Group(Global(leaf, ordinal))))];
        }
    }

    public CountedField Field { get; }

    /// <summary>How many groups there are of values that are counted as one: of people and places, how many of them.</summary>
    public int Groups => _groups?.Count ?? Count;

    /// <summary>How many values there are.</summary>
    public int Count { get; }

    public static FacetOrdinals Of(Snapshot snapshot, CountedField field) =>
        snapshot.Of(snapshot => new FacetOrdinals(snapshot, field), field);

    /// <summary>The values of one segment; of those that are counted as one an article has one.</summary>
    public LeafValues Leaf(int leaf) => _leaves[leaf];

    /// <summary>The number that a value of one segment has in all of them.</summary>
    public int Global(int leaf, long ordinal)
    {
        var joined = (int)(_joined?.GetGlobalOrd(leaf, ordinal) ?? ordinal);
        return _groups?.NumberOf(joined) ?? joined;
    }

    /// <summary>The group that a value belongs to.</summary>
    public int Group(int value) => _groups?.Of(value) ?? value;

    /// <summary>The values of a group.</summary>
    public (int Start, int End) ValuesOf(int group) => _groups?.ValuesOf(group) ?? (group, group + 1);

    /// <summary>The values of a group that it may be shown by: forms of its fullest name.</summary>
    public (int Start, int End) ShownOf(int group) => _groups?.ShownOf(group) ?? (group, group + 1);

    /// <summary>Reads values by their number; for one thread.</summary>
    public Func<int, string> Lookup()
    {
        var values = new SortedSetDocValues?[_reader.Leaves.Count];
        var term = new BytesRef();
        return number =>
        {
            var ordinal = _groups?.OrdinalOf(number) ?? number;
            var leaf = _joined?.GetFirstSegmentNumber(ordinal) ?? _soleLeaf;
            var ofLeaf = values[leaf] ??= Field.ValuesOf(_reader.Leaves[leaf].AtomicReader)!;
            ofLeaf.LookupOrd(_joined?.GetFirstSegmentOrd(ordinal) ?? ordinal, term);
            return term.Utf8ToString();
        };
    }
}
