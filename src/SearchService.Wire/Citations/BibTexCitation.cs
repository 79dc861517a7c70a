using System.Globalization;
using System.Text;

namespace SearchService.Wire.Citations;

/// <summary>A citation as an entry of a BibTeX file, with the fields of biblatex for dates.</summary>
public static class BibTexCitation
{
    public static string Of(CitedArticle cited)
    {
        ArgumentNullException.ThrowIfNull(cited);
        var article = cited.Article;
        var entry = new StringBuilder("@article{").Append(cited.Key);
        AddEscaped("author", string.Join(" and ", article.Authors.Select(Author)));
        Add("title", article.Title);
        Add("journal", cited.Source);
        Add("date", article.Published?.Date.ToString());
        Add("url", cited.Address);
        Add("urldate", cited.Accessed.ToString("O", CultureInfo.InvariantCulture));
        Add("langid", article.Language);
        Add("note", cited.Note);
        return entry.Append("\n}").ToString();

        void Add(string field, string? value) => AddEscaped(field, value is null ? "" : Escaped(CitedArticle.Line(value)));

        void AddEscaped(string field, string value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                entry.Append(",\n  ").Append(field).Append(" = {").Append(value).Append('}');
            }
        }
    }

    /// <summary>A name that holds the word which parts names stands in braces.</summary>
    private static string Author(string name)
    {
        var escaped = Escaped(CitedArticle.Line(name));
        return name.Contains(" and ", StringComparison.OrdinalIgnoreCase) ? "{" + escaped + "}" : escaped;
    }

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
                _ => c.ToString(),
            });
        }

        return escaped.ToString();
    }
}
