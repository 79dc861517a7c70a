using System.Globalization;

namespace SearchService.Wire.Citations;

/// <summary>A citation in words.</summary>
public static class PlainCitation
{
    /// <summary>Authors, title, source, date, address, day of access; what is not known is left out.</summary>
    /// <param name="cited">The article.</param>
    /// <param name="date">The day of publication in words, or null.</param>
    public static string Of(CitedArticle cited, string? date)
    {
        ArgumentNullException.ThrowIfNull(cited);
        var article = cited.Article;
        string?[] parts =
        [
            article.Authors.Count > 0 ? string.Join(", ", article.Authors) : null,
            article.Title is { } title ? $"“{CitedArticle.Line(title)}”" : null,
            cited.Source,
            date,
            cited.Address is { } address
                ? $"{address} (accessed {cited.Accessed.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)})"
                : null,
        ];
        return string.Join(". ", parts.Where(part => !string.IsNullOrWhiteSpace(part))) + ".";
    }
}
