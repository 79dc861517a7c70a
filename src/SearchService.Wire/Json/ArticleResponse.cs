using System.Text.Json;
using System.Text.Json.Serialization;
using SearchService.Articles;
using SearchService.Queries;

namespace SearchService.Wire.Json;

/// <summary>Everything that is kept about an article.</summary>
public sealed record ArticleResponse
{
    public required ArticleId Id { get; init; }

    public string? Url { get; init; }

    public string? Title { get; init; }

    public string? Summary { get; init; }

    public required IReadOnlyList<string> Authors { get; init; }

    public string? Source { get; init; }

    public string? Section { get; init; }

    public PublicationTime? Published { get; init; }

    /// <summary>Where <c>published</c> was found: <c>file</c>, <c>text</c> or <c>path</c>.</summary>
    public PublishedFrom? PublishedFrom { get; init; }

    public PublicationTime? Modified { get; init; }

    /// <summary>The end of its embargo, if it has one; until then only some keys can see it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? Embargo { get; init; }

    /// <summary>The reader may not read the source of this article in full: only its title, source and date are given.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Restricted { get; init; }

    public string? Language { get; init; }

    public string? Dateline { get; init; }

    public string? Agency { get; init; }

    public required string Text { get; init; }

    public required IReadOnlyList<string> Captions { get; init; }

    /// <summary>Where it came from, relative to its archive folder.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? File { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PersonResponse>? People { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PlaceResponse>? Places { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<DateResponse>? Dates { get; init; }

    /// <summary>The ids of the other copies of the same story.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ArticleId>? CopyIds { get; init; }

    /// <summary>Every version of its content, oldest first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ArticleVersion>? Versions { get; init; }

    /// <summary>Where the query matches in the text, if one was given.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<MentionResponse>? Marks { get; init; }

    /// <summary>Fields of the file that have no field in an article, unchanged.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extra { get; set; }

    public static ArticleResponse From(StoredArticle stored, IReadOnlyList<ArticleId> copies)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var entities = EntitiesResponse.From(stored.Entities);
        return From(stored.Id, stored.Article) with
        {
            File = stored.Article.IsRestricted ? null : stored.File,
            People = entities.People,
            Places = entities.Places,
            Dates = entities.Dates,
            CopyIds = copies,
            Versions = stored.Versions,
        };
    }

    public static ArticleResponse From(ArticleId id, Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new ArticleResponse
        {
            Id = id,
            Url = article.Url,
            Title = article.Title,
            Summary = article.Summary,
            Authors = article.Authors,
            Source = article.Source,
            Section = article.Section,
            Published = article.Published,
            PublishedFrom = article.PublishedFrom,
            Modified = article.Modified,
            Embargo = article.Embargo,
            Restricted = article.IsRestricted,
            Language = article.Language,
            Dateline = article.Dateline,
            Agency = article.Agency,
            Text = article.Text,
            Captions = article.Captions,
            Extra = KeptFields.Of(article, Known),
        };
    }

    private static readonly HashSet<string> Known = [.. WireJson.Default.ArticleResponse.Properties.Select(property => property.Name)];
}
