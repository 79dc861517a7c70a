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
/// this run are held in memory, a bounded number of them. Hashes that 64 groups share are boilerplate and bring no candidates, and no
/// hash is followed beyond 512 articles: an article costs what it resembles, however many there are. An article that has left the group
/// named after it gets a group whose name is no article's id. A new index is asked only for hashes
/// that it may hold, since each question goes to all of its segments.
/// </remarks>
/// <param name="written">What the index holds; null while it holds nothing.</param>
/// <param name="writtenSince">What it holds after this run has written so many articles that they are not held in memory any more.</param>
/// <param name="mostInMemory">Articles of this run that are held in memory at most, at about 1.5 KB each.</param>
public sealed class CopyFinder(
    ILedger? written = null, Func<ILedger>? writtenSince = null, int mostInMemory = 20_000) : IDisposable
{
    /// <summary>Articles of a group that its first one is compared with.</summary>
    private const int MostJoined = 64;

    private readonly RecentSketches _recent = new();
    private readonly HashSet<ArticleId> _removed = [];

    /// <summary>Where nothing but this run writes, its keys: any other is not looked up in the index.</summary>
    private readonly SeenKeys? _own = written is null ? new SeenKeys() : null;

    /// <summary>Keys that were found to be boilerplate: nobody follows them again.</summary>
    private readonly HashSet<uint> _boilerplate = [];

    private ISketchedArticles? _index = written?.Sketches();
    private ILedger? _ownReading;

    /// <summary>Adds an article and says which group it joins.</summary>
    public CopyMembership Add(ArticleId id, TextSketch sketch)
    {
        var found = Find(sketch);
        var isCopy = found is not null && found != id;
        var group = isCopy ? found : found is null ? Apart(id, sketch) : null;
        if (_recent.Count >= mostInMemory && writtenSince is not null)
        {
            ReadAgain(writtenSince());
        }

        _recent.Add(id, sketch, group ?? id);
        _own?.Add(RecentSketches.Keys(sketch));
        return new CopyMembership(group, isCopy);
    }

    /// <summary>Takes an article out, which is taken out of the index as well before another is added.</summary>
    public void Remove(ArticleId id)
    {
        _recent.Remove(id);
        _removed.Add(id);
        _boilerplate.Clear();
    }

    public void Dispose() => _ownReading?.Dispose();

    private void ReadAgain(ILedger ledger)
    {
        _ownReading?.Dispose();
        _ownReading = ledger;
        _index = ledger.Sketches();
        _recent.Clear();
        _removed.Clear();
    }

    private ArticleId? Find(TextSketch sketch)
    {
        ArticleId? best = null;
        var most = 0.0;
        var candidates = new CopyCandidates();
        _index?.Expect(RecentSketches.Keys(sketch), IsAsked);
        foreach (var key in RecentSketches.Keys(sketch))
        {
            if (_boilerplate.Contains(key))
            {
                continue;
            }

            if (candidates.New(_recent.Sharing(key), Written(key)) is not { } found)
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
                Compare(each.Group, TextSketch.FromBytes(_index!.SketchAt(each.Place)));
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
            .Concat((_index?.Joined(id) ?? []).Where(each => !_removed.Contains(each.Id))
                .Select(each => TextSketch.FromBytes(_index!.SketchAt(each.Place))))
            .Take(MostJoined)
            .ToList();
        if (joined.Count == 0 || joined.Exists(other => Likeness.OfCopies(sketch, other) is not null))
        {
            return null;
        }

        var content = Convert.ToHexStringLower(SHA256.HashData(sketch.ToBytes()))[..12];
        return new ArticleId($"{id.Value[..Math.Min(id.Value.Length, ArticleId.MaxLength - content.Length - 1)]}~{content}");
    }

    private bool IsAsked(uint key) => !_boilerplate.Contains(key) && _own?.MayHold(key) != false;

    private IEnumerable<SketchedArticle> Written(uint key) => _index is null || _own?.MayHold(key) == false
        ? []
        : _index.Sharing(key).Where(each => !_removed.Contains(each.Id));
}

/// <summary>The group of copies that an article is in.</summary>
/// <param name="Group">What the group is called; null where it is called after the article, which may stand alone.</param>
/// <param name="IsCopy">Whether another article of the group came in before it.</param>
public readonly record struct CopyMembership(ArticleId? Group, bool IsCopy);
