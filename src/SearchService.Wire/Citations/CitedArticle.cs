using SearchService.Articles;

namespace SearchService.Wire.Citations;

/// <summary>An article as it is cited.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Article">The article.</param>
/// <param name="Page">The address of its page in this archive; null where no service shows it.</param>
/// <param name="Accessed">The day on which it was looked at.</param>
/// <param name="Note">What whoever cites it says about it.</param>
public sealed record CitedArticle(ArticleId Id, Article Article, string? Page, DateOnly Accessed, string? Note = null)
{
    /// <summary>
    /// Where it can be read: at the address that it was published at, else in this archive. An article may carry any text as its address,
    /// of which only that of a web page is handed on.
    /// </summary>
    public string? Address =>
        Uri.TryCreate(Article.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? Article.Url : Page;

    /// <summary>Who published it, else the agency that wrote it.</summary>
    public string? Source => Article.Source ?? Article.Agency;

    /// <summary>A name that every format takes as a key: letters, digits, hyphens, underscores and full stops.</summary>
    public string Key => string.Concat(Id.Value.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '_'));

    /// <summary>A text on one line.</summary>
    internal static string Line(string text) => string.Join(' ', text.Split((char[])['\r', '\n', '\t', '\u2028', '\u2029'],
        StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
