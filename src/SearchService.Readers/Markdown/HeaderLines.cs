using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SearchService.Readers.Json;

namespace SearchService.Readers.Markdown;

/// <summary>
/// The fields that MultiMarkdown and Pelican write without a fence: lines such as <c>Title: Ferry sinks</c> and <c>Date: 2023-09-12</c>,
/// up to the first empty line (MultiMarkdown User's Guide, "Metadata").
/// </summary>
internal static partial class HeaderLines
{
    /// <summary>A first paragraph with a colon has one such line; two known fields are no prose.</summary>
    private const int FewestKnown = 2;

    /// <summary>The fields and the text below; null where the text opens with no such lines.</summary>
    public static (JsonElement Fields, string Body)? Split(string text)
    {
        if (Block().Match(text) is not { Success: true } block)
        {
            return null;
        }

        var fields = new JsonObject();
        foreach (var (name, value) in block.Groups["name"].Captures.Zip(block.Groups["value"].Captures))
        {
            fields.TryAdd(name.Value.Trim().ToLowerInvariant(), Folded().Replace(value.Value, " ").Trim());
        }

        return fields.Select(field => FieldNames.Find(field.Key)?.Meaning).OfType<FieldMeaning>().Distinct().Count() < FewestKnown
            ? null
            : (JsonSerializer.SerializeToElement(fields), text[block.Length..]);
    }

    /// <summary>A line that is set in goes on from the one above it.</summary>
    [GeneratedRegex(
        @"\A(?:(?<name>[A-Za-z][\w \-]{0,30}):(?<value>[ \t]+[^\n]{0,400}(?:\n[ \t]+[^\n]{1,400})*)(?:\n|\z)){2,40}[ \t]*(?:\n|\z)",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Block();

    [GeneratedRegex(@"\s*\n\s*", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Folded();
}
