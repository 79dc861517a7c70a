using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SearchService.Readers.Markdown;

/// <summary>
/// Pandoc's title block (Pandoc User's Guide, "Extension: pandoc_title_block"): up to three lines behind <c>%</c>, title, writers and day.
/// </summary>
internal static partial class TitleBlock
{
    /// <summary>The fields and the text below; null where the text opens with no such block.</summary>
    public static (JsonElement Fields, string Body)? Split(string text)
    {
        if (Block().Match(text) is not { Success: true } block)
        {
            return null;
        }

        List<string> lines = [.. block.Groups["line"].Captures.Select(line => Folded().Replace(line.Value, " ").Trim())];
        var fields = new JsonObject();
        foreach (var (name, value) in new[] { "title", "author", "date" }.Zip(lines))
        {
            if (value.Length > 0)
            {
                fields[name] = value;
            }
        }

        return (JsonSerializer.SerializeToElement(fields), text[block.Length..]);
    }

    /// <summary>A line that is set in goes on from the one above it.</summary>
    [GeneratedRegex(
        @"\A(?:%(?<line>[ \t][^\n]{0,400}(?:\n[ \t]+[^\n]{1,400})*)\n){1,3}\s*?\n",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Block();

    [GeneratedRegex(@"\s*\n\s*", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Folded();
}
