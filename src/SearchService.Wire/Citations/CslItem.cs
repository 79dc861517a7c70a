using System.Text.Json.Serialization;
using SearchService.Articles;

namespace SearchService.Wire.Citations;

/// <summary>A citation as an item of CSL JSON, which Zotero and pandoc read (citation-style-language schema 1.0).</summary>
/// <param name="Id">Its key.</param>
/// <param name="Type">Always <c>article-newspaper</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Author">Each in one piece, since an archive does not know which part of a name is the family's.</param>
/// <param name="ContainerTitle">Who published it.</param>
/// <param name="Issued">When.</param>
/// <param name="Accessed">When it was looked at.</param>
/// <param name="Url">Where it can be read.</param>
/// <param name="Language">ISO 639-1.</param>
/// <param name="Note">What whoever cites it says about it.</param>
public sealed record CslItem(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("type")] string Type,
    [property: JsonPropertyName("title"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Title,
    [property: JsonPropertyName("author"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<CslName>? Author,
    [property: JsonPropertyName("container-title"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ContainerTitle,
    [property: JsonPropertyName("issued"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] CslDate? Issued,
    [property: JsonPropertyName("accessed")] CslDate Accessed,
    [property: JsonPropertyName("URL"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Url,
    [property: JsonPropertyName("language"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Language,
    [property: JsonPropertyName("note"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Note)
{
    public static CslItem Of(CitedArticle cited)
    {
        ArgumentNullException.ThrowIfNull(cited);
        var article = cited.Article;
        return new CslItem(
            cited.Key, "article-newspaper", article.Title,
            article.Authors.Count > 0 ? [.. article.Authors.Select(name => new CslName(name))] : null,
            cited.Source, article.Published is { } published ? CslDate.Of(published.Date) : null,
            CslDate.Of(PartialDate.From(cited.Accessed)), cited.Address, article.Language,
            string.IsNullOrWhiteSpace(cited.Note) ? null : cited.Note);
    }
}

/// <param name="Literal">The name as it is printed.</param>
public sealed record CslName([property: JsonPropertyName("literal")] string Literal);

/// <param name="DateParts">Year, month and day of one date, as exact as it is known.</param>
public sealed record CslDate([property: JsonPropertyName("date-parts")] IReadOnlyList<IReadOnlyList<int>> DateParts)
{
    public static CslDate Of(PartialDate date)
    {
        int?[] parts = [date.Year, date.Month, date.Day];
        return new CslDate([[.. parts.OfType<int>()]]);
    }
}
