using System.Text.Json;
using SearchService.Articles;

namespace SearchService.Readers.Processes;

/// <summary>
/// An article as it goes over the pipe, with nothing lost: times to the tick, unknown fields as the JSON that they were. Half of a
/// surrogate pair, which no text holds, becomes U+FFFD, as it would in the index.
/// </summary>
internal sealed record ArticleMessage
{
    /// <summary>Unknown fields may be nested as deeply as a reader takes them, and one level more.</summary>
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 1024 };

    public required string Text { get; init; }

    public string? Id { get; init; }

    public string? Title { get; init; }

    public string? Summary { get; init; }

    public IReadOnlyList<string>? Authors { get; init; }

    public string? Source { get; init; }

    public string? Section { get; init; }

    public string? Url { get; init; }

    public string? Language { get; init; }

    public TimeMessage? Published { get; init; }

    public PublishedFrom? PublishedFrom { get; init; }

    public TimeMessage? Modified { get; init; }

    public string? Dateline { get; init; }

    public string? Agency { get; init; }

    public IReadOnlyList<string>? Captions { get; init; }

    public IReadOnlyList<string>? People { get; init; }

    public IReadOnlyList<string>? Places { get; init; }

    public IReadOnlyList<string>? Dates { get; init; }

    /// <summary>Field names, each with its value as JSON.</summary>
    public IReadOnlyDictionary<string, string>? Extra { get; init; }

    public static ArticleMessage From(Article article) => new()
    {
        Text = article.Text,
        Id = article.Id?.Value,
        Title = article.Title,
        Summary = article.Summary,
        Authors = NullIfNone(article.Authors),
        Source = article.Source,
        Section = article.Section,
        Url = article.Url,
        Language = article.Language,
        Published = TimeMessage.From(article.Published),
        PublishedFrom = article.PublishedFrom,
        Modified = TimeMessage.From(article.Modified),
        Dateline = article.Dateline,
        Agency = article.Agency,
        Captions = NullIfNone(article.Captions),
        People = NullIfNone(article.Declared.People),
        Places = NullIfNone(article.Declared.Places),
        Dates = NullIfNone(article.Declared.Dates),
        Extra = article.Extra.Count == 0 ? null : article.Extra.ToDictionary(field => field.Key, field => field.Value.GetRawText()),
    };

    public Article ToArticle()
    {
        var article = new Article
        {
            Text = Text,
            Id = Id is null ? null : new ArticleId(Id),
            Title = Title,
            Summary = Summary,
            Authors = Authors ?? [],
            Source = Source,
            Section = Section,
            Url = Url,
            Language = Language,
            Published = Published?.ToTime(),
            PublishedFrom = PublishedFrom,
            Modified = Modified?.ToTime(),
            Dateline = Dateline,
            Agency = Agency,
            Captions = Captions ?? [],
            Declared = (People ?? Places ?? Dates) is null
                ? DeclaredEntities.None
                : new DeclaredEntities(People ?? [], Places ?? [], Dates ?? []),
        };
        return Extra is null ? article : article with { Extra = Extra.ToDictionary(field => field.Key, field => Parsed(field.Value)) };
    }

    private static JsonElement Parsed(string json)
    {
        using var document = JsonDocument.Parse(json, Deep);
        return document.RootElement.Clone();
    }

    private static IReadOnlyList<string>? NullIfNone(IReadOnlyList<string> texts) => texts.Count > 0 ? texts : null;
}

/// <summary>A publication time, time of day and offset in ticks.</summary>
internal sealed record TimeMessage(int Year, int? Month, int? Day, long? Time, long? Offset)
{
    public static TimeMessage? From(PublicationTime? time) => time is not { Date: var date } known
        ? null
        : new TimeMessage(date.Year, date.Month, date.Day, known.Time?.Ticks, known.Offset?.Ticks);

    public PublicationTime ToTime() => new(
        new PartialDate(Year, Month, Day),
        Time is { } time ? new TimeOnly(time) : null,
        Offset is { } offset ? new TimeSpan(offset) : null);
}
