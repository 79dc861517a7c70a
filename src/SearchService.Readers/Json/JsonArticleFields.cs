using System.Text.Json;
using SearchService.Articles;
using SearchService.Readers.Dates;
using SearchService.Readers.Languages;
using SearchService.Readers.Names;

namespace SearchService.Readers.Json;

/// <summary>Maps the fields of one JSON object to an article. What no field of the article can hold stays in <see cref="Article.Extra"/>.</summary>
internal sealed class JsonArticleFields
{
    private const int LastRank = 1000;
    private const int Meanings = (int)FieldMeaning.Dates + 1;

    private readonly List<(JsonProperty Field, int Rank)>[] _known = [.. Enumerable.Range(0, Meanings).Select(_ => new List<(JsonProperty, int)>())];
    private readonly Dictionary<string, JsonElement> _extra = new(StringComparer.Ordinal);
    private readonly TimeZoneInfo _zone;
    private readonly string? _body;

    /// <param name="article">The object.</param>
    /// <param name="zone">The zone of times without an offset.</param>
    /// <param name="body">The text, where it stands beside the fields; a field for text is then an unknown one.</param>
    public JsonArticleFields(JsonElement article, TimeZoneInfo zone, string? body = null)
    {
        _zone = zone;
        _body = body;
        foreach (var field in article.EnumerateObject())
        {
            Sort(field);
        }
    }

    /// <summary>The article, or null where the object has no text.</summary>
    public Article? ToArticle()
    {
        var title = Value(FieldMeaning.Title, JsonValues.Text)?.Trim();
        if (Body() is not { } text || (string.IsNullOrWhiteSpace(text) && title is null))
        {
            return null;
        }

        var published = Value<PublicationTime?>(FieldMeaning.Published, Time);
        var article = new Article
        {
            Text = text,
            Title = title,
            Id = Value<ArticleId?>(FieldMeaning.Id, Id),
            Summary = Value(FieldMeaning.Summary, JsonValues.Text)?.Trim(),
            Authors = Value(FieldMeaning.Authors, value => NullIfNone(JsonValues.Authors(value))) ?? [],
            Source = Value(FieldMeaning.Source, JsonValues.Text)?.Trim(),
            Section = Value(FieldMeaning.Section, JsonValues.Text)?.Trim(),
            Url = Value(FieldMeaning.Url, JsonValues.Text)?.Trim(),
            Language = Value(FieldMeaning.Language, value => LanguageCode.Read(JsonValues.Text(value))),
            Published = published,
            PublishedFrom = published is null ? null : PublishedFrom.File,
            Modified = Value<PublicationTime?>(FieldMeaning.Modified, Time),
            Dateline = Value(FieldMeaning.Dateline, JsonValues.Text)?.Trim(),
            Agency = Value(FieldMeaning.Agency, JsonValues.Text)?.Trim(),
            Captions = Value(FieldMeaning.Captions, value => NullIfNone(JsonValues.Texts(value))) ?? [],
            Declared = Declared(),
        };
        return article with { Extra = _extra };
    }

    private void Sort(JsonProperty field)
    {
        if (FieldNames.Find(field.Name) is not var (meaning, rank))
        {
            Keep(field);
            return;
        }

        // A blank field gives way to every other name of its meaning.
        rank += IsBlank(field.Value) ? LastRank : 0;
        var known = _known[(int)meaning];
        if (field.Value.ValueKind != JsonValueKind.Null || known.Count > 0)
        {
            var at = known.FindIndex(other => other.Rank > rank);
            known.Insert(at < 0 ? known.Count : at, (field, rank));
        }
    }

    private void Keep(JsonProperty field) => _extra[field.Name] = field.Value.Clone();

    /// <summary>
    /// What the reading of the best field gives that can be read; <c>n/a</c> gives way to the next name. All others are kept as unknown ones.
    /// </summary>
    private T? Value<T>(FieldMeaning meaning, Func<JsonElement, T?> read)
    {
        T? value = default;
        foreach (var (field, _) in _known[(int)meaning])
        {
            if (value is not null)
            {
                Keep(field);
            }
            else if (read(field.Value) is { } found)
            {
                value = found;
            }
            else if (!IsBlank(field.Value))
            {
                Keep(field);
            }
        }

        return value;
    }

    private static bool IsBlank(JsonElement value) =>
        value.ValueKind == JsonValueKind.Null || (value.ValueKind == JsonValueKind.String && string.IsNullOrWhiteSpace(value.GetString()));

    /// <summary>
    /// The text exactly as given, since offsets point into it; a list of paragraphs is joined by blank lines. Under other names than
    /// <c>text</c>, content systems give markup.
    /// </summary>
    private string? Body()
    {
        if (_body is not null)
        {
            _known[(int)FieldMeaning.Text].ForEach(known => Keep(known.Field));

            return _body;
        }

        var text = Value(FieldMeaning.Text, value => value.ValueKind switch
        {
            JsonValueKind.String => Unmarked(value.GetString()),
            JsonValueKind.Array => JsonValues.Paragraphs(value) is { Count: > 0 } paragraphs ? string.Join("\n\n", paragraphs) : null,
            _ => null,
        });
        return string.IsNullOrWhiteSpace(text) && Value(FieldMeaning.Html, JsonValues.Text) is { } html ? Html.PlainMarkup.ToText(html) : text;
    }

    /// <summary>In the order of the article's own language, where a date leaves it open.</summary>
    private PublicationTime? Time(JsonElement value) => PrintedTime.Read(JsonValues.Text(value), _zone)
        ?? PrintedTime.Read(JsonValues.Text(value), DateStyle.Of(_zone, Value(FieldMeaning.Language, language => LanguageCode.Read(JsonValues.Text(language))) ?? LanguageDetection.Guess(Body() ?? "")));

    private static ArticleId? Id(JsonElement value) =>
        JsonValues.Text(value) is { Length: <= ArticleId.MaxLength } id ? new ArticleId(id) : null;

    private DeclaredEntities Declared()
    {
        var people = Value(FieldMeaning.People, value => NullIfNone(JsonValues.Declared(value))) ?? [];
        var places = Value(FieldMeaning.Places, value => NullIfNone(JsonValues.Declared(value))) ?? [];
        var dates = Value(FieldMeaning.Dates, value => NullIfNone(JsonValues.Declared(value))) ?? [];
        return people.Count + places.Count + dates.Count == 0 ? DeclaredEntities.None : new DeclaredEntities(people, places, dates);
    }

    private string? Unmarked(string? text) =>
        text is not null && _known[(int)FieldMeaning.Text] is [var (field, _), ..] && !field.Name.Equals("text", StringComparison.OrdinalIgnoreCase) && Html.PlainMarkup.Is(text)
            ? Html.PlainMarkup.ToText(text) ?? text
            : text;

    private static IReadOnlyList<string>? NullIfNone(IReadOnlyList<string> texts) => texts.Count > 0 ? texts : null;
}
