using SearchService.Articles;
using SearchService.Indexing.Compiling;
using SearchService.Indexing.Words.Analysis;
using SearchService.Indexing.Words.Weights;
using SearchService.OpenSearch.Asking;
using SearchService.OpenSearch.Generations;
using SearchService.Queries;

namespace SearchService.OpenSearch.Searching;

/// <summary>Reads one article with what stands around it, all from one state of the archive.</summary>
internal sealed class ArticleReading(ClusterIndex index, QueryReader queries)
{
    /// <summary>Words that tell an article apart, of those that it uses most.</summary>
    private const int Words = 25;

    private const int MostWords = 200;
    private const int Names = 8;
    private const int TitleWeight = 3;
    private const double NameWeight = 0.5;

    private static readonly string[] Whole = [ClusterFields.Id, ClusterFields.Group, ClusterFields.Stored];

    public async Task<ArticleAnswer?> ReadAsync(ArticleRequest request, CancellationToken cancellation)
    {
        var own = await FoundAsync(new TermClause(ClusterFields.Id, request.Id.Value), 1, cancellation).ConfigureAwait(false);
        if (own.Count == 0)
        {
            return null;
        }

        var (source, article) = (own[0], HitMaking.Stored(own[0]));

        // Whose copy an article is would tell what it says.
        var copies = article.Article.IsRestricted ? []
            : (await CopiesAsync(source, cancellation).ConfigureAwait(false)).OrderBy(copy => copy.Value, StringComparer.Ordinal).ToList();
        var shown = await FoundAsync(Clause.OneOf(ClusterFields.Id, copies.Take(request.Copies).Select(copy => copy.Value)),
            request.Copies, cancellation).ConfigureAwait(false);
        return new ArticleAnswer(
            article,
            await MarksAsync(article, request, cancellation).ConfigureAwait(false),
            copies,
            [.. shown.Select(HitMaking.Stored).OrderBy(copy => copy.Id.Value, StringComparer.Ordinal)],
            request.Similar > 0 ? await SimilarAsync(article, source.Group!, request.Similar, cancellation).ConfigureAwait(false) : []);
    }

    private async Task<IReadOnlyList<HitSource>> FoundAsync(Clause clause, int size, CancellationToken cancellation)
    {
        if (size == 0)
        {
            return [];
        }

        var answer = await index.AskAsync(index.Body(clause.Unscored()) with { Size = size, Sort = HitSort.ByLine, Read = Whole },
            cancellation).ConfigureAwait(false);
        return [.. answer.Hits.Hits.Select(hit => hit.Source!)];
    }

    private async Task<List<ArticleId>> CopiesAsync(HitSource article, CancellationToken cancellation)
    {
        var group = new BoolClause
        {
            Filter = [new TermClause(ClusterFields.Group, article.Group!)],
            Not = [new TermClause(ClusterFields.Id, article.Id!)],
        };
        return [.. (await index.ValuesAsync(group, ClusterFields.Id, cancellation).ConfigureAwait(false)).Select(id => new ArticleId(id))];
    }

    private async Task<IReadOnlyList<Mention>> MarksAsync(
        StoredArticle article, ArticleRequest request, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(request.Query))
        {
            return [];
        }

        var asked = await AskedQuery.OfAsync(
            index, queries, new SearchRequest { Query = request.Query, Synonyms = request.Synonyms }, cancellation).ConfigureAwait(false);
        return new HitMaking(asked.Part).Marks(article.Article, article.Entities);
    }

    /// <summary>By the words that tell the article apart and by its people and places, as the embedded engine does.</summary>
    private async Task<IReadOnlyList<SearchHit>> SimilarAsync(
        StoredArticle article, string group, int count, CancellationToken cancellation)
    {
        List<Clause> shared =
        [
            .. (await HeaviestAsync(article.Article, cancellation).ConfigureAwait(false)).Select(word =>
                new WeighedClause(new TermClause(ClusterFields.Ranked, word.Stem), 1 + Math.Log(word.Count))),
            .. article.Entities.People.Take(Names).Select(person => Named(ClusterFields.Person, person.Name)),
            .. article.Entities.Places.Take(Names).Select(place => Named(ClusterFields.Place, place.Name)),
        ];
        if (shared.Count == 0)
        {
            return [];
        }

        // The group of an article that is not read in full is not told: it is kept away from itself by its id.
        var alike = new BoolClause
        {
            Any = shared,
            Not = [new TermClause(ClusterFields.Group, group), new TermClause(ClusterFields.Id, article.Id.Value)],
        };
        var making = new HitMaking(new AskedPart(Clause.Articles));
        var walk = new HitWalk(index, alike, new HitSort(SortOrder.Relevance), CopyMode.Fold, PointsInTime.UsualKeep);
        List<SearchHit> hits = [];
        await foreach (var hit in walk.FromAsync(null, count, cancellation).ConfigureAwait(false))
        {
            hits.Add(making.Of(hit));
            if (hits.Count == count)
            {
                break;
            }
        }

        return hits;
    }

    private static WeighedClause Named(string field, string name) => new(new TermClause(field, NameKey.Of(name)), NameWeight);

    private async Task<IEnumerable<(string Stem, int Count)>> HeaviestAsync(Article article, CancellationToken cancellation)
    {
        Dictionary<string, int> counts = [];
        var analyzer = TextAnalyzers.For(article.Language);
        foreach (var (part, text) in SearchedParts.Of(article))
        {
            AnalyzedText.Of(analyzer, text).ForEachRanked(stem =>
            {
                if (stem.Length > 1 && !SearchStopWords.ContainsStem(stem))
                {
                    counts[stem] = counts.GetValueOrDefault(stem) + (part.Kind == ArticlePartKind.Title ? TitleWeight : 1);
                }
            });
        }

        List<KeyValuePair<string, int>> most =
            [.. counts.OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal).Take(MostWords)];
        if (most.Count == 0)
        {
            return [];
        }

        var answer = await index.AskAsync(index.Body(Clause.Articles) with
        {
            CountsAll = true,
            Filters = [.. most.Select(word => new TermClause(ClusterFields.Ranked, word.Key))],
        }, cancellation).ConfigureAwait(false);
        var articles = answer.Hits.Total!.Value;
        return most.Select((word, at) => (Stem: word.Key, Count: word.Value,
                Articles: answer.Aggregations![SearchAnswer.FilterName(at)].DocCount!.Value))
            .Where(word => word.Articles > 1)
            .OrderByDescending(word => (1 + Math.Log(word.Count)) * ArticleSimilarity.Idf(word.Articles, articles))
            .ThenBy(word => word.Stem, StringComparer.Ordinal)
            .Take(Words)
            .Select(word => (word.Stem, word.Count));
    }
}
