using SearchService.Indexing.Compiling;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Answers.Facets;

/// <summary>
/// Which values of names are counted as one. A value is a name's key with a form that articles print; the values of one entity get
/// neighbouring numbers, those of its fullest name first. Four bytes for each name, and eight for each value where any are joined.
/// </summary>
internal sealed class ValueGroups
{
    private readonly int[] _firsts;
    private readonly int[] _shownEnds;
    private readonly int[]? _numbers;
    private readonly int[]? _ordinals;

    private ValueGroups(List<(string Key, int Start, int End)> names, int count, NameEntities entities)
    {
        if (!entities.AnyJoined)
        {
            _firsts = [.. names.Select(name => name.Start), count];
            _shownEnds = _firsts[1..];
            return;
        }

        var byKey = names.ToDictionary(name => name.Key, StringComparer.Ordinal);
        (_numbers, _ordinals) = (new int[count], new int[count]);
        List<int> firsts = [];
        List<int> shownEnds = [];
        var next = 0;
        foreach (var name in names.Where(name => entities.MainOf(name.Key) is var main && (main == name.Key || !byKey.ContainsKey(main))))
        {
            firsts.Add(next);
            next = Number(name, next);
            shownEnds.Add(next);
            if (entities.MainOf(name.Key) == name.Key)
            {
                next = entities.KeysOf(name.Key).Skip(1).Where(byKey.ContainsKey).Aggregate(next, (at, key) => Number(byKey[key], at));
            }
        }

        _firsts = [.. firsts, count];
        _shownEnds = [.. shownEnds];
    }

    public int Count => _shownEnds.Length;

    /// <summary>Whether any name has been put together with another.</summary>
    public bool AreJoined => _numbers is not null;

    /// <param name="count">How many values there are.</param>
    /// <param name="lookup">Reads a value by its place in the order of the index.</param>
    public static ValueGroups Of(Snapshot snapshot, NameField field, int count, Func<int, string> lookup)
    {
        List<(string Key, int Start, int End)> names = [];
        for (var i = 0; i < count; i++)
        {
            var key = NameField.KeyOf(lookup(i));
            if (names.Count > 0 && names[^1].Key == key)
            {
                names[^1] = names[^1] with { End = i + 1 };
            }
            else
            {
                names.Add((key, i, i + 1));
            }
        }

        return field == IndexFields.Person || field == IndexFields.Place
            ? new ValueGroups(names, count, NameEntities.Of(snapshot, field))
            : new ValueGroups(names, count, NameEntities.None);
    }

    public int NumberOf(int ordinal) => _numbers?[ordinal] ?? ordinal;

    public int OrdinalOf(int number) => _ordinals?[number] ?? number;

    public int Of(int value)
    {
        var at = Array.BinarySearch(_firsts, value);
        return at >= 0 ? at : ~at - 1;
    }

    public (int Start, int End) ValuesOf(int group) => (_firsts[group], _firsts[group + 1]);

    public (int Start, int End) ShownOf(int group) => (_firsts[group], _shownEnds[group]);

    private int Number((string Key, int Start, int End) name, int next)
    {
        for (var ordinal = name.Start; ordinal < name.End; ordinal++)
        {
            (_numbers![ordinal], _ordinals![next]) = (next, ordinal);
            next++;
        }

        return next;
    }
}
