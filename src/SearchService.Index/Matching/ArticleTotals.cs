using Lucene.Net.Search;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Fields;
using SearchService.Queries;

namespace SearchService.Indexing.Matching;

/// <summary>How many articles a state of the index holds.</summary>
/// <param name="Articles">Every copy counted.</param>
/// <param name="Stories">Each group of copies once.</param>
internal sealed record ArticleTotals(int Articles, int Stories)
{
    public static ArticleTotals Of(Snapshot snapshot) => snapshot.Of(static snapshot =>
    {
        var articles = new TotalHitCountCollector();
        snapshot.Searcher.Search(IndexFields.Kind.Is(IndexFields.KindArticle), articles);
        return new ArticleTotals(articles.TotalHits, articles.TotalHits - CopyGroups.Of(snapshot).FurtherCopies);
    });

    public int Counting(CopyMode copies) => copies == CopyMode.Fold ? Stories : Articles;
}
