using SearchService.Articles;

namespace SearchService.Archive.Copies;

/// <summary>
/// The articles that share a key with a new one. A key that 64 groups share is boilerplate and brings none; none is followed beyond 512
/// articles.
/// </summary>
internal sealed class CopyCandidates
{
    private const int BoilerplateFrom = 64;
    private const int FollowedAtMost = 512;

    private readonly HashSet<int> _seenRecent = [];
    private readonly HashSet<WrittenSketch> _seenWritten = [];
    private readonly HashSet<ArticleId> _groups = [];
    private readonly List<RecentSketch> _sharingRecent = [];
    private readonly List<WrittenSketch> _sharingWritten = [];

    /// <summary>What a key brings that no key before it brought; null where it is boilerplate.</summary>
    /// <param name="recent">Articles of this run that share it.</param>
    /// <param name="written">Articles that are held outside of memory and share it.</param>
    public (IReadOnlyList<RecentSketch> Recent, IReadOnlyList<WrittenSketch> Written)? New(
        IEnumerable<RecentSketch> recent, IEnumerable<WrittenSketch> written)
    {
        _groups.Clear();
        _sharingRecent.Clear();
        _sharingWritten.Clear();
        if (!Follow(recent, static each => each.Group, _sharingRecent) || !Follow(written, static each => each.Group, _sharingWritten))
        {
            return null;
        }

        return (_sharingRecent.FindAll(each => _seenRecent.Add(each.Place)), _sharingWritten.FindAll(_seenWritten.Add));
    }

    private bool Follow<T>(IEnumerable<T> sharing, Func<T, ArticleId> group, List<T> followed)
    {
        foreach (var each in sharing)
        {
            followed.Add(each);
            if (_sharingRecent.Count + _sharingWritten.Count >= BoilerplateFrom && MoreGroups(group(each)) >= BoilerplateFrom)
            {
                return false;
            }

            if (followed.Count >= FollowedAtMost)
            {
                break;
            }
        }

        return true;
    }

    /// <summary>The number of groups; fewer articles than make boilerplate are not looked at, since most keys have one or two.</summary>
    private int MoreGroups(ArticleId group)
    {
        if (_groups.Count == 0)
        {
            _groups.UnionWith(_sharingRecent.Select(each => each.Group));
            _groups.UnionWith(_sharingWritten.Select(each => each.Group));
        }

        _groups.Add(group);
        return _groups.Count;
    }
}
