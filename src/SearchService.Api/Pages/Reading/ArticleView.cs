using SearchService.Articles;
using SearchService.Queries;

namespace SearchService.Api.Pages.Reading;

/// <summary>What the page of an article shows.</summary>
/// <param name="Stored">The article.</param>
/// <param name="Query">The query that led to it, or null.</param>
/// <param name="Marks">Where it matches.</param>
/// <param name="Copies">The other articles that are copies of this one.</param>
public sealed record ArticleView(StoredArticle Stored, string? Query, IReadOnlyList<Mention> Marks, IReadOnlyList<ArticleId> Copies)
{
    public static ArticleView Of(StoredArticle stored, string? query, IArticleSearcher articles)
    {
        ArgumentNullException.ThrowIfNull(stored);
        ArgumentNullException.ThrowIfNull(articles);
        return new ArticleView(
            stored,
            string.IsNullOrWhiteSpace(query) ? null : query,
            string.IsNullOrWhiteSpace(query) ? [] : articles.Marks(stored, query),
            articles.CopiesOf(stored.Id));
    }

    /// <summary>A part, cut up for showing. Matches are numbered through the parts in the order of the page.</summary>
    public IReadOnlyList<IReadOnlyList<TextPiece>> Paragraphs(ArticlePart part) => AnnotatedText.Paragraphs(
        Stored.Article.TextOf(part), part, Stored.Entities,
        [.. Marks.Where(mark => mark.In == part).Select(mark => mark.Span)],
        1 + Marks.Count(mark => Order(mark.In) < Order(part)));

    private static int Order(ArticlePart part) => part.Kind switch
    {
        ArticlePartKind.Title => 0,
        ArticlePartKind.Summary => 1,
        ArticlePartKind.Text => 2,
        _ => 3 + part.Index,
    };
}
