using SearchService.Articles;
using SearchService.Indexing.Storage.Ledger;

namespace SearchService.Archive.Copies;

/// <summary>
/// Groups articles that print one story: the same text, or one that a paper cut, re-headlined or changed a little. The group
/// is named after the first article of it that came in.
/// </summary>
/// <remarks>
/// Candidates are articles that share one of their 16 smallest hashes, which a text cut to a third still does in 99.8 % of
/// cases. Hashes that more than 64 groups share are boilerplate and bring no candidates.
/// </remarks>
/// <param name="known">The articles of the index; asked for when the first article is added.</param>
public sealed class CopyFinder(Func<IEnumerable<SketchedArticle>>? known)
{
    private const int CandidateHashes = 16;
    private const int BoilerplateFrom = 64;
    private const int None = -1;

    // For each hash the newest occurrence, and for each occurrence the one before: lists of their own would take ten times the room.
    private readonly Dictionary<uint, int> _newest = [];
    private readonly List<int> _before = [];
    private readonly List<int> _memberOf = [];
    private readonly List<Member> _members = [];
    private readonly Dictionary<ArticleId, int> _places = [];

    private Func<IEnumerable<SketchedArticle>>? _unread = known;

    /// <summary>Adds an article and says which group it joins; null where it stands alone so far.</summary>
    public ArticleId? Add(ArticleId id, TextSketch sketch)
    {
        ReadKnown();
        var group = Find(sketch);
        Note(id, sketch, group ?? id);
        return group;
    }

    private void Note(ArticleId id, TextSketch sketch, ArticleId group)
    {
        var place = _members.Count;
        _members.Add(new Member(sketch, group));
        _places[id] = place;
        foreach (var hash in Keys(sketch))
        {
            _before.Add(_newest.TryGetValue(hash, out var before) ? before : None);
            _memberOf.Add(place);
            _newest[hash] = _before.Count - 1;
        }
    }

    public void Remove(ArticleId id)
    {
        ReadKnown();
        if (_places.Remove(id, out var place))
        {
            _members[place] = _members[place] with { Sketch = TextSketch.Empty };
        }
    }

    private void ReadKnown()
    {
        var unread = _unread;
        _unread = null;
        foreach (var article in unread?.Invoke() ?? [])
        {
            Note(article.Id, TextSketch.FromBytes(article.Sketch), article.Group);
        }
    }

    private ArticleId? Find(TextSketch sketch)
    {
        ArticleId? best = null;
        var most = 0.0;
        foreach (var place in Candidates(sketch))
        {
            var member = _members[place];
            var alike = Likeness.Of(sketch, member.Sketch);
            if (alike.IsCopy && alike.Wording.Containment > most)
            {
                (best, most) = (member.Group, alike.Wording.Containment);
            }
        }

        return best;
    }

    private HashSet<int> Candidates(TextSketch sketch)
    {
        var candidates = new HashSet<int>();
        var sharers = new List<int>();
        foreach (var hash in Keys(sketch))
        {
            sharers.Clear();
            for (var at = _newest.TryGetValue(hash, out var newest) ? newest : None; at != None; at = _before[at])
            {
                sharers.Add(_memberOf[at]);
            }

            if (sharers.Count < BoilerplateFrom || sharers.Select(place => _members[place].Group).Distinct().Count() < BoilerplateFrom)
            {
                candidates.UnionWith(sharers);
            }
        }

        return candidates;
    }

    private static ReadOnlySpan<uint> Keys(TextSketch sketch) => sketch.Wording.AsSpan(0, Math.Min(sketch.Wording.Length, CandidateHashes));

    private readonly record struct Member(TextSketch Sketch, ArticleId Group);
}
