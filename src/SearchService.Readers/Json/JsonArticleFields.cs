using System.Text.Json;
using System.Text.RegularExpressions;
using SearchService.Articles;
using SearchService.Readers.Dates;
using SearchService.Readers.Html.Metadata;
using SearchService.Readers.Languages;
using SearchService.Readers.Names;

namespace SearchService.Readers.Json;

/// <summary>
/// Maps the fields of one JSON object to an article. Of several fields with one meaning the best name counts that can be read. What no
/// field of the article can hold stays in <see cref="Article.Extra"/>.
/// </summary>
internal sealed partial class JsonArticleFields
{
    private const int LongestKey = 80;

    private readonly FieldCandidates _fields;
    private readonly TimeZoneInfo _zone;
    private readonly string? _body;
    private readonly Func<string, CancellationToken, Article?>? _readPage;
    private Article? _page;
    private string? _cutOff;
    private IReadOnlyList<string> _captionsInText = [];

    /// <param name="article">The object.</param>
    /// <param name="zone">The zone of times without an offset.</param>
    /// <param name="body">The text, where it stands beside the fields; a field for text is then an unknown one.</param>
    /// <param name="page">Reads a whole web page that stands in a field; null where such a page is taken as its text alone.</param>
    public JsonArticleFields(
        JsonElement article, TimeZoneInfo zone, string? body = null, Func<string, CancellationToken, Article?>? page = null)
    {
        _readPage = page;
        _fields = new FieldCandidates(ServiceFields.Of(article));
        _zone = zone;
        _body = body;
    }

    /// <summary>What could not be read as it was meant, once <see cref="ToArticle"/> was called.</summary>
    public IReadOnlyList<string> Warnings => _cutOff is null ? _fields.Warnings() : [.. _fields.Warnings(), _cutOff];

    /// <summary>
    /// Why the article cannot be taken, once <see cref="ToArticle"/> was called: without the end of an embargo nobody knows when it may be
    /// shown.
    /// </summary>
    public Rejection? Fault => _fields.Unread(FieldMeaning.Embargo) is { } embargo ? Rejections.Embargo(embargo.Name, embargo.Value) : null;

    /// <summary>The article, or null where the object has no text.</summary>
    public Article? ToArticle()
    {
        var title = Line(FieldMeaning.Title);
        var url = _fields.Take(FieldMeaning.Url, field => AddressIn(JsonValues.Text(field.Value))) ?? Line(FieldMeaning.Url);
        var language = _fields.Take(FieldMeaning.Language, field => LanguageCode.Read(JsonValues.Text(field.Value)));
        var text = _body ?? Body();
        var style = DateStyle.Of(_zone, language ?? LanguageDetection.Guess(text ?? title ?? ""));
        var published = Time(FieldMeaning.Published, style);
        string? summary = null;
        if (text is null && title is not null)
        {
            // Services that sell the text give a summary of it, which is better than nothing to find the article by.
            text = _fields.Take(FieldMeaning.Summary, Text);
        }
        else
        {
            summary = Line(FieldMeaning.Summary);
        }

        text ??= title is not null && _fields.IsGivenBlank(FieldMeaning.Text) ? "" : null;
        if (text is null || (string.IsNullOrWhiteSpace(text) && title is null))
        {
            return null;
        }

        var article = new Article
        {
            Text = text,
            Title = title,
            Id = _fields.Take<ArticleId?>(FieldMeaning.Id, field => Id(field.Value)),
            Summary = summary,
            Authors = _fields.Take(FieldMeaning.Authors, field => NullIfNone(JsonValues.Authors(field.Value))) ?? [],
            Source = _fields.Take(FieldMeaning.Source, field => NameIn(JsonValues.Text(field.Value))),
            Section = Line(FieldMeaning.Section),
            Url = url,
            Language = language,
            Published = published,
            PublishedFrom = published is null ? null : PublishedFrom.File,
            Modified = Time(FieldMeaning.Modified, style),
            Embargo = _fields.Take(FieldMeaning.Embargo, field => EmbargoTime.Of(JsonTimes.Read(field.Value, style), _zone)),
            Dateline = Line(FieldMeaning.Dateline),
            Agency = Line(FieldMeaning.Agency),
            Captions = [.. _fields.Take(FieldMeaning.Captions, field => NullIfNone(JsonValues.Texts(field.Value))) ?? [],
                .. _captionsInText],
            Declared = Declared(),
        };
        article = article with { Extra = _fields.Rest() };
        article = _page is null ? article : Completed(article, _page);
        return article.Url is { } address && _fields.Unread(FieldMeaning.Published) is null
            ? CanonicalAddress.Fetched(article, address)
            : article;
    }

