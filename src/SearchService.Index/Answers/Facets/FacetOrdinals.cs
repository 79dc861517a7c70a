using SearchService.Indexing.Compiling;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Storage.Values;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Answers.Facets;

/// <summary>
/// The values of one facet field in one state of the index, by number, and which of them are counted as one: the forms of a name, and the
/// names of one entity. Safe for use by many threads at once.
/// </summary>
internal sealed class FacetOrdinals
{
    private readonly FieldValues _values;
    private readonly ValueNumbers _numbers;
    private readonly NameEntities? _entities;

    private FacetOrdinals(Snapshot snapshot, CountedField field)
    {
        _values = FieldValues.Of(snapshot, field);
        _numbers = _values.Numbers;
        _entities = field == IndexFields.Person || field == IndexFields.Place ? NameEntities.Of(snapshot, (NameField)field) : null;
    }

    public CountedField Field => _numbers.Field;

    /// <summary>More than any number of a group of values that are counted as one.</summary>
    public int Groups => _values.KeyCount;

    /// <summary>More than any number of a value.</summary>
    public int Count => _values.Count;

    /// <summary>Whether each value is a group of its own, and has its number.</summary>
    public bool IsUngrouped => !Field.HasForms;

    /// <summary>Whether an article can have several values of one group.</summary>
    public bool AnyJoined => _entities is { AnyJoined: true };

    public static FacetOrdinals Of(Snapshot snapshot, CountedField field) =>
        snapshot.Of(snapshot => new FacetOrdinals(snapshot, field), field);

    /// <summary>The values of one segment.</summary>
    public LeafValues Leaf(int leaf) => _values.Leaf(leaf);

    /// <summary>The group that a value belongs to.</summary>
    public int Group(int value) => _numbers.KeyOf(value) is var key && _entities is null ? key : _entities!.MainOf(key);

    /// <summary>Whether one of an article's values before this one is of the same group.</summary>
    public bool IsRepeated(ReadOnlySpan<int> values, int at)
    {
        if (!IsJoined(values[at]))
        {
            return false;
        }

        var group = Group(values[at]);
        foreach (var earlier in values[..at])
        {
            if (IsJoined(earlier) && Group(earlier) == group)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The values of a group.</summary>
    public IEnumerable<int> ValuesOf(int group) => _entities?.KeysOf(group).SelectMany(_values.ValuesOf) ?? _values.ValuesOf(group);

    /// <summary>The text of a value.</summary>
    public string Text(int value) => _numbers.ValueText(value);

    /// <summary>The key of a group's fullest name.</summary>
    public string KeyText(int group) => _numbers.KeyText(group);

    /// <summary>The order of groups by their keys.</summary>
    public int Compare(int group, int other) => _numbers.Key(group).SequenceCompareTo(_numbers.Key(other));

    /// <summary>The form of a group's fullest name that most of the counted articles print; of several the first.</summary>
    /// <param name="counts">How many of the articles have each value.</param>
    public string Shown(int group, ReadOnlySpan<int> counts)
    {
        var best = -1;
        foreach (var form in _values.ValuesOf(group))
        {
            best = best < 0 || IsBefore(form, best, counts) ? form : best;
        }

        return Field.ShownOf(Text(best));
    }

    private bool IsBefore(int form, int other, ReadOnlySpan<int> counts)
    {
        if (counts[form] != counts[other])
        {
            return counts[form] > counts[other];
        }

        // Forms that no article prints any more are known still.
        var (isPrinted, isOther) = (IsPrinted(form), IsPrinted(other));
        return isPrinted != isOther ? isPrinted : _numbers.Value(form).SequenceCompareTo(_numbers.Value(other)) < 0;
    }

    private bool IsPrinted(int form) => _entities is null || _entities.Counts.OfValue(form) > 0;

    private bool IsJoined(int value) => _entities!.IsJoined(_numbers.KeyOf(value));
}
