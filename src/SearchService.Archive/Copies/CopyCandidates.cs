using SearchService.Articles;
using SearchService.Indexing.Storage.Ledger;

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
    private readonly HashSet<int> _seenWritten = [];
    private readonly HashSet<ArticleId> _groups = [];
    private readonly List<RecentSketch> _sharingRecent = [];
    private readonly List<SketchedArticle> _sharingWritten = [];

    /// <summary>What a key brings that no key before it brought; null where it is boilerplate.</summary>
    /// <param name="recent">Articles of this run that share it.</param>
    /// <param name="written">Articles of the index that share it.</param>
    public (IReadOnlyList<RecentSketch> Recent, IReadOnlyList<SketchedArticle> Written)? New(
        IEnumerable<RecentSketch> recent, IEnumerable<SketchedArticle> written)
    {
        _groups.Clear();
        _sharingRecent.Clear();
        _sharingWritten.Clear();
        if (!Follow(recent, each => each.Group, _sharingRecent) || !Follow(written, each => each.Group, _sharingWritten))
        {
            return null;
        }

        return (_sharingRecent.FindAll(each => _seenRecent.Add(each.Place)), _sharingWritten.FindAll(each => _seenWritten.Add(each.Place)));
    }

    private bool Follow<T>(IEnumerable<T> sharing, Func<T, ArticleId> group, List<T> followed)
    {
        foreach (var each in sharing)
        {
            followed.Add(each);
            if (_groups.Add(group(each)) && _groups.Count >= BoilerplateFrom)
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
}
