using SearchService.Articles;
using SearchService.Indexing.Storage.Stored;

namespace SearchService.Archive.Copies;

/// <summary>The articles that a run has written and that are not asked for in the index yet, by the keys of their sketches.</summary>
internal sealed class RecentSketches
{
    private const int None = -1;

    // For each key the newest occurrence, and for each occurrence the one before: lists of their own would take ten times the room.
    private readonly Dictionary<uint, int> _newest = [];
    private readonly List<int> _before = [];
    private readonly List<int> _memberOf = [];
    private readonly List<RecentSketch> _members = [];
    private readonly Dictionary<ArticleId, int> _places = [];
    private readonly Dictionary<ArticleId, List<int>> _joined = [];

    public int Count => _members.Count;

    /// <summary>Those that are still there, in the order in which they came.</summary>
    public IEnumerable<(ArticleId Id, RecentSketch Sketch)> Articles() =>
        _places.OrderBy(each => each.Value).Select(each => (each.Key, _members[each.Value]));

    public static ReadOnlySpan<uint> Keys(TextSketch sketch) =>
        sketch.Wording.AsSpan(0, Math.Min(sketch.Wording.Length, SketchKeys.Count));

    public void Add(ArticleId id, TextSketch sketch, ArticleId group)
    {
        var place = _members.Count;
        _members.Add(new RecentSketch(group, sketch, place));
        _places[id] = place;
        if (group != id)
        {
            (_joined.TryGetValue(group, out var others) ? others : _joined[group] = []).Add(place);
        }

        foreach (var key in Keys(sketch))
        {
            _before.Add(_newest.GetValueOrDefault(key, None));
            _memberOf.Add(place);
            _newest[key] = _before.Count - 1;
        }
    }

    public void Remove(ArticleId id)
    {
        if (_places.Remove(id, out var place))
        {
            _members[place] = _members[place] with { Sketch = TextSketch.Empty };
        }
    }

    public void Clear()
    {
        _newest.Clear();
        _before.Clear();
        _memberOf.Clear();
        _members.Clear();
        _places.Clear();
        _joined.Clear();
    }

    /// <summary>The articles that joined the group of another one, as far as they are still there.</summary>
    public IEnumerable<TextSketch> Joined(ArticleId group) => _joined.TryGetValue(group, out var places)
        ? places.Select(place => _members[place].Sketch).Where(sketch => sketch.Wording.Length > 0)
        : [];

    /// <summary>The articles that share a key, newest first, as they are asked for.</summary>
    public IEnumerable<RecentSketch> Sharing(uint key)
    {
        for (var at = _newest.GetValueOrDefault(key, None); at != None; at = _before[at])
        {
            yield return _members[_memberOf[at]];
        }
    }
}

/// <param name="Group">The first article of its group of copies; itself where it stands alone.</param>
/// <param name="Sketch">What stands for its text; empty for one that was taken out again.</param>
/// <param name="Place">Its number among the articles of the run.</param>
internal readonly record struct RecentSketch(ArticleId Group, TextSketch Sketch, int Place);
