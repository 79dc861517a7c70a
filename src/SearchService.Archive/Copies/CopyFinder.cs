using SearchService.Articles;
using SearchService.Indexing.Storage.Ledger;

namespace SearchService.Archive.Copies;

/// <summary>
/// Groups articles that print one story: the same text, or one that a paper cut, re-headlined or changed a little. The group
/// is named after the first article of it that came in.
/// </summary>
/// <remarks>
/// Candidates are articles that share one of their 16 smallest hashes. Those of the index are asked for by these hashes as terms; those of
/// this run are held in memory, a bounded number of them. Hashes that 64 groups share are boilerplate and bring no candidates, and no
/// hash is followed beyond 512 articles: an article costs what it resembles, however many there are.
/// </remarks>
/// <param name="written">What the index holds; null while it holds nothing.</param>
/// <param name="writtenSince">What it holds after this run has written so many articles that they are not held in memory any more.</param>
/// <param name="mostInMemory">Articles of this run that are held in memory at most, at about 1.5 KB each.</param>
public sealed class CopyFinder(
    LedgerSnapshot? written = null, Func<LedgerSnapshot>? writtenSince = null, int mostInMemory = 50_000) : IDisposable
{
    private readonly RecentSketches _recent = new();
    private readonly HashSet<ArticleId> _removed = [];

    private SketchedArticles? _index = written?.Sketches();
    private LedgerSnapshot? _ownReading;

    /// <summary>Adds an article and says which group it joins; null where it stands alone so far.</summary>
    public ArticleId? Add(ArticleId id, TextSketch sketch)
    {
        var group = Find(sketch);
        if (_recent.Count >= mostInMemory && writtenSince is not null)
        {
            ReadAgain(writtenSince());
        }

        _recent.Add(id, sketch, group ?? id);
        return group;
    }

    /// <summary>Takes an article out, which is taken out of the index as well before another is added.</summary>
    public void Remove(ArticleId id)
    {
        _recent.Remove(id);
        _removed.Add(id);
    }

    public void Dispose() => _ownReading?.Dispose();

    private void ReadAgain(LedgerSnapshot ledger)
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
        foreach (var key in RecentSketches.Keys(sketch))
        {
            var (recent, written) = candidates.New(
                _recent.Sharing(key), (_index?.Sharing(key) ?? []).Where(each => !_removed.Contains(each.Id)));
            foreach (var each in recent)
            {
                Compare(each.Group, each.Sketch);
            }

            foreach (var each in written)
            {
                Compare(each.Group, TextSketch.FromBytes(_index!.SketchAt(each.Place)));
            }
        }

        return best;

        void Compare(ArticleId group, TextSketch other)
        {
            var alike = Likeness.Of(sketch, other);
            if (alike.IsCopy && alike.Wording.Containment > most)
            {
                (best, most) = (group, alike.Wording.Containment);
            }
        }
    }
}
