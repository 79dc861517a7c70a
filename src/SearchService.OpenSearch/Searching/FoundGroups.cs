namespace SearchService.OpenSearch.Searching;

/// <summary>
/// The groups of copies of which a further copy is found. Articles that are no further copies are counted as they are; this says what the
/// groups add to that.
/// </summary>
/// <param name="fields">How many fields are told of each article.</param>
internal sealed class FoundGroups(int fields)
{
    private readonly Dictionary<string, Members> _groups = new(StringComparer.Ordinal);

    /// <summary>The groups, by the first article of each.</summary>
    public IReadOnlyCollection<string> Names => _groups.Keys;

    /// <summary>How many have no first article among what is found.</summary>
    public int WithoutFirst => _groups.Values.Count(group => group.First is null);

    /// <summary>Adds further copies of a group.</summary>
    /// <param name="group">Its name.</param>
    /// <param name="values">What they have, by field.</param>
    public void AddCopies(string group, IReadOnlyList<IReadOnlyList<string>> values)
    {
        if (!_groups.TryGetValue(group, out var members))
        {
            _groups.Add(group, new Members { Copies = [.. values] });
            return;
        }

        for (var i = 0; i < fields; i++)
        {
            members.Copies[i] = [.. members.Copies[i].Union(values[i], StringComparer.Ordinal)];
        }
    }

    /// <summary>Adds the first article of a group.</summary>
    public void AddFirst(string group, IReadOnlyList<IReadOnlyList<string>> values)
    {
        if (_groups.TryGetValue(group, out var members))
        {
            members.First = values;
        }
    }

    /// <summary>How many groups a value has that their first articles do not give it.</summary>
    public Dictionary<string, long> Added(int field)
    {
        Dictionary<string, long> added = new(StringComparer.Ordinal);
        foreach (var group in _groups.Values)
        {
            foreach (var value in group.Copies[field].Where(value => group.First?[field].Contains(value) != true))
            {
                added[value] = added.GetValueOrDefault(value) + 1;
            }
        }

        return added;
    }

    /// <summary>By how many there are more groups without a value than first articles without one.</summary>
    public long AddedWithout(int field)
    {
        var added = 0L;
        foreach (var group in _groups.Values)
        {
            var copiesHave = group.Copies[field].Count > 0;
            added += group.First is null
                ? copiesHave ? 0 : 1
                : copiesHave && group.First[field].Count == 0 ? -1 : 0;
        }

        return added;
    }

    private sealed class Members
    {
        public required IReadOnlyList<string>[] Copies { get; init; }

        public IReadOnlyList<IReadOnlyList<string>>? First { get; set; }
    }
}
