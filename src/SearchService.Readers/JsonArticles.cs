using System.Text.Json;
using System.Text.Unicode;
using SearchService.Articles;
using SearchService.Readers.Json;
using SearchService.Readers.Languages;

namespace SearchService.Readers;

/// <summary>
/// One article in JSON: a line of NDJSON, an object of an array, what is posted. Text is taken exactly as given. Safe for
/// use by many threads at once.
/// </summary>
public sealed class JsonArticles(ReaderOptions options)
{
    private readonly JsonDocumentOptions _parsing = new() { MaxDepth = options.MaxDepth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads one JSON object in UTF-8. Bad content is an outcome, never an exception.</summary>
    /// <param name="json">The object, with or without white space around it.</param>
    /// <param name="file">The name that the outcome carries.</param>
    public ReadOutcome Read(ReadOnlyMemory<byte> json, string file)
    {
        if (json.Length > options.MaxTextBytes)
        {
            return new EntryRejected(file, Rejections.TooLarge(options.MaxTextBytes));
        }

        if (!Utf8.IsValid(json.Span))
        {
            return new EntryRejected(file, JsonFaults.NotUtf8(json.Span));
        }

        try
        {
            using var document = JsonDocument.Parse(json, _parsing);
            return Read(document.RootElement, file);
        }
        catch (JsonException error)
        {
            return new EntryRejected(file, JsonFaults.Explain(error, json.Span, options.MaxDepth));
        }
        catch (InvalidOperationException)
        {
            // System.Text.Json's answer to an escaped half of a surrogate pair.
            return new EntryRejected(file, new Rejection(RejectionCode.Encoding, "A text holds half of a surrogate pair (such as \\ud83d without its other half), which is no character."));
        }
    }

    private ReadOutcome Read(JsonElement root, string file)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return new EntryRejected(file, Rejections.Malformed($"A JSON object with the fields of an article was expected, but a value of the kind {root.ValueKind.ToString().ToLowerInvariant()} stands there."));
        }

        return new JsonArticleFields(Unwrapped(root), options.TimeZone).ToArticle() is { } article
            ? new ArticleRead(file, LanguageDetection.Complete(WithOuterId(article, root)))
            : new EntryRejected(file, Rejections.NoText($"The object has no text: one of the fields text, body or content is needed; it has {JsonFaults.FieldsOf(root)}."));
    }

    /// <summary>Dumps of search engines and some APIs wrap the article: <c>{"_id": …, "_source": {…}}</c>, <c>{"article": {…}}</c>.</summary>
    private static JsonElement Unwrapped(JsonElement root)
    {
        foreach (var wrapper in (ReadOnlySpan<string>)["_source", "article"])
        {
            if (root.TryGetProperty(wrapper, out var inner) && inner.ValueKind == JsonValueKind.Object)
            {
                return inner;
            }
        }

        return root;
    }

    private static Article WithOuterId(Article article, JsonElement root) =>
        article.Id is null && root.TryGetProperty("_id", out var outer) && JsonValues.Text(outer) is { Length: <= ArticleId.MaxLength } id
            ? article with { Id = new ArticleId(id) }
            : article;
}
