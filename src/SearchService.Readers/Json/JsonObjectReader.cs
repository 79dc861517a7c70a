using System.Text;
using System.Text.Json;
using SearchService.Readers.Charsets;
using SearchService.Readers.Sources;

namespace SearchService.Readers.Json;

/// <summary>A file that is one JSON object: an article, or a wrapper around a list of them (an API's answer, a JSON Feed).</summary>
internal sealed class JsonObjectReader(ReaderOptions options, JsonArticles articles) : IFormatReader
{
    private static readonly string[] Lists = ["articles", "items", "results", "entries", "stories", "docs", "documents", "posts", "data", "hits"];

    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        if (WholeContent.Read(entry, options.MaxTextBytes, cancellation, out var rejection) is not { } bytes
            || TextDecoder.Decode(bytes, declared: null, out rejection) is not { } text)
        {
            return [new EntryRejected(entry.File, rejection!)];
        }

        var json = Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF'));
        return ListIn(json) is { Count: > 0 } list
            ? list.Select((item, index) => articles.Read(item, FormattableString.Invariant($"{entry.File}#{index + 1}")))
            : [articles.Read(json, entry.File)];
    }

    /// <summary>The items of a wrapper's list, or null where the object is an article itself or is broken.</summary>
    private List<byte[]>? ListIn(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = options.MaxDepth });
            return document.RootElement.ValueKind == JsonValueKind.Object && FindList(document.RootElement) is { } list
                ? [.. list.EnumerateArray().Select(item => Encoding.UTF8.GetBytes(item.GetRawText()))]
                : null;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // The second is for half a surrogate pair in a name; whoever reads the whole object says so.
            return null;
        }
    }

    private static JsonElement? FindList(JsonElement root)
    {
        foreach (var field in root.EnumerateObject())
        {
            if (FieldNames.Find(field.Name) is ({ } meaning, _) && meaning is FieldMeaning.Text or FieldMeaning.Html)
            {
                return null;
            }
        }

        foreach (var name in Lists)
        {
            if (!root.TryGetProperty(name, out var value))
            {
                continue;
            }

            if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 && value[0].ValueKind == JsonValueKind.Object)
            {
                return value;
            }

            if (value.ValueKind == JsonValueKind.Object && FindList(value) is { } inner)
            {
                return inner;
            }
        }

        return null;
    }
}
