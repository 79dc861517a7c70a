using SearchService.Indexing.Matching;

namespace SearchService.Indexing.Answers.Facets;

/// <summary>Which values the groups of copies have, whichever member it is that has one.</summary>
internal sealed class GroupedValues(CopyGroups? copies)
{
    private readonly HashSet<(int Group, int Key)> _values = [];
    private readonly HashSet<int> _met = [];
    private readonly HashSet<int> _filled = [];

    /// <summary>Groups without any value.</summary>
    public int Empty => _met.Count - _filled.Count;

    /// <summary>Whether an article belongs to a group that counts once.</summary>
    public bool Meet(int document)
    {
        var group = copies?.GroupOf(document) ?? -1;
        if (group >= 0)
        {
            _met.Add(group);
        }

        return group >= 0;
    }

    /// <summary>Whether its group has not been seen with a value.</summary>
    public bool IsNew(int document, int key)
    {
        var group = copies!.GroupOf(document);
        _filled.Add(group);
        return _values.Add((group, key));
    }
}
