using System.Text.Json;
using SearchService.Readers.Html;
using SearchService.Readers.Text;

namespace SearchService.Readers.Json;

/// <summary>
/// A text that a program keeps in many small parts, of which none is an article: the components of Apple News, the blocks of Notion, the
/// runs of Google Docs and Quill, the segments of a transcript.
/// </summary>
internal static class ComposedDocument
{
    private const int Deepest = 32;

    /// <summary>What Apple News shows beside a text, and what other fields say.</summary>
    private static readonly string[] SilentRoles =
        ["title", "byline", "author", "caption", "photo", "image", "figure", "logo", "portrait", "divider", "banner_advertisement"];

    /// <summary>The paragraphs, parted by blank lines; null where the object is no such document.</summary>
    public static string? TextOf(JsonElement document) =>
        document.ValueKind != JsonValueKind.Object ? null
        : Joined(Components(document, 0)) ?? Joined(Blocks(document)) ?? Joined(Segments(document)) ?? Joined(Transcripts(document))
            ?? OfRuns(document);

    /// <summary>The text of a field that holds the runs of an editor, as an object or as the JSON of one.</summary>
    public static string? OfRuns(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when Parsed(value.GetString()!) is { } document => document,
        JsonValueKind.Object => Joined(Delta(value)) ?? Joined(Docs(value)) ?? MailBody(value),
        _ => null,
    };

    private static string? Parsed(string text)
    {
        if (text.AsSpan().TrimStart() is not ['{', '"' or '\n' or ' ', ..])
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = Deepest });
            return RichText.Is(document.RootElement) ? RichText.Read(document.RootElement) : TextOf(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<string?> Components(JsonElement document, int depth)
    {
        if (depth > Deepest)
        {
            yield break;
        }

        foreach (var component in document.ItemsOf("components"))
        {
            if (component.TextOf("role") is not { } role || SilentRoles.Contains(role))
            {
                continue;
            }

            var text = component.TextOf("text");
            yield return text is not null && component.TextOf("format") == "html" ? PlainMarkup.ToText(text) : text;
            foreach (var inner in Components(component, depth + 1))
            {
                yield return inner;
            }
        }
    }

    /// <summary>Notion's answer with the blocks of a page.</summary>
    private static IEnumerable<string?> Blocks(JsonElement document) => document.ItemsOf("results")
        .Where(block => block.TextOf("object") == "block" && block.TextOf("type") is { } type && block.TryGetProperty(type, out _))
        .Select(block => block.GetProperty(block.TextOf("type")!))
        .Select(block => string.Concat(block.ItemsOf("rich_text").Select(run => run.TextOf("plain_text"))));

    /// <summary>A new paragraph begins where another person speaks.</summary>
    private static IEnumerable<string?> Segments(JsonElement document)
    {
        string? speaker = null;
        var spoken = new List<string>();
        foreach (var segment in document.ItemsOf("segments"))
        {
            var name = segment.TextOf("speaker");
            if (name != speaker && spoken.Count > 0)
            {
                yield return Said(speaker, spoken);
                spoken.Clear();
            }

            speaker = name;
            if ((segment.TextOf("body") ?? segment.TextOf("text"))?.Trim() is { Length: > 0 } words)
            {
                spoken.Add(words);
            }
        }

        yield return spoken.Count > 0 ? Said(speaker, spoken) : null;
    }

    private static string Said(string? speaker, List<string> spoken) =>
        $"{(speaker is null ? "" : speaker + ": ")}{string.Join(' ', spoken)}";

    /// <summary>Amazon's transcripts: the whole text stands beside each of its words.</summary>
    private static IEnumerable<string?> Transcripts(JsonElement document) =>
        document.ObjectOf("results")?.ItemsOf("transcripts").Select(transcript => transcript.TextOf("transcript")) ?? [];

    /// <summary>Quill's changes to an empty document.</summary>
    private static string[] Delta(JsonElement document) =>
        string.Concat(document.ItemsOf("ops").Select(change => change.TextOf("insert"))).Split('\n');

    private static IEnumerable<string?> Docs(JsonElement document)
    {
        var body = document.ObjectOf("body") ?? document;
        return body.ItemsOf("content").Select(part => part.ObjectOf("paragraph")).OfType<JsonElement>()
            .Select(paragraph => string.Concat(paragraph.ItemsOf("elements").Select(run => run.ObjectOf("textRun")?.TextOf("content"))));
    }

    /// <summary>Microsoft's messages say whether their body is markup.</summary>
    private static string? MailBody(JsonElement body) =>
        body.TextOf("contentType") is not { } type || body.TextOf("content") is not { } content ? null
        : type.Equals("html", StringComparison.OrdinalIgnoreCase) ? PlainMarkup.ToText(content) : content;

    private static string? Joined(IEnumerable<string?> paragraphs) =>
        string.Join("\n\n", paragraphs.Select(paragraph => Spaces.Clean(paragraph)).Where(paragraph => paragraph.Length > 0))
            is { Length: > 0 } text ? text : null;
}
