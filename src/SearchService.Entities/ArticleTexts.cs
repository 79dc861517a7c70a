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

    private ArticleTexts(ArticleTexts like, IReadOnlyList<string> texts)
    {
        _parts = like._parts;
        _texts = [.. texts];
    }

    public IReadOnlyList<string> Texts => _texts;

    public int Count => _parts.Count;

    /// <summary>The same parts with other texts of the same lengths.</summary>
    public ArticleTexts With(IReadOnlyList<string> texts) => ReferenceEquals(texts, _texts) ? this : new ArticleTexts(this, texts);

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
