using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SearchService.Articles;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SearchService.Readers.Markdown;

/// <summary>The YAML block between <c>---</c> lines at the head of a Markdown file, as the fields that JSON articles have.</summary>
internal static class FrontMatter
{
    private const int LongestBlock = 64 * 1024;

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
            return (Parse(block), body);
        }
        catch (InvalidOperationException)
        {
            // What YamlDotNet's parser says of a list that opens and goes on in the next line as a field.
            rejection = Rejections.Malformed("The front matter is not YAML: a bracket is not closed.");
            return null;
        }
        catch (YamlException error)
        {
            rejection = Rejections.Malformed(FormattableString.Invariant(
                $"The front matter is not YAML: line {error.Start.Line + 1}, column {error.Start.Column}. A text with a colon in it must stand in quotes."));
            return null;
        }
    }

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

    private static JsonElement Parse(string block)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(block));
        var root = stream.Documents.Count > 0 ? stream.Documents[0].RootNode as YamlMappingNode : null;
        return root is null ? Empty : JsonSerializer.SerializeToElement(ToJson(root, depth: 0));
    }

    private static JsonNode? ToJson(YamlNode node, int depth) => node switch
    {
        // An anchor may repeat itself without end.
        _ when depth > 16 => null,
        YamlMappingNode map => new JsonObject(map.Children
            .Where(field => field.Key is YamlScalarNode { Value: not null })
            .DistinctBy(field => ((YamlScalarNode)field.Key).Value)
            .Select(field => KeyValuePair.Create(((YamlScalarNode)field.Key).Value!, ToJson(field.Value, depth + 1)))),
        YamlSequenceNode list => new JsonArray([.. list.Select(item => ToJson(item, depth + 1))]),
        YamlScalarNode { Style: ScalarStyle.Plain } scalar => Plain(scalar.Value),
        YamlScalarNode scalar => scalar.Value,
        _ => null,
    };

    private static JsonNode? Plain(string? value) => value switch
    {
        null or "" or "~" or "null" => null,
        "true" => true,
        "false" => false,
        _ when value.Length < 10 && long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && value[0] != '0' => number,
        _ => value,
    };
}
