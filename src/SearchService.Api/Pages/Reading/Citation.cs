using System.Text;
using SearchService.Api.Pages.Shell;
using SearchService.Articles;

namespace SearchService.Api.Pages.Reading;

/// <summary>How an article is cited.</summary>
public static class Citation
{
    /// <summary>In words: authors, title, source, date, address; what is not known is left out.</summary>
    public static string Plain(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        string?[] parts =
        [
            article.Authors.Count > 0 ? string.Join(", ", article.Authors) : null,
            article.Title is { } title ? $"“{title}”" : null,
            article.Source ?? article.Agency,
            article.Published is { } published ? Words.Date(published.Date) : null,
            article.Url,
        ];
        return string.Join(". ", parts.Where(part => !string.IsNullOrWhiteSpace(part))) + ".";
    }

    /// <summary>As an entry of a BibTeX file.</summary>
    public static string BibTex(Article article, ArticleId id)
    {
        ArgumentNullException.ThrowIfNull(article);
        var entry = new StringBuilder("@article{").Append(Key(id));
        Add("author", string.Join(" and ", article.Authors));
        Add("title", article.Title);
        Add("journal", article.Source ?? article.Agency);
        Add("date", article.Published?.Date.ToString());
        Add("url", article.Url);
        return entry.Append("\n}").ToString();

        void Add(string field, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                entry.Append(",\n  ").Append(field).Append(" = {").Append(Escaped(value)).Append('}');
            }
        }
    }

    private static string Key(ArticleId id) =>
        string.Concat(id.Value.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '_'));

    private static string Escaped(string value)
    {
        var escaped = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            escaped.Append(c switch
            {
                '\\' => "\\textbackslash{}",
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                '&' or '%' or '$' or '#' or '_' or '{' or '}' => "\\" + c,
                '\r' or '\n' => " ",
                _ => c.ToString(),
            });
        }

        return escaped.ToString();
    }
}