    /// <summary>What the fields do not say, the page in one of them, or the text below them, may.</summary>
    public static Article Completed(Article article, Article page) => article with
    {
        Title = article.Title ?? page.Title,
        Summary = article.Summary ?? page.Summary,
        Authors = article.Authors.Count > 0 ? article.Authors : page.Authors,
        Source = article.Source ?? page.Source,
        Section = article.Section ?? page.Section,
        Url = article.Url ?? page.Url,
        Language = article.Language ?? page.Language,
        Published = article.Published ?? page.Published,
        PublishedFrom = article.PublishedFrom ?? page.PublishedFrom,
        Modified = article.Modified ?? page.Modified,
        Dateline = article.Dateline ?? page.Dateline,
        Agency = article.Agency ?? page.Agency,
        Declared = ReferenceEquals(article.Declared, DeclaredEntities.None) ? page.Declared : article.Declared,
    };

    /// <summary>
    /// The text exactly as given, since offsets point into it; a list of paragraphs is joined by blank lines. Under other names than
    /// <c>text</c>, content systems give markup.
    /// </summary>
    private string? Body() => _fields.Take(FieldMeaning.Text, Text)
        ?? _fields.Take(FieldMeaning.Html, field => JsonValues.Text(field.Value) is { } html ? Unmarked(html) : null);

    private string? Text(JsonField field) => field.Value.ValueKind switch
    {
        JsonValueKind.String when field.Name.Equals("text", StringComparison.OrdinalIgnoreCase) => field.Value.GetString(),
        JsonValueKind.String when field.Name.Equals("article", StringComparison.OrdinalIgnoreCase)
            && IsKey(field.Value.GetString()!) => null,
        JsonValueKind.String => ComposedDocument.OfRuns(field.Value) ?? Unmarked(field.Value.GetString()!),
        JsonValueKind.Array or JsonValueKind.Object when RichText.Is(field.Value) => RichText.Read(field.Value),
        JsonValueKind.Array => JsonValues.Paragraphs(field.Value) is { Count: > 0 } paragraphs
            ? Unmarked(string.Join("\n\n", paragraphs))
            : null,
        JsonValueKind.Object when ComposedDocument.OfRuns(field.Value) is { } composed => composed,
        JsonValueKind.Object => JsonValues.Text(field.Value) is { } wrapped ? Unmarked(wrapped) : null,
        _ => null,
    };

    /// <summary>Where tables are joined, <c>article</c> is a number or an address.</summary>
    private static bool IsKey(string text) => text.Length < LongestKey && !text.Contains(' ', StringComparison.Ordinal);

    private string Unmarked(string text)
    {
        if (CutOff().Match(text) is { Success: true } mark)
        {
            _cutOff = $"The service cut the text off: {mark.Groups["missing"].Value} characters are missing.";
            text = $"{text.AsSpan(0, mark.Index)} …";
        }

        if (JsonMarkup.IsPage(text) && _readPage?.Invoke(text, CancellationToken.None) is { } page)
        {
            _page = page;
            _captionsInText = page.Captions;
            return page.Text;
        }

        if (JsonMarkup.Body(text) is not var (plain, captions))
        {
            return text;
        }

        _captionsInText = captions;
        return plain;
    }

    /// <summary>News API gives the first 200 characters: <c>and the … [+2345 chars]</c>.</summary>
    [GeneratedRegex(@"\s*(?:…|\.\.\.)?\s*\[\+(?<missing>\d{1,9}) chars\]\s*\z", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex CutOff();

    private string? Line(FieldMeaning meaning) => _fields.Take(meaning, field => JsonMarkup.Line(JsonValues.Text(field.Value)));

    /// <summary>In the order of the article's own language, where a date leaves it open.</summary>
    private PublicationTime? Time(FieldMeaning meaning, DateStyle style) =>
        _fields.Take<PublicationTime?>(meaning, field => JsonTimes.Read(field.Value, style));

    private static string? AddressIn(string? text) =>
        Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? text!.Trim() : null;

    /// <summary>An address is no name of a paper.</summary>
    private static string? NameIn(string? text) => text is null || AddressIn(text) is not null ? null : JsonMarkup.Line(text);

    private static ArticleId? Id(JsonElement value) => ArticleId.Given(JsonValues.Text(value));

    private DeclaredEntities Declared()
    {
        var people = DeclaredAs(FieldMeaning.People);
        var places = DeclaredAs(FieldMeaning.Places);
        var dates = DeclaredAs(FieldMeaning.Dates);
        return people.Count + places.Count + dates.Count == 0 ? DeclaredEntities.None : new DeclaredEntities(people, places, dates);
    }

    private IReadOnlyList<string> DeclaredAs(FieldMeaning meaning) =>
        _fields.Take(meaning, field => NullIfNone(JsonValues.Declared(field.Value))) ?? [];

    private static IReadOnlyList<string>? NullIfNone(IReadOnlyList<string> texts) => texts.Count > 0 ? texts : null;
}
