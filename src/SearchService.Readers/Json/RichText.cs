using System.Text;
using System.Text.Json;
using SearchService.Readers.Html;
using SearchService.Readers.Text;

namespace SearchService.Readers.Json;

/// <summary>
/// Text as editors of content systems keep it: a list or a tree of typed blocks (Arc, Contentful, Sanity, Editor.js, ProseMirror, Lexical,
/// Slate). Each block is a paragraph; pictures, embeds and separators have no text.
/// </summary>
internal static class RichText
{
    private const int Deepest = 64;

    private static readonly string[] Types = ["type", "_type", "nodeType", "blockType", "object"];
    private static readonly string[] Children = ["content", "children", "nodes", "blocks", "root", "data", "items", "document",
        "attributes"];
    private static readonly string[] Leaves = ["text", "value", "content"];

    private static readonly HashSet<string> Silent = new(StringComparer.OrdinalIgnoreCase)
    {
        "image", "picture", "photo", "gallery", "video", "audio", "embed", "oembed", "oembed_response", "raw_html", "interstitial_link",
        "divider", "delimiter", "reference", "related", "embedded-asset-block", "embedded-entry-block", "asset", "file", "hr", "raw",
        "custom_embed",
    };

    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "span", "link", "hyperlink", "hyper-link", "entry-hyperlink", "asset-hyperlink", "mark", "leaf", "a", "inline", "autolink",
        "mention",
    };

    /// <summary>Whether the value is such a list or tree: its objects say of what type they are.</summary>
    public static bool Is(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.GetArrayLength() > 0 && value.EnumerateArray().All(IsTyped),
        JsonValueKind.Object => (IsTyped(value) || value.EnumerateObject().Count() <= 4) && Below(value) is { } children && Is(children),
        _ => false,
    };

    /// <summary>The paragraphs, parted by blank lines; null where there is no text in it.</summary>
    public static string? Read(JsonElement value)
    {
        var paragraphs = new List<string>();
        var current = new StringBuilder();
        Walk(value, paragraphs, current, 0);
        End(paragraphs, current);
        return paragraphs.Count > 0 ? string.Join("\n\n", paragraphs) : null;
    }

    private static void Walk(JsonElement value, List<string> paragraphs, StringBuilder current, int depth)
    {
        if (depth > Deepest)
        {
            return;
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                Walk(item, paragraphs, current, depth + 1);
            }
        }
        else if (value.ValueKind == JsonValueKind.String)
        {
            // An item of a list.
            End(paragraphs, current);
            current.Append(Plain(value.GetString()!));
            End(paragraphs, current);
        }
        else if (value.ValueKind == JsonValueKind.Object && !Silent.Contains(TypeOf(value)))
        {
            Take(value, paragraphs, current, depth);
        }
    }

    private static void Take(JsonElement node, List<string> paragraphs, StringBuilder current, int depth)
    {
        var type = TypeOf(node);
        var isInline = Inline.Contains(type) || type is "text" or "" && !IsArc(node);
        if (!isInline)
        {
            End(paragraphs, current);
        }

        var leaf = Leaves.Select(name => node.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String
            ? text.GetString() : null)
            .FirstOrDefault(text => text is not null);
        if (leaf is not null)
        {
            current.Append(Plain(leaf));
        }
        else if (type is "hardBreak" or "hard_break" or "linebreak")
        {
            current.Append(' ');
        }
        else if (Below(node) is { } children)
        {
            Walk(children, paragraphs, current, depth + 1);
        }

        if (!isInline)
        {
            End(paragraphs, current);
        }
    }

    /// <summary>
    /// A block of Arc is of the type <c>text</c> and holds a paragraph of markup under <c>content</c>; a leaf of others is as well.
    /// </summary>
    private static bool IsArc(JsonElement node) =>
        node.TryGetProperty("content", out var content) && content.ValueKind == JsonValueKind.String;

    private static string Plain(string text) =>
        text.AsSpan().ContainsAny('<', '&') && PlainMarkup.ToText($"<p>{text}</p>") is { } plain ? plain : text;

    private static void End(List<string> paragraphs, StringBuilder current)
    {
        if (Spaces.Clean(current.ToString()) is { Length: > 0 } paragraph)
        {
            paragraphs.Add(paragraph);
        }

        current.Clear();
    }

    private static JsonElement? Below(JsonElement node)
    {
        foreach (var name in Children)
        {
            if (node.TryGetProperty(name, out var below) && below.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
            {
                return below;
            }
        }

        return null;
    }

    private static bool IsTyped(JsonElement node) => node.ValueKind == JsonValueKind.Object && TypeOf(node).Length > 0;

    private static string TypeOf(JsonElement node)
    {
        foreach (var name in Types)
        {
            if (node.TryGetProperty(name, out var type) && type.ValueKind == JsonValueKind.String)
            {
                return type.GetString()!;
            }
        }

        return "";
    }
}
