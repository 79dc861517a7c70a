using SearchService.Articles;

namespace SearchService.Entities.Places;

/// <summary>What may say which place of a name is meant: the article that names it.</summary>
public sealed class PlaceContext(Article article)
{
    public Article Article { get; } = article;

    /// <summary>ISO 639-1: what the article declares, unless its script says otherwise; <c>en</c> where nothing tells.</summary>
    public string Language
    {
        get => field ??= ArticleLanguage.Of(Article.Language, Article.Text);
        internal init;
    }

    /// <summary>The language of what was named in paragraphs of another one, by part and first letter.</summary>
    internal IReadOnlyDictionary<(ArticlePart In, int Start), string>? Elsewhere { get; init; }

    /// <summary>The language that a mention is of.</summary>
    internal string LanguageOf(Mention mention) =>
        Elsewhere is not null && Elsewhere.TryGetValue((mention.In, mention.Span.Start), out var language) ? language : Language;

    /// <summary>The text of a part; empty where the article has no such part.</summary>
    public string TextOf(ArticlePart part) => part.Kind switch
    {
        ArticlePartKind.Text => Article.Text,
        ArticlePartKind.Title => Article.Title ?? "",
        ArticlePartKind.Summary => Article.Summary ?? "",
        _ => part.Index >= 0 && part.Index < Article.Captions.Count ? Article.Captions[part.Index] : "",
    };

    /// <summary>All parts that have text.</summary>
    internal IEnumerable<string> Texts()
    {
        string?[] parts = [Article.Title, Article.Summary, Article.Text, .. Article.Captions];
        return parts.OfType<string>().Where(text => text.Length > 0);
    }
}
