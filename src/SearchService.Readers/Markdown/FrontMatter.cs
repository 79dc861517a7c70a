using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SearchService.Articles;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SearchService.Readers.Markdown;

/// <summary>The YAML block between <c>---</c> lines at the head of a Markdown file, as the fields that JSON articles have.</summary>
internal static partial class FrontMatter
{
    private const int LongestBlock = 64 * 1024;

    /// <summary>Names that stand for a part elsewhere (aliases) repeat it: a few lines of them can stand for billions of values.</summary>
    private const int MostValues = 20_000;

    /// <summary>The fields (an empty object where there is no block) and the text below; null where the block is broken.</summary>
    public static (JsonElement Fields, string Body)? Split(string text, int maxDepth, out Rejection? rejection)
    {
        rejection = null;
        var bare = text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal);
        if (!bare.StartsWith("---\n", StringComparison.Ordinal))
        {
            return (Empty, bare);
        }

        var end = EndOfBlock(bare);
        if (end < 0)
        {
            // A rule at the head of the text and no block.
            return (Empty, bare);
        }

        var block = bare[4..Math.Max(4, end)];
        var body = bare[(bare.IndexOf('\n', end + 1) is >= 0 and var next ? next + 1 : bare.Length)..];
        if (block.Length > LongestBlock || FlowDepth(block) > maxDepth)
        {
            rejection = Rejections.Malformed("The front matter is larger or nested deeper than any article's.");
            return null;
        }

        try
        {
            return Fields(block, ref rejection) is not { } fields ? null
                : fields.ValueKind == JsonValueKind.Undefined ? (Empty, bare)
                : (fields, body);
        }
        catch (InvalidOperationException)
        {
            // What YamlDotNet's parser says of a list that opens and goes on in the next line as a field.
            rejection = Rejections.Malformed("The front matter is not YAML: a bracket is not closed.");
            return null;
        }
        catch (YamlException error)
        {
            rejection = Rejections.Malformed(string.Create(
                CultureInfo.InvariantCulture,
                $"The front matter is not YAML: line {error.Start.Line + 1}, column {error.Start.Column}. A text with a colon "
                    + $"in it must stand in quotes."));
            return null;
        }
    }

    /// <summary>The fields; undefined where the block is no front matter but text between two rules; null where it is rejected.</summary>
    private static JsonElement? Fields(string block, ref Rejection? rejection)
    {
        JsonElement? fields;
        try
        {
            fields = Parse(block);
        }
        catch (YamlException) when (Colon().IsMatch(block))
        {
            // "title: Ferry: the search goes on": what nobody takes for anything but a text, and YAML refuses.
            fields = Parse(
                Colon().Replace(
                    block, field => $"{field.Groups["name"].Value}: {JsonSerializer.Serialize(field.Groups["text"].Value.Trim())}"));
        }

        if (fields is null)
        {
            rejection = new Rejection(RejectionCode.TooLarge, FormattableString.Invariant(
                $"The front matter stands for more than {MostValues:#,0} values, since its aliases repeat each other. Write them out."));
        }

        return fields;
    }

    [GeneratedRegex(
        @"^(?<name>[\w\-]+):[ \t]+(?<text>[^\s""'\[\]{}|>&*!%@`#\-][^\n]*?:(?:[ \t][^\n]*)?)$",
        RegexOptions.CultureInvariant | RegexOptions.Multiline,
        ReadingPattern.Patience)]
    private static partial Regex Colon();

    private static readonly JsonElement Empty = JsonSerializer.SerializeToElement(new JsonObject());

    private static int EndOfBlock(string text)
    {
        var at = 3;
        while ((at = text.IndexOf('\n', at)) >= 0)
        {
            var line = text.AsSpan(++at);
            line = line[..(line.IndexOf('\n') is >= 0 and var length ? length : line.Length)].TrimEnd();
            if (line is "---" or "...")
            {
                return at - 1;
            }
        }

        return -1;
    }

    /// <summary>The YAML reader recurses into brackets.</summary>
    private static int FlowDepth(string block)
    {
        int depth = 0, deepest = 0;
        foreach (var letter in block)
        {
            depth += letter is '[' or '{' ? 1 : letter is ']' or '}' ? -1 : 0;
            deepest = Math.Max(deepest, depth);
        }

        return deepest * 8;
    }

    /// <summary>The fields; undefined where the block is a text or a list; null where they are too many.</summary>
    private static JsonElement? Parse(string block)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(block));
        if (stream.Documents.Count == 0 || stream.Documents[0].RootNode is YamlScalarNode { Value: "" or null })
        {
            return Empty;
        }

        if (stream.Documents[0].RootNode is not YamlMappingNode root)
        {
            return default(JsonElement);
        }

        var room = MostValues;
        var fields = ToJson(root, depth: 0, ref room);
        return room < 0 ? null : JsonSerializer.SerializeToElement(fields);
    }

    private static JsonNode? ToJson(YamlNode node, int depth, ref int room)
    {
        // An anchor may repeat itself without end.
        if (depth > 16 || --room < 0)
        {
            return null;
        }

        switch (node)
        {
            case YamlMappingNode map:
                return ToJson(map, depth, ref room);
            case YamlSequenceNode list:
                var items = new JsonArray();
                foreach (var item in list)
                {
                    if (room < 0)
                    {
                        break;
                    }

                    items.Add(ToJson(item, depth + 1, ref room));
                }

                return items;
            case YamlScalarNode { Style: ScalarStyle.Plain } scalar:
                return Plain(scalar.Value);
            default:
                return (node as YamlScalarNode)?.Value;
        }
    }

    private static JsonObject ToJson(YamlMappingNode map, int depth, ref int room)
    {
        var fields = new JsonObject();
        foreach (var (key, value) in map.Children)
        {
            if (room < 0)
            {
                break;
            }

            if (key is YamlScalarNode { Value: { } name } && !fields.ContainsKey(name))
            {
                fields.Add(name, ToJson(value, depth + 1, ref room));
            }
        }

        return fields;
    }

    private static JsonNode? Plain(string? value) => value switch
    {
        null or "" or "~" or "null" => null,
        "true" => true,
        "false" => false,
        _ when value.Length < 10 && long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && value[0] != '0' => number,
        _ => value,
    };
}
