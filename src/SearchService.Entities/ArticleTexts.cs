using SearchService.Articles;

namespace SearchService.Entities;

/// <summary>The texts of an article in reading order: title, summary, text, captions.</summary>
internal sealed class ArticleTexts
{
    private readonly List<ArticlePart> _parts = [];
    private readonly List<string> _texts = [];

    public ArticleTexts(Article article)
    {
        Add(ArticlePart.Title, article.Title);
        Add(ArticlePart.Summary, article.Summary);
        Add(ArticlePart.Text, article.Text);
        for (var i = 0; i < article.Captions.Count; i++)
        {
            Add(ArticlePart.Caption(i), article.Captions[i]);
        }
    }

    public IReadOnlyList<string> Texts => _texts;

    public int Count => _parts.Count;

    public Mention Mention(int part, TextSpan span) => new(span, _texts[part][span.Start..span.End], _parts[part]);

    private void Add(ArticlePart part, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            _parts.Add(part);
            _texts.Add(text);
        }
    }
}
