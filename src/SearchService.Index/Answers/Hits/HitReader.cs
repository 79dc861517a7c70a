using SearchService.Articles;
using SearchService.Indexing.Answers.Snippets;
using SearchService.Indexing.Matching;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Storage.Stored;
using SearchService.Indexing.Words.Analysis;
using SearchService.Indexing.Words.Marks;
using SearchService.Queries;

namespace SearchService.Indexing.Answers.Hits;

/// <summary>Makes hits of found articles. For one query; not safe for several threads at once.</summary>
/// <param name="snapshot">The state of the index that they were found in.</param>
/// <param name="patterns">What is marked in them.</param>
/// <param name="copies">Whether the number of further copies is told.</param>
internal sealed class HitReader(Snapshot snapshot, IReadOnlyList<MarkPattern> patterns, CopyMode copies)
{
    private readonly MarkFinder _marks = new(patterns);
    private ReadStretches? _stretches;

    public SearchHit Read(int document, float score)
    {
        var stored = StoredArticles.Read(snapshot.Searcher, document);
        var (article, entities) = (stored.Article, stored.Entities);
        var parts = MarkedParts(document, article, entities);
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
            Score = Math.Round(score, 4),
            Snippets = SnippetMaker.Snippets(parts, patterns),
            Entities = entities,
            Copies = copies == CopyMode.Fold ? CopyGroups.Of(snapshot).CopiesOf(document) : 0,
        };
    }

    private List<MarkedPart> MarkedParts(int document, Article article, ArticleEntities entities)
    {
        var analyzer = TextAnalyzers.For(article.Language);
        _stretches ??= new ReadStretches(snapshot.Reader, _marks.Terms);
        List<MarkedPart> parts = [];
        foreach (var (part, text) in SearchedParts.Of(article))
        {
            var stretches = _stretches.Of(
                document, part, text, text.Length > ReadStretches.WholeLength ? _marks.Mentions(part, entities) : []);
            parts.Add(new MarkedPart(part, text, stretches, _marks.Find(part, text, stretches, analyzer, entities)));
        }

        return parts;
    }
}
