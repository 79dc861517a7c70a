using System.Text.Json;
using System.Text.Json.Serialization;

namespace SearchService.Articles;

/// <summary>One article as a reader hands it on: clean text, with what else the file says about it kept apart.</summary>
public sealed record Article
{
    /// <summary>The body: paragraphs parted by a blank line or line break, without headline, byline, captions and page furniture.</summary>
    public required string Text { get; init; }

    /// <summary>The id that the file itself gives, or null where the archive makes one.</summary>
    public ArticleId? Id { get; init; }

    public string? Title { get; init; }

    /// <summary>The standfirst, where it is set apart from the body.</summary>
    public string? Summary { get; init; }

    /// <summary>One name each.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    public string? Source { get; init; }

    public string? Section { get; init; }

    public string? Url { get; init; }

    /// <summary>ISO 639-1 in lower case, or null where it could not be told.</summary>
    public string? Language { get; init; }

    public PublicationTime? Published { get; init; }

    public PublishedFrom? PublishedFrom { get; init; }

    public PublicationTime? Modified { get; init; }

    /// <summary>Until when it is shown to nobody but those who may see it earlier; null where it may be shown at once.</summary>
    public DateTimeOffset? Embargo { get; init; }

    /// <summary>Whether this is what those see of an article of a restricted source who may not read it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsRestricted { get; init; }

    /// <summary>The place and day line that opened the text, as printed: <c>SEOUL, Sept. 11</c>.</summary>
    public string? Dateline { get; init; }

    /// <summary>The agency that the text is credited to: Reuters, AP.</summary>
    public string? Agency { get; init; }

    public IReadOnlyList<string> Captions { get; init; } = [];

    /// <summary>People, places and dates that the file's own metadata names.</summary>
    public DeclaredEntities Declared { get; init; } = DeclaredEntities.None;

    /// <summary>Fields that the file has and no reader knows, kept as they were and returned.</summary>
    public IReadOnlyDictionary<string, JsonElement> Extra { get; init; } = NoExtra;

    /// <summary>What those see of it who may not read its source: title, source, language and date.</summary>
    public Article Restricted() => new()
    {
        Text = "",
        Id = Id,
        Title = Title,
        Source = Source,
        Language = Language,
        Published = Published,
        PublishedFrom = PublishedFrom,
        IsRestricted = true,
    };

    /// <summary>The words of a part; empty where the article has no such part.</summary>
    public string TextOf(ArticlePart part) => part.Kind switch
    {
        ArticlePartKind.Text => Text,
        ArticlePartKind.Title => Title ?? "",
        ArticlePartKind.Summary => Summary ?? "",
        _ => part.Index < Captions.Count ? Captions[part.Index] : "",
    };

    private static readonly Dictionary<string, JsonElement> NoExtra = [];
}

/// <summary>Names and dates that a file's metadata gives, as they stand there.</summary>
public sealed record DeclaredEntities(IReadOnlyList<string> People, IReadOnlyList<string> Places, IReadOnlyList<string> Dates)
{
    public static readonly DeclaredEntities None = new([], [], []);
}
