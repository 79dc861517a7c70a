using SearchService.Articles;
using SearchService.Indexing.Answers.Snippets;
using SearchService.Indexing.Compiling;
using SearchService.Indexing.Matching;
using SearchService.Indexing.Matching.Ranking;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Storage.Stored;
using SearchService.Indexing.Words.Analysis;
using SearchService.Queries;

namespace SearchService.Indexing.Answers.Hits;

/// <summary>Makes hits of found articles.</summary>
internal sealed class HitReader(SearcherLease lease, ReaderView view, CompiledQuery query, SearchRequest request)
{
    private readonly MarkFinder _marks = new(query.Patterns);

    /// <summary>A page of exact hits and of those that lack words.</summary>
    /// <param name="more">Others follow.</param>
    public HitPage Page(FoundArticles exact, List<int> exactPlaces, FoundArticles? partial, List<int> partialPlaces, bool more)
    {
        List<SearchHit> hits =
        [
            .. exactPlaces.Select(place => Hit(exact, place, isPartial: false)),
            .. partialPlaces.Select(place => Hit(partial!, place, isPartial: true)),
        ];
        var last = partialPlaces.Count > 0 ? (Found: partial!, Place: partialPlaces[^1]) : (Found: exact, Place: exactPlaces.Count > 0 ? exactPlaces[^1] : -1);
        return new HitPage(hits, more && last.Place >= 0 ? last.Found.Order.CursorAt(last.Place, lease.Id, partialPlaces.Count > 0).Encode() : null);
    }

    public SearchHit Hit(FoundArticles found, int place, bool isPartial)
    {
        var document = found.Matches.Documents[place];
        var stored = StoredArticles.Read(lease.Searcher, document);
        var (article, entities) = (stored.Article, stored.Entities);
        var parts = MarkedParts(article, entities);
        return new SearchHit
        {
            Id = stored.Id,
            Title = article.Title,
            MarkedTitle = parts.Find(part => part.Part == ArticlePart.Title) is { } title
                ? MarkedText.Html(title.Text, new TextSpan(0, title.Text.Length), title.Marks.Select(mark => mark.Span))
                : null,
            Url = article.Url,
            Source = article.Source,
            Authors = article.Authors,
            Published = article.Published,
            Score = Math.Round(found.Matches.Scores[place], 4),
            Snippets = SnippetMaker.Snippets(parts, query.Patterns),
            People = [.. entities.People.Select(person => person.Name).Distinct()],
            Places = [.. entities.Places.Select(place => place.Name).Distinct()],
            Dates = [.. entities.Dates.Select(date => date.Value).Distinct()],
            Copies = request.Copies == CopyMode.Fold ? view.Copies.CopiesOf(document) : 0,
            Partial = isPartial,
            Explanation = request.Explain ? Explain(found, place) : null,
        };
    }

    private string Explain(FoundArticles found, int place) => ScoreExplanation.Of(
        lease.Reader,
        query.Words,
        found.Matches.Documents[place],
        found.Matches.Scores[place],
        found.Steps.TryGetValue(place, out var steps) ? steps : null,
        found.Recency?.FactorOf(place));

    private List<MarkedPart> MarkedParts(Article article, ArticleEntities entities)
    {
        var analyzer = TextAnalyzers.For(article.Language);
        return [.. SearchedParts.Of(article).Select(each => new MarkedPart(each.Part, each.Text, _marks.Find(each.Part, each.Text, analyzer, entities)))];
    }
}

/// <param name="Next">Where to go on, or null at the end.</param>
internal sealed record HitPage(IReadOnlyList<SearchHit> Hits, string? Next);
