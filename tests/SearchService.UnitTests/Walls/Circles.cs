namespace SearchService.UnitTests.Walls;

/// <summary>
/// Finds the strongly connected components of a graph: sets of files of which each reaches each other (Tarjan, Depth-first
/// search and linear graph algorithms, 1972).
/// </summary>
internal sealed class Circles
{
    private readonly IReadOnlyDictionary<string, HashSet<string>> _named;
    private readonly HashSet<string> _files;
    private readonly Dictionary<string, int> _numbers = [];
    private readonly Dictionary<string, int> _lowest = [];
    private readonly Stack<string> _open = new();
    private readonly List<IReadOnlyList<string>> _found = [];

    public Circles(IEnumerable<string> files, IReadOnlyDictionary<string, HashSet<string>> named)
    {
        (_named, _files) = (named, [.. files]);
        foreach (var file in _files.Where(file => !_numbers.ContainsKey(file)))
        {
            Visit(file);
        }
    }

    /// <summary>Those of more than one file, the largest first.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Found =>
        [.. _found.Where(circle => circle.Count > 1).OrderByDescending(circle => circle.Count)];

    private void Visit(string file)
    {
        _numbers[file] = _lowest[file] = _numbers.Count;
        _open.Push(file);
        foreach (var named in _named[file].Where(_files.Contains))
        {
            if (!_numbers.TryGetValue(named, out var number))
            {
                Visit(named);
                _lowest[file] = Math.Min(_lowest[file], _lowest[named]);
            }
            else if (_open.Contains(named))
            {
                _lowest[file] = Math.Min(_lowest[file], number);
            }
        }

        if (_lowest[file] != _numbers[file])
        {
            return;
        }

        List<string> circle = [];
        while (circle.Count == 0 || circle[^1] != file)
        {
            circle.Add(_open.Pop());
        }

        _found.Add([.. circle.Order(StringComparer.Ordinal)]);
    }
}
