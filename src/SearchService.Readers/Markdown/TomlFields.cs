using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tomlyn;
using Tomlyn.Model;

namespace SearchService.Readers.Markdown;

/// <summary>TOML to the fields that JSON articles have.</summary>
internal static class TomlFields
{
    private const int MaxDepth = 16;

    /// <exception cref="TomlException">The block is no TOML.</exception>
    public static JsonElement Parse(string block) =>
        JsonSerializer.SerializeToElement(ToJson(TomlSerializer.Deserialize<TomlTable>(block) ?? [], depth: 0));

    private static JsonNode? ToJson(object? value, int depth) => value switch
    {
        _ when depth > MaxDepth => null,
        TomlTable table => ToJson(table, depth),
        TomlTableArray tables => new JsonArray([.. tables.Select(table => ToJson(table, depth + 1))]),
        TomlArray list => new JsonArray([.. list.Select(item => ToJson(item, depth + 1))]),
        string text => text,
        bool flag => flag,
        long number => number,
        double number when double.IsFinite(number) => number,
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString(),
    };

    private static JsonObject ToJson(TomlTable table, int depth)
    {
        var fields = new JsonObject();
        foreach (var (name, value) in table)
        {
            fields[name] = ToJson(value, depth + 1);
        }

        return fields;
    }
}
