using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SearchService.Readers.Markdown;

/// <summary>YAML to the fields that JSON articles have.</summary>
internal static class YamlFields
{
    /// <summary>Names that stand for a part elsewhere (aliases) repeat it: a few lines of them can stand for billions of values.</summary>
    public const int MostValues = 20_000;

    /// <summary>The fields; undefined where the block is a text or a list; null where they are too many.</summary>
    public static JsonElement? Parse(string block)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(block));
        if (stream.Documents.Count == 0 || stream.Documents[0].RootNode is YamlScalarNode { Value: "" or null })
        {
            return FrontMatter.Empty;
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
