using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchService.Articles;
using SearchService.Indexing.Answers.Hits;
using SearchService.Indexing.Compiling;
using SearchService.Indexing.Matching;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Storage.Stored;
using SearchService.Indexing.Words.Analysis;
using SearchService.Indexing.Words.Fields;
using SearchService.Indexing.Words.Weights;
using SearchService.Queries;

namespace SearchService.Indexing.Answers.Similar;

/// <summary>Articles like one: a query of the words that tell it apart and of its people and places.</summary>
internal sealed class SimilarArticleFinder(SearcherLease lease, StoredArticle article)
{
    private const int Words = 25;
    private const int Names = 8;
    private const int TitleWeight = 3;

    /// <summary>A shared name counts for half as much as a shared word that is as rare: most of its words count already.</summary>
    private const float NameWeight = 0.5f;

    public IReadOnlyList<SearchHit> Best(int count)
    {
        var request = new SearchRequest { Size = count, Facets = [] };
        var collector = new MatchCollector([], TimeSpan.FromSeconds(10), CancellationToken.None);
        collector.Search(lease.Searcher, Query());
        var view = ReaderView.Of(lease.Reader);
        var order = new HitOrder(lease.Reader, collector.Found, SortOrder.Relevance);
        var own = StoredArticles.DocumentOf(lease.Searcher, article.Id) is { } document ? view.Copies.GroupOf(document) : -1;
        var found = new FoundArticles(view, collector.Found, order, CopyMode.Fold, new HashSet<int> { own });
        var reader = new HitReader(lease, view, new CompiledQuery(new BooleanQuery(), [], []), request);
        return [.. found.Page(0, count).Select(place => reader.Hit(found, place, isPartial: false))];
    }

    private BooleanQuery Query()
    {
        var query = new BooleanQuery(disableCoord: true) { { new TermQuery(new Term(IndexFields.Id, article.Id.Value)), Occur.MUST_NOT } };
        foreach (var (stem, count) in Heaviest())
        {
            query.Add(new TermQuery(new Term(IndexFields.Ranked, stem)) { Boost = 1 + MathF.Log(count) }, Occur.SHOULD);
        }

        foreach (var person in article.Entities.People.Take(Names))
        {
            query.Add(new TermQuery(new Term(IndexFields.Person, NameKey.Of(person.Name))) { Boost = NameWeight }, Occur.SHOULD);
        }

        foreach (var place in article.Entities.Places.Take(Names))
        {
            query.Add(new TermQuery(new Term(IndexFields.Place, NameKey.Of(place.Name))) { Boost = NameWeight }, Occur.SHOULD);
        }

        return query;
    }

    private IEnumerable<(string Stem, int Count)> Heaviest()
    {
        Dictionary<string, int> counts = [];
        var analyzer = TextAnalyzers.For(article.Article.Language);
        foreach (var (part, text) in SearchedParts.Of(article.Article))
        {
            AnalyzedText.Of(analyzer, text).ForEachRanked(stem =>
            {
                if (stem.Length > 1 && !SearchStopWords.ContainsStem(stem))
                {
                    var word = stem.ToString();
                    counts[word] = counts.GetValueOrDefault(word) + (part.Kind == ArticlePartKind.Title ? TitleWeight : 1);
                }
            });
        }

        var articles = lease.Reader.GetDocCount(IndexFields.Ranked);
        return counts
            .Select(word => (Stem: word.Key, Count: word.Value, Articles: lease.Reader.DocFreq(new Term(IndexFields.Ranked, word.Key))))
            .Where(word => word.Articles > 1)
            .OrderByDescending(word => (1 + Math.Log(word.Count)) * ArticleSimilarity.Idf(word.Articles, articles))
            .ThenBy(word => word.Stem, StringComparer.Ordinal)
            .Take(Words)
            .Select(word => (word.Stem, word.Count));
    }
}
