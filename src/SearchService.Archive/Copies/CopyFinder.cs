using System.Security.Cryptography;
using SearchService.Articles;
using SearchService.Indexing.Storage.Engine;

namespace SearchService.Archive.Copies;

/// <summary>
/// Groups articles that print one story: the same text, or one that a paper cut, re-headlined or changed a little. The group
/// is named after the first article of it that came in.
/// </summary>
/// <remarks>
/// Candidates are articles that share one of their 16 smallest hashes. Those of the index are asked for by these hashes as terms; those of
/// this run are held in memory, a bounded number of them, and before that in the index or, if that is behind a network, in a folder.
/// Hashes that 64 groups share are boilerplate and bring no candidates, and no
/// hash is followed beyond 512 articles: an article costs what it resembles, however many there are. An article that has left the group
/// named after it gets a group whose name is no article's id. What holds this run's articles alone is asked only for
/// hashes that it may hold, since each question goes to all of its segments.
/// </remarks>
/// <param name="written">What the index holds; null while it holds nothing.</param>
/// <param name="own">Takes what this run has written and is not held in memory any more; null where all is. Disposed of here.</param>
/// <param name="mostInMemory">Articles of this run that are held in memory at most, at about 1.5 KB each.</param>
public sealed class CopyFinder(
    ILedger? written = null, OwnSketches? own = null, int mostInMemory = 20_000) : IDisposable
{
    /// <summary>Articles of a group that its first one is compared with.</summary>
    private const int MostJoined = 64;

    private readonly RecentSketches _recent = new();

    /// <summary>What was taken out since the sketches of this run were read.</summary>
    private readonly HashSet<ArticleId> _removed = [];

    /// <summary>The keys of what this run has written.</summary>
    private readonly SeenKeys _seen = new();

    /// <summary>Keys that were found to be boilerplate: nobody follows them again.</summary>
    private readonly HashSet<uint> _boilerplate = [];

    /// <summary>What is held outside of memory: what stood in the index before, and what this run wrote.</summary>
    private List<WrittenSketches> _written = written is null ? [] : [new WrittenSketches(written.Sketches(), static _ => true)];

    /// <summary>Adds an article and says which group it joins.</summary>
    public CopyMembership Add(ArticleId id, TextSketch sketch)
    {
        var found = Find(sketch);
        var isCopy = found is not null && found != id;
        var group = isCopy ? found : found is null ? Apart(id, sketch) : null;
        if (_recent.Count >= mostInMemory && own is not null)
        {
            HandOver(own);
        }

        _recent.Add(id, sketch, group ?? id);
        _seen.Add(RecentSketches.Keys(sketch));
        return new CopyMembership(group, isCopy);
    }

    /// <summary>Takes an article out, which is taken out of the index as well before another is added.</summary>
    public void Remove(ArticleId id)
    {
        _recent.Remove(id);
        _removed.Add(id);
        foreach (var sketches in _written)
        {
            sketches.Remove(id);
        }

        _boilerplate.Clear();
    }

    public void Dispose() => own?.Dispose();

    private void HandOver(OwnSketches own)
    {
        var sketches = own.Take(_removed, _recent.Articles());
        var holdsOthers = own.HoldsEarlier && written is not null;
        var since = new WrittenSketches(sketches, holdsOthers ? static _ => true : _seen.MayHold);

        // What stood there before is the first, and stays unless it is held with the rest.
        _written = own.HoldsEarlier || written is null ? [since] : [_written[0], since];
        _recent.Clear();
        _removed.Clear();
    }

    private ArticleId? Find(TextSketch sketch)
    {
        ArticleId? best = null;
        var most = 0.0;
        var candidates = new CopyCandidates();
        foreach (var sketches in _written)
        {
            sketches.Expect(RecentSketches.Keys(sketch), key => !_boilerplate.Contains(key));
        }

        foreach (var key in RecentSketches.Keys(sketch))
        {
            if (_boilerplate.Contains(key))
            {
                continue;
            }

            if (candidates.New(_recent.Sharing(key), _written.SelectMany(sketches => sketches.Sharing(key))) is not { } found)
            {
                _boilerplate.Add(key);
                continue;
            }

            foreach (var each in found.Recent)
            {
                Compare(each.Group, each.Sketch);
            }

            foreach (var each in found.Written)
            {
                Compare(each.Group, each.Sketch);
            }
        }

        return best;

        void Compare(ArticleId group, TextSketch other)
        {
            if (Likeness.OfCopies(sketch, other) is { } wording && wording.Containment > most)
            {
                (best, most) = (group, wording.Containment);
            }
        }
    }

    /// <summary>
    /// A group of its own for an article that others joined and that has since become another story: they stay copies of one another.
    /// </summary>
    /// <returns>Null where none joined it, or it is still like one that did.</returns>
    private ArticleId? Apart(ArticleId id, TextSketch sketch)
    {
        var joined = _recent.Joined(id)
            .Concat(_written.SelectMany(sketches => sketches.Joined(id)))
            .Take(MostJoined)
            .ToList();
        if (joined.Count == 0 || joined.Exists(other => Likeness.OfCopies(sketch, other) is not null))
        {
            return null;
        }

        var content = Convert.ToHexStringLower(SHA256.HashData(sketch.ToBytes()))[..12];
        return new ArticleId($"{id.Value[..Math.Min(id.Value.Length, ArticleId.MaxLength - content.Length - 1)]}~{content}");
    }
}

/// <summary>The group of copies that an article is in.</summary>
/// <param name="Group">What the group is called; null where it is called after the article, which may stand alone.</param>
/// <param name="IsCopy">Whether another article of the group came in before it.</param>
public readonly record struct CopyMembership(ArticleId? Group, bool IsCopy);
