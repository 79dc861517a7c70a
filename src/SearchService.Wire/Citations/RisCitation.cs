using System.Globalization;
using System.Text;

namespace SearchService.Wire.Citations;

/// <summary>A citation as a record of a RIS file, which reference managers read: a tag, two spaces, a hyphen and a value a line.</summary>
public static class RisCitation
{
    private const string End = "\r\n";

    public static string Of(CitedArticle cited)
    {
        ArgumentNullException.ThrowIfNull(cited);
        var (article, record) = (cited.Article, new StringBuilder());
        Add("TY", "NEWS");
        foreach (var author in article.Authors)
        {
            Add("AU", author);
        }

        Add("TI", article.Title);
        Add("T2", cited.Source);
        Add("AB", article.Summary);
        if (article.Published is { } published)
        {
            var date = published.Date;
            Add("PY", date.Year.ToString("0000", CultureInfo.InvariantCulture));
            Add("DA", string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}/{date.Month:00}/{date.Day:00}/"));
        }

        Add("UR", cited.Address);
        Add("Y2", cited.Accessed.ToString("yyyy/MM/dd/", CultureInfo.InvariantCulture));
        Add("LA", article.Language);
        Add("ID", cited.Key);
        Add("N1", cited.Note);
        return record.Append("ER  - ").Append(End).ToString();

        void Add(string tag, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                record.Append(tag).Append("  - ").Append(CitedArticle.Line(value)).Append(End);
            }
        }
    }
}
