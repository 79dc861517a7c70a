using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SearchService.Readers.Markdown;

/// <summary>
/// The fields that programs write around Markdown in ways of their own: services that turn pages into it (<c>URL Source: …</c> above
/// <c>Markdown Content:</c>), Joplin below the text, Notion between the heading and the text.
/// </summary>
internal static partial class ProgramFields
{
    /// <summary>Whether a text is Markdown of such a service, whatever its name.</summary>
    public static bool IsConvertedPage(string text) => ConvertedPage().IsMatch(text);

    /// <summary>The fields and the text; null where it has none of these forms.</summary>
    public static (JsonElement Fields, string Body)? Split(string text)
    {
        if (ConvertedPage().Match(text) is { Success: true } page)
        {
            var groups = page.Groups;
            return (
                FieldsOf([("title", groups["title"].Value), ("url", groups["url"].Value), ("published", groups["date"].Value)]),
                text[page.Length..]);
        }

        if (JoplinTail().Match(text) is { Success: true } tail)
        {
            var title = FirstLine().Match(text) is { Success: true } first && first.Length < tail.Index ? first : null;
            var fields = tail.Groups["name"].Captures.Zip(tail.Groups["value"].Captures)
                .Where(field => field.First.Value is "author" or "source_url" or "created_time")
                .Select(field => (field.First.Value == "source_url" ? "url" : field.First.Value, field.Second.Value));
            return (FieldsOf(fields.Append(("title", title?.Groups["title"].Value ?? ""))), text[(title?.Length ?? 0)..tail.Index]);
        }

        return Heading().Match(text) is { Success: true } heading && HeaderLines.Split(text[heading.Length..]) is var (given, body)
            ? (FieldsOf(given.EnumerateObject().Select(field => (field.Name, field.Value.GetString() ?? ""))
                .Prepend(("title", heading.Groups["title"].Value))), body)
            : null;
    }

    private static JsonElement FieldsOf(IEnumerable<(string Name, string Value)> given)
    {
        var fields = new JsonObject();
        foreach (var (name, value) in given.Where(field => !string.IsNullOrWhiteSpace(field.Value)))
        {
            fields.TryAdd(name, value.Trim());
        }

        return JsonSerializer.SerializeToElement(fields);
    }

    [GeneratedRegex(
        @"\A\s*Title:[ \t]*(?<title>[^\n]{0,400})\n+URL Source:[ \t]*(?<url>[^\n]{0,2000})\n+"
        + @"(?:Published Time:[ \t]*(?<date>[^\n]{0,100})\n+)?(?:(?:Number of Pages|Warning|Description)[^\n]{0,1000}\n+){0,3}"
        + @"Markdown Content:[ \t]*\n?",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex ConvertedPage();

    [GeneratedRegex(
        @"\n\n(?=id: [0-9a-f]{32}\n)(?:(?<name>[a-z_]{2,30}):[ \t]*(?<value>[^\n]{0,2000})\n){3,60}type_: 1\s*\z",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex JoplinTail();

    [GeneratedRegex(@"\A(?<title>[^\n]{1,400})\n\n+", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex FirstLine();

    [GeneratedRegex(@"\A\s*#[ \t]+(?<title>[^\n]{1,400})\n+", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Heading();
}
