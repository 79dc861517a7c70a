using SearchService.Articles;

namespace SearchService.Indexing.Words.Analysis;

/// <summary>The parts of an article that are searched.</summary>
internal static class SearchedParts
{
    public static IEnumerable<(ArticlePart Part, string Text)> Of(Article article)
    {
        if (article.Title is { } title)
        {
            yield return (ArticlePart.Title, title);
        }

        if (article.Summary is { } summary)
        {
            yield return (ArticlePart.Summary, summary);
        }

        yield return (ArticlePart.Text, article.Text);
        for (var i = 0; i < article.Captions.Count; i++)
        {
            yield return (ArticlePart.Caption(i), article.Captions[i]);
        }
    }
}
