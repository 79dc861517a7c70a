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
/// hash is followed beyond 512 articles: an article costs what it resembles, however many there are. A new index is asked only for hashes
/// that it may hold, since each question goes to all of its segments.
/// </remarks>
/// <param name="written">What the index holds; null while it holds nothing.</param>
/// <param name="writtenSince">What it holds after this run has written so many articles that they are not held in memory any more.</param>
/// <param name="mostInMemory">Articles of this run that are held in memory at most, at about 1.5 KB each.</param>
public sealed class CopyFinder(
    ILedger? written = null, Func<ILedger>? writtenSince = null, int mostInMemory = 20_000) : IDisposable
{
    private readonly RecentSketches _recent = new();
    private readonly HashSet<ArticleId> _removed = [];

    /// <summary>Where nothing but this run writes, its keys: any other is not looked up in the index.</summary>
    private readonly SeenKeys? _own = written is null ? new SeenKeys() : null;

    /// <summary>Keys that were found to be boilerplate: nobody follows them again.</summary>
    private readonly HashSet<uint> _boilerplate = [];

    private ISketchedArticles? _index = written?.Sketches();
    private ILedger? _ownReading;

    /// <summary>Adds an article and says which group it joins; null where it stands alone so far.</summary>
    public ArticleId? Add(ArticleId id, TextSketch sketch)
    {
        var group = Find(sketch);
        if (_recent.Count >= mostInMemory && writtenSince is not null)
        {
            ReadAgain(writtenSince());
        }

        _recent.Add(id, sketch, group ?? id);
        _own?.Add(RecentSketches.Keys(sketch));
        return group;
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

    private bool IsAsked(uint key) => !_boilerplate.Contains(key) && _own?.MayHold(key) != false;

    private IEnumerable<SketchedArticle> Written(uint key) => _index is null || _own?.MayHold(key) == false
        ? []
        : _index.Sharing(key).Where(each => !_removed.Contains(each.Id));
}
