using Lucene.Net.Search;
using SearchService.Articles;
using SearchService.Indexing.Answers.Hits;
using SearchService.Indexing.Matching;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Storage.Stored;
using SearchService.Indexing.Words.Analysis;
using SearchService.Indexing.Words.Fields;
using SearchService.Indexing.Words.Weights;
using SearchService.Queries;

namespace SearchService.Indexing.Answers.Similar;

/// <summary>Articles like one: a query of the words that tell it apart and of its people and places.</summary>
internal sealed class SimilarArticleFinder(Snapshot snapshot, StoredArticle article)
{
    private const int Words = 25;
    private const int Names = 8;
    private const int TitleWeight = 3;

    /// <summary>A shared name counts for half as much as a shared word that is as rare: most of its words count already.</summary>
    private const float NameWeight = 0.5f;

    public IReadOnlyList<SearchHit> Best(int count)
    {
        using var collector = new MatchCollector([], TimeSpan.FromSeconds(10), CancellationToken.None);
        collector.Search(snapshot.Searcher, Query());
        var copies = CopyGroups.Of(snapshot);
        var order = new HitOrder(snapshot, collector.Found, SortOrder.Relevance);
        var own = StoredArticles.DocumentOf(snapshot.Searcher, article.Id) is { } document ? copies.GroupOf(document) : -1;
        var found = new FoundArticles(collector.Found, order, copies, new HashSet<int> { own });
        var reader = new HitReader(snapshot, [], CopyMode.Fold);
        return [.. found.Page(0, count).Select(match => reader.Read(found.Matches.Documents[match], found.Matches.Scores[match]))];
    }

    private BooleanQuery Query()
    {
        var query = new BooleanQuery(disableCoord: true) { { IndexFields.Id.Is(article.Id.Value), Occur.MUST_NOT } };
        foreach (var (stem, count) in Heaviest())
        {
            query.Add(Weighed(IndexFields.Ranked.Is(stem), 1 + MathF.Log(count)), Occur.SHOULD);
        }

        foreach (var person in article.Entities.People.Take(Names))
        {
            query.Add(Weighed(IndexFields.Person.Is(NameKey.Of(person.Name)), NameWeight), Occur.SHOULD);
        }

        foreach (var place in article.Entities.Places.Take(Names))
        {
            query.Add(Weighed(IndexFields.Place.Is(NameKey.Of(place.Name)), NameWeight), Occur.SHOULD);
        }

        return query;
    }

    private static TermQuery Weighed(TermQuery query, float weight)
    {
        query.Boost = weight;
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
                    counts[stem] = counts.GetValueOrDefault(stem) + (part.Kind == ArticlePartKind.Title ? TitleWeight : 1);
                }
            });
        }

        var articles = IndexFields.Ranked.Articles(snapshot.Reader);
        return counts
            .Select(word => (Stem: word.Key, Count: word.Value, Articles: IndexFields.Ranked.ArticlesWith(snapshot.Reader, word.Key)))
            .Where(word => word.Articles > 1)
            .OrderByDescending(word => (1 + Math.Log(word.Count)) * ArticleSimilarity.Idf(word.Articles, articles))
            .ThenBy(word => word.Stem, StringComparer.Ordinal)
            .Take(Words)
            .Select(word => (word.Stem, word.Count));
    }
}
