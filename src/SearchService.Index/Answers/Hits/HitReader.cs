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
/// <param name="cancellation">Stops between two parts of an article.</param>
internal sealed class HitReader(
    Snapshot snapshot, IReadOnlyList<MarkPattern> patterns, CopyMode copies, CancellationToken cancellation = default)
{
    /// <summary>Of an article with many long parts so many characters are searched for what is marked; title and text come first.</summary>
    private const int MostRead = 1024 * 1024;

    private readonly MarkFinder _marks = new(patterns);
    private ReadStretches? _stretches;

    /// <param name="document">Its number in the index.</param>
    /// <param name="score">Its score.</param>
    /// <param name="isMarked">False where there is no time left to look for what the query found: then the beginning is shown.</param>
    public SearchHit Read(int document, float score, bool isMarked = true)
    {
        var stored = StoredArticles.Read(snapshot.Searcher, document);
        var (article, entities) = (stored.Article, stored.Entities);
        var parts = isMarked ? MarkedParts(document, article, entities) : Unmarked(article);
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
        var read = 0;
        foreach (var (part, text) in SearchedParts.Of(article))
        {
            cancellation.ThrowIfCancellationRequested();
            if (read > MostRead)
            {
                break;
            }

            var stretches = _stretches.Of(
                document, part, text, text.Length > ReadStretches.WholeLength ? _marks.Mentions(part, entities) : []);
            parts.Add(new MarkedPart(part, text, stretches, _marks.Find(part, text, stretches, analyzer, entities)));
            read += stretches.Sum(stretch => stretch.Length);
        }

        return parts;
    }

    private static List<MarkedPart> Unmarked(Article article) =>
        [.. SearchedParts.Of(article).Select(each => new MarkedPart(each.Part, each.Text, [], []))];
}
