using System.Text.Json;
using SearchService.Articles;
using SearchService.Indexing.Storage.Stored;

namespace SearchService.Indexing.Storage.Writing;

/// <summary>
/// How an article will stand in the index, but for its id, its file and what people correct. Any thread can work it out while earlier
/// articles are written. It serves once.
/// </summary>
public sealed class ArticleDraft
{
    private ArticleContent? _content;

    private ArticleDraft(ArticleContent content) => _content = content;

    /// <summary>The draft of an article; null for one that is long, and for one that the index will refuse when its turn comes.</summary>
    /// <param name="article">The article.</param>
    /// <param name="entities">What was found in it.</param>
    public static ArticleDraft? Of(Article article, ArticleEntities entities)
    {
        ArgumentNullException.ThrowIfNull(article);
        // Split into words, a text takes some twenty times its room, and a batch holds many.
        if (article.Text.Length > TextBlocks.WholeLength)
        {
            return null;
        }

        try
        {
            return new ArticleDraft(ArticleContent.Of(article, entities, entities, []));
        }
        catch (Exception refusal) when (refusal is ArgumentException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <exception cref="InvalidOperationException">It has served.</exception>
    internal ArticleContent Take() =>
        Interlocked.Exchange(ref _content, null) ?? throw new InvalidOperationException("A draft serves once.");
}
