using System.Text.Json;
using System.Text.Json.Serialization;
using SearchService.Articles;
using SearchService.Queries;
using SearchService.Wire.Json;

namespace SearchService.Archive.Export;

/// <summary>
/// An article in the form in which it is read: indexed again, it gives the same article. What is found in it anew (mentions,
/// copies) is left out; people, places and dates are those that its file declared.
/// </summary>
public sealed record ExportedArticle
{
    private static readonly HashSet<string> Names = [.. ExportJson.Default.ExportedArticle.Properties.Select(property => property.Name)];

    /// <summary>Null where its file gives none; one is then made when it is indexed.</summary>
    public required ArticleId? Id { get; init; }

    public string? Url { get; init; }

    public string? Title { get; init; }

    public string? Summary { get; init; }

    public IReadOnlyList<string>? Authors { get; init; }

    public string? Source { get; init; }

    public string? Section { get; init; }

    public PublicationTime? Published { get; init; }

    public PublicationTime? Modified { get; init; }

    public DateTimeOffset? Embargo { get; init; }

    public string? Language { get; init; }

    public string? Dateline { get; init; }

    public string? Agency { get; init; }

    public required string Text { get; init; }

    public IReadOnlyList<string>? Captions { get; init; }

    public IReadOnlyList<string>? People { get; init; }

    public IReadOnlyList<string>? Places { get; init; }

    public IReadOnlyList<string>? Dates { get; init; }

    /// <summary>Fields of the file that no reader knows, as they were.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extra { get; set; }

    public static ExportedArticle From(StoredArticle stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return From(stored.Id, stored.Article);
    }

    public static ExportedArticle From(ArticleId? id, Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new ExportedArticle
        {
            Id = id,
            Url = article.Url,
            Title = article.Title,
            Summary = article.Summary,
            Authors = NullIfNone(article.Authors),
            Source = article.Source,
            Section = article.Section,
            Published = article.Published,
            Modified = article.Modified,
            Embargo = article.Embargo,
            Language = article.Language,
            Dateline = article.Dateline,
            Agency = article.Agency,
            Text = article.Text,
            Captions = NullIfNone(article.Captions),
            People = NullIfNone(article.Declared.People),
            Places = NullIfNone(article.Declared.Places),
            Dates = NullIfNone(article.Declared.Dates),
            Extra = KeptFields.Of(article, Names),
        };
    }

    private static IReadOnlyList<string>? NullIfNone(IReadOnlyList<string> values) => values.Count > 0 ? values : null;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ExportedArticle))]
internal sealed partial class ExportJson : JsonSerializerContext
{
    /// <summary>With letters of every script written as they are.</summary>
    public static ExportJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
