namespace SearchService.Indexing.Answers.Facets;

/// <summary>Which values the groups of copies have, whichever member it is that has one.</summary>
internal sealed class GroupedValues
{
    /// <summary>The group in the upper half, the key of its value in the lower.</summary>
    private readonly HashSet<long> _values = [];
    private readonly HashSet<int> _empty = [];
    private readonly HashSet<int> _filled = [];

    /// <summary>Groups without any value.</summary>
    public int Empty => _empty.Count(group => !_filled.Contains(group));

    /// <summary>Notes an article of a group.</summary>
    /// <param name="isEmpty">It has no value.</param>
    public void Meet(int group, bool isEmpty) => (isEmpty ? _empty : _filled).Add(group);

    /// <summary>Whether the group has not been seen with a value.</summary>
    public bool IsNew(int group, int key) => _values.Add((long)group << 32 | (uint)key);
}
