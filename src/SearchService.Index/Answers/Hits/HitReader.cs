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
    /// <summary>
    /// Of an article with many long parts, or a long caption, so many characters are searched for what is marked; title and text come
    /// first.
    /// </summary>
    private const int MostRead = 1024 * 1024;

    private readonly MarkFinder _marks = new(patterns);
    private readonly LongTextPlaces _places = new(snapshot.Reader, patterns);

    /// <param name="document">Its number in the index.</param>
    /// <param name="score">Its score.</param>
    /// <param name="isMarked">False where there is no time left to look for what the query found: then the beginning is shown.</param>
    public SearchHit Read(int document, float score, bool isMarked = true) =>
        Read(document, StoredArticles.ReadHead(snapshot.Searcher, document), score, isMarked);

    /// <param name="document">Its number in the index.</param>
    /// <param name="stored">What was read of it.</param>
    /// <param name="score">Its score.</param>
    /// <param name="isMarked">False where there is no time left to look for what the query found: then the beginning is shown.</param>
    public SearchHit Read(int document, ArticleHead stored, float score, bool isMarked)
    {
        var article = stored.Article;
        var parts = isMarked ? MarkedParts(document, stored) : Unmarked(document, stored);
        return new SearchHit
        {
            Id = stored.Id,
            Title = article.Title,
            MarkedTitle = parts.Find(part => part.Part == ArticlePart.Title) is { } title
                ? MarkedText.Html(title.Text, new TextSpan(0, title.Text.Length), title.Marks.Select(mark => mark.Span))
                : null,
            Url = article.Url,
            Source = article.Source,
            Language = article.Language,
            Authors = article.Authors,
            Published = article.Published,
            Restricted = article.IsRestricted,
            Score = Math.Round(score, 4),
            Snippets = SnippetMaker.Snippets(parts, patterns),
            Entities = stored.Entities,
            Copies = copies == CopyMode.Fold ? CopyGroups.Of(snapshot).CopiesOf(document) : 0,
        };
    }

    private List<MarkedPart> MarkedParts(int document, ArticleHead stored)
    {
        var analyzer = TextAnalyzers.For(stored.Article.Language);
        List<MarkedPart> parts = [];
        var read = 0;
        foreach (var (part, text) in SearchedParts.Of(stored.Article))
        {
            cancellation.ThrowIfCancellationRequested();
            if (read > MostRead)
            {
                break;
            }

            var named = _marks.Mentions(part, stored.Entities);
            foreach (var (stretch, start, isWhole) in Stretches(document, stored, part, text, named))
            {
                cancellation.ThrowIfCancellationRequested();
                var marks = _marks.Find(part, stretch, start, analyzer, stored.Entities, named);
                parts.Add(new MarkedPart(part, stretch, marks, start == 0, isWhole));
                read += stretch.Length;
            }
        }

        return parts;
    }

    /// <summary>What is read of a part: all of it, or of a long text the blocks that show what was asked for.</summary>
    private IEnumerable<(string Text, int Start, bool IsEnd)> Stretches(
        int document, ArticleHead stored, ArticlePart part, string text, List<Mark> named) =>
        part == ArticlePart.Text && stored.Blocks is { } blocks
            ? _places.Of(document, blocks, named).Select(place => Stretch(document, blocks, place.First, place.Last))
            : text.Length <= MostRead || part == ArticlePart.Title ? [(text, 0, true)] : [(text[..MostRead], 0, false)];

    private (string Text, int Start, bool IsEnd) Stretch(int document, TextBlocks blocks, int first, int last) =>
        (blocks.Read(snapshot.Searcher, document, first, last), blocks[first].Start, last == blocks.Count - 1);

    private List<MarkedPart> Unmarked(int document, ArticleHead stored) =>
    [
        .. SearchedParts.Of(stored.Article).Select(each => each.Part == ArticlePart.Text && stored.Blocks is { } blocks
            ? new MarkedPart(each.Part, blocks.Read(snapshot.Searcher, document, 0, 0), [], Ends: blocks.Count == 1)
            : new MarkedPart(each.Part, each.Text, [])),
    ];
}
