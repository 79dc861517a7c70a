using System.Text.Json;
using System.Text.Unicode;
using SearchService.Articles;
using SearchService.Readers.Html;
using SearchService.Readers.Json;
using SearchService.Readers.Languages;

namespace SearchService.Readers;

/// <summary>
/// One article in JSON: a line of NDJSON, an object of an array, what is posted. Text is taken exactly as given. Safe for
/// use by many threads at once.
/// </summary>
public sealed class JsonArticles(ReaderOptions options)
{
    private readonly HtmlReader _pages = new(options);

    private readonly JsonDocumentOptions _parsing =
        new() { MaxDepth = options.MaxDepth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private static Rejection HalfASurrogatePair => new(
        RejectionCode.Encoding,
        "A text contains half of a surrogate pair (such as \\ud83d without its other half), which is not a character.");

    /// <summary>Reads one JSON object in UTF-8. Bad content is an outcome, never an exception.</summary>
    /// <param name="json">The object, with or without white space around it.</param>
    /// <param name="file">The name that the outcome carries.</param>
    public ReadOutcome Read(ReadOnlyMemory<byte> json, string file)
    {
        if (json.Length > options.MaxTextBytes)
        {
            return new EntryRejected(file, Rejections.TooLarge(options.MaxTextBytes));
        }

        var (document, rejection) = Parse(json);
        using (document)
        {
            return document is null ? new EntryRejected(file, rejection!) : Read(document.RootElement, file);
        }
    }

    /// <summary>As <see cref="Read(ReadOnlyMemory{byte}, string)"/>; a value that holds a list of articles gives each of them.</summary>
    /// <param name="json">Up to the largest article of any format; each article in it up to the largest of a text format.</param>
    /// <param name="file">The name that the outcome carries.</param>
    /// <param name="separator">What stands between the name and the number of one of several.</param>
    internal IEnumerable<ReadOutcome> ReadAll(ReadOnlyMemory<byte> json, string file, char separator)
    {
        var (document, rejection) = Parse(json);
        if (document is null)
        {
            yield return new EntryRejected(file, rejection!);
            yield break;
        }

        using (document)
        {
            var number = 0;
            foreach (var article in ListIn(document.RootElement))
            {
                yield return Read(article, FormattableString.Invariant($"{file}{separator}{++number}"));
            }

            if (number == 0)
            {
                yield return json.Length > options.MaxTextBytes
                    ? new EntryRejected(file, Rejections.TooLarge(options.MaxTextBytes))
                    : Read(document.RootElement, file);
            }
        }
    }

    private (JsonDocument? Document, Rejection? Rejection) Parse(ReadOnlyMemory<byte> json)
    {
        if (!Utf8.IsValid(json.Span))
        {
            return (null, JsonFaults.NotUtf8(json.Span));
        }

        try
        {
            return (JsonDocument.Parse(json, _parsing), null);
        }
        catch (JsonException error)
        {
            return LooseJson.Mended(json.Span) is { } mended && TryParse(mended) is { } document
                ? (document, null)
                : (null, JsonFaults.Explain(error, json.Span, options.MaxDepth));
        }
    }

    private bool TryParse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, _parsing);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private JsonDocument? TryParse(byte[] json)
    {
        try
        {
            return JsonDocument.Parse(json, _parsing);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static List<JsonElement> ListIn(JsonElement root)
    {
        try
        {
            return [.. JsonLists.In(root)];
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair in a name; whoever reads the whole object says so.
            return [];
        }
    }

    private ReadOutcome Read(JsonElement root, string file)
    {
        try
        {
            return root.ValueKind != JsonValueKind.Object
                ? new EntryRejected(file, Rejections.Malformed(
                    $"A JSON object with the fields of an article was expected, but this is a value of the kind "
                    + $"{root.ValueKind.ToString().ToLowerInvariant()}."))
                : ToArticle(root, file);
        }
        catch (InvalidOperationException)
        {
            // System.Text.Json's answer to an escaped half of a surrogate pair.
            return new EntryRejected(file, HalfASurrogatePair);
        }
    }

    /// <summary>
    /// An article that <see cref="Read(ReadOnlyMemory{byte}, string)"/> took, as one line of plain JSON with its id first: whoever reads
    /// the line finds the same article under this id.
    /// </summary>
    /// <param name="json">The object.</param>
    /// <param name="id">The id that was read, or one that was made where it gives none.</param>
    /// <param name="maxDepth">The most levels that values may be nested.</param>
    /// <param name="fault">Why there is no such line: a key stands twice, half of a surrogate pair, too many levels.</param>
    public byte[]? OneLine(ReadOnlyMemory<byte> json, ArticleId id, int maxDepth, out Rejection? fault)
    {
        try
        {
            var strict = _parsing with { MaxDepth = maxDepth, AllowDuplicateProperties = false };
            using var document = JsonDocument.Parse(TryParse(json) ? json : LooseJson.Mended(json.Span) ?? json, strict);
            fault = null;
            return PlainLine.Of(JsonLists.Unwrapped(document.RootElement), id);
        }
        catch (JsonException error) when (error.Message.Contains("uplicate", StringComparison.Ordinal))
        {
            fault = Rejections.Malformed(
                "A key occurs twice in one object, so it is not clear which value is meant. Remove one.");
        }
        catch (JsonException error)
        {
            fault = JsonFaults.Explain(error, json.Span, maxDepth);
        }
        catch (InvalidOperationException)
        {
            fault = HalfASurrogatePair;
        }

        return null;
    }

    private ReadOutcome ToArticle(JsonElement root, string file)
    {
        var story = JsonLists.Unwrapped(root);
        if ((Unpublished(story) ?? TelegramMessage.NoArticle(story) ?? PlatformPost.NoArticle(story)) is { } unpublished)
        {
            return new EntryRejected(file, unpublished);
        }

        var fields = new JsonArticleFields(story, options.TimeZone, page: _pages.ReadMarkup);
        return fields.ToArticle() is not { } article
            ? new EntryRejected(
                file, Rejections.NoText(
                    $"The object has no text: one of the fields text, body or content is needed; it has {JsonFaults.FieldsOf(root)}."))
            : fields.Fault is { } fault ? new EntryRejected(file, fault)
            : article.Text.Length > options.MaxTextBytes ? new EntryRejected(file, Rejections.TooLarge(options.MaxTextBytes))
            : new ArticleRead(file, LanguageDetection.Complete(WithOuterId(article, root))) { Warnings = fields.Warnings };
    }

    /// <summary>A content system says it of the entry, or of the part that holds the text.</summary>
    private static Rejection? Unpublished(JsonElement story) => UnpublishedStory.Of(story)
        ?? story.EnumerateObject().Where(part => ServiceFields.Inner.Contains(part.Name) && JsonLists.HasText(part.Value))
            .Select(part => UnpublishedStory.Of(part.Value)).FirstOrDefault(rejection => rejection is not null);

    private static Article WithOuterId(Article article, JsonElement root) =>
        article.Id is null && root.TryGetProperty("_id", out var outer)
            ? article with { Id = ArticleId.Given(JsonValues.Text(outer)) }
            : article;
}
