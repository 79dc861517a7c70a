using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SearchService.Articles;
using SearchService.Readers.Json;
using SearchService.Readers.Text.Lines;

namespace SearchService.Readers.Text;

/// <summary>
/// The labelled lines that a text opens with, in the names that <see cref="FieldNames"/> knows: <c>Titel: …</c>, <c>Автор: …</c>,
/// <c>日期：…</c>, perhaps below a headline without a label. English ones are told line by line (<see cref="HeaderField"/>).
/// </summary>
internal static partial class LabelledHead
{
    /// <summary>A first paragraph with a colon has one such line; lines of two kinds are no prose.</summary>
    private const int FewestMeanings = 2;

    private const int LongestHead = 30;

    private const int LongestLine = 500;

    private const int LongestTitle = 200;

    /// <summary>The labelled lines as fields, and the text below; null where the text opens with no such lines.</summary>
    public static (JsonElement Fields, string Body)? Split(string text)
    {
        var fields = new JsonObject();
        var meanings = new HashSet<FieldMeaning>();
        var (isForeign, at, body) = (false, 0, 0);
        for (var lines = 0; lines < LongestHead && LineAt(text, at) is var (line, next) && next > at; at = next, lines++)
        {
            if (line.Length == 0)
            {
                continue;
            }

            if (Field(line) is not var (name, value, meaning))
            {
                if (fields.Count > 0 || line.Length > LongestTitle || Field(LineBehind(text, next)) is null)
                {
                    break;
                }

                fields["title"] = line;
                body = next;
                continue;
            }

            // "Text: Anna Keller" is a writer.
            meaning = meaning == FieldMeaning.Text && value.Length > 0 && Byline.Read(line) is { Count: > 0 }
                ? FieldMeaning.Authors
                : meaning;
            if (meaning is FieldMeaning.Text or FieldMeaning.Html)
            {
                // A label alone stands above the text.
                body = value.Length == 0 ? next : body;
                break;
            }

            if (value.Length > 0)
            {
                meanings.Add(meaning);
                isForeign |= !English().IsMatch(name);
                var known = meaning switch { FieldMeaning.Title => "title", FieldMeaning.Authors => "author", _ => name };
                fields.TryAdd(known, Given(line, value, meaning));
            }

            body = next;
        }

        return meanings.Count >= FewestMeanings && isForeign && !string.IsNullOrWhiteSpace(text[body..])
            ? (JsonSerializer.SerializeToElement(fields), text[body..])
            : null;
    }

    /// <summary>The article of which the head gave the fields; what no field says, the text may.</summary>
    /// <param name="fields">As <see cref="Split"/> gives them.</param>
    /// <param name="story">What was read below them.</param>
    /// <param name="zone">The zone of times without an offset.</param>
    public static Article Complete(JsonElement fields, Article story, TimeZoneInfo zone) =>
        new JsonArticleFields(fields, zone, story.Text).ToArticle() is { } given
            ? JsonArticleFields.Completed(given, story) with { Captions = story.Captions }
            : story;

    public static string? TitleOf(JsonElement fields) => fields.TryGetProperty("title", out var title) ? title.GetString() : null;

    private static JsonNode Given(string line, string value, FieldMeaning meaning) =>
        meaning == FieldMeaning.Authors && Byline.Read(line) is { Count: > 0 } writers
            ? new JsonArray([.. writers.Select(writer => JsonValue.Create(writer))])
            : JsonValue.Create(value)!;

    private static (string Name, string Value, FieldMeaning Meaning)? Field(string line) =>
        line.Length <= LongestLine && Labelled().Match(line) is { Success: true } field
            && FieldNames.Find(field.Groups["name"].Value) is var (meaning, _)
            ? (field.Groups["name"].Value, field.Groups["value"].Value.Trim(), meaning)
            : null;

    private static string LineBehind(string text, int at)
    {
        while (LineAt(text, at) is var (line, next) && next > at)
        {
            if (line.Length > 0)
            {
                return line;
            }

            at = next;
        }

        return "";
    }

    private static (string Line, int Next) LineAt(string text, int at)
    {
        if (at >= text.Length)
        {
            return ("", at);
        }

        var end = text.IndexOf('\n', at);
        return end < 0 ? (text[at..].Trim(), text.Length) : (text[at..end].Trim(), end + 1);
    }

    [GeneratedRegex(
        @"^(?<name>\p{L}[\p{L}\p{M}'’ ]{1,28}?)\s*[:：]\s*(?<value>.*)$", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Labelled();

    [GeneratedRegex(
        @"^(?:title|headline|subtitle|standfirst|summary|description|authors?|byline|by|writer|source|publisher|publication|newspaper"
        + @"|url|link|section|category|language|lang|tags|topics?|keywords|agency|date|published|updated|modified|posted|created|dateline"
        + @"|id|text)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex English();
}
