using SearchService.Articles;
using SearchService.Indexing.Storage.Engine;
using SearchService.Indexing.Storage.Stored;
using SearchService.OpenSearch.Asking;
using SearchService.OpenSearch.Generations;
using SearchService.OpenSearch.Searching;

namespace SearchService.OpenSearch.Ledger;

/// <summary>
/// Articles of a cluster that may be copies: those that share most keys of a sketch with a new article, asked for in one request.
/// </summary>
internal sealed class ClusterSketches(Func<Func<ClusterIndex, ClusterSearch>, IReadOnlyList<FoundHit>> ask) : ISketchedArticles
{
    /// <summary>Articles that share fewer keys than so many others are not looked at.</summary>
    private const int MostCandidates = 1_000;

    private static readonly string[] Read = [ClusterFields.Id, ClusterFields.Group, ClusterFields.Stored + ".sketch"];

    private readonly List<(SketchedArticle Article, byte[] Sketch)> _found = [];

    public void Expect(ReadOnlySpan<uint> keys, Predicate<uint> isAsked)
    {
        _found.Clear();
        List<Clause> shared = [];
        foreach (var key in keys)
        {
            if (isAsked(key))
            {
                shared.Add(new ConstantClause(new TermClause(ClusterFields.SketchKey, SketchKeys.Term(key)), 1));
            }
        }

        if (shared.Count == 0)
        {
            return;
        }

        _ = Find(Clause.AnyOf(shared));
    }

    public IEnumerable<SketchedArticle> Joined(ArticleId group) => Find(new TermClause(ClusterFields.CopyOf, group.Value).Unscored());

    public IEnumerable<SketchedArticle> Sharing(uint key) =>
        _found.Where(each => SketchKeys.Holds(each.Sketch, key)).Select(each => each.Article);

    public byte[] SketchAt(int place) => _found[place].Sketch;

    private List<SketchedArticle> Find(Clause asked)
    {
        var hits = ask(index => index.Body(asked) with
        {
            Size = MostCandidates,
            Sort = HitSort.ByShared,
            Read = Read,
            KeepAlive = PointsInTime.LedgerKeep,
        });
        List<SketchedArticle> found = [];
        foreach (var source in hits.Select(hit => hit.Source!))
        {
            found.Add(new SketchedArticle(new ArticleId(source.Id!), new ArticleId(source.Group!), _found.Count));
            _found.Add((found[^1], source.Stored!.Sketch!));
        }

        return found;
    }
}
