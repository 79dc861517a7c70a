using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SearchService.Articles;
using SearchService.Readers.Json;
using Tomlyn;
using YamlDotNet.Core;

namespace SearchService.Readers.Markdown;

/// <summary>
/// The fields at the head of a Markdown file, as JSON articles have them: YAML between <c>---</c> lines, TOML between <c>+++</c> lines,
/// or one JSON object with the text below it, or pandoc's title block, or lines such as <c>Title: …</c>.
/// </summary>
internal static partial class FrontMatter
{
    private const int LongestBlock = 64 * 1024;

    /// <summary>Words of a value that is a sentence and no field.</summary>
    private const int SentenceWords = 6;

    /// <summary>The fields (an empty object where there is no block) and the text below; null where the block is broken.</summary>
    public static (JsonElement Fields, string Body)? Split(string text, int maxDepth, out Rejection? rejection)
    {
        rejection = null;
        var bare = text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal);
        if (bare.StartsWith('{'))
        {
            return JsonFields(bare, maxDepth) ?? (Empty, bare);
        }

        if ((ProgramFields.Split(bare) ?? TitleBlock.Split(bare) ?? HeaderLines.Split(bare)) is { } titled)
        {
            return titled;
        }

        var opening = bare[..Math.Max(0, bare.IndexOf('\n', StringComparison.Ordinal))].TrimEnd();
        var end = opening is "---" or "+++" ? EndOfBlock(bare, opening) : -1;
        if (end < 0)
        {
            // No front matter, or a rule at the head of the text and no block.
            return (Empty, bare);
        }

        var start = bare.IndexOf('\n', StringComparison.Ordinal) + 1;
        var block = bare[start..Math.Max(start, end)];
        var body = bare[(bare.IndexOf('\n', end + 1) is >= 0 and var next ? next + 1 : bare.Length)..];
        if (block.Length > LongestBlock || FlowDepth(block) > maxDepth)
        {
            rejection = Rejections.Malformed("The front matter is larger or nested deeper than any article's.");
            return null;
        }

        return Fields(opening, block, ref rejection) is not { } fields ? null
            : fields.ValueKind == JsonValueKind.Undefined ? (Empty, bare)
            : (fields, body);
    }

    /// <summary>As <see cref="Split"/> says, of the block between the two lines.</summary>
    private static JsonElement? Fields(string opening, string block, ref Rejection? rejection)
    {
        try
        {
            return opening == "+++" ? TomlFields.Parse(block) : Fields(block, ref rejection);
        }
        catch (TomlException error)
        {
            rejection = Rejections.Malformed($"The front matter is not TOML ({error.Message.Split('\n')[0].Trim()}).");
        }
        catch (InvalidOperationException)
        {
            // What YamlDotNet's parser says of a list that opens and goes on in the next line as a field.
            rejection = Rejections.Malformed("The front matter is not YAML: a bracket is not closed.");
        }
        catch (YamlException error)
        {
            rejection = Rejections.Malformed(string.Create(
                CultureInfo.InvariantCulture,
                $"The front matter is not YAML: line {error.Start.Line + 1}, column {error.Start.Column}. A text with a colon "
                    + $"in it must stand in quotes."));
        }

        return null;
    }

    /// <summary>One JSON object and text behind it; null where the head is none.</summary>
    private static (JsonElement Fields, string Body)? JsonFields(string text, int maxDepth)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions
        {
            MaxDepth = maxDepth,
            CommentHandling = JsonCommentHandling.Skip,
            AllowTrailingCommas = true,
            AllowMultipleValues = true,
        });
        try
        {
            reader.Read();
            return JsonElement.TryParseValue(ref reader, out var fields)
                ? (fields.Value, Encoding.UTF8.GetString(bytes.AsSpan((int)reader.BytesConsumed)).TrimStart())
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The fields; undefined where the block is no front matter but text between two rules; null where it is rejected.</summary>
    private static JsonElement? Fields(string block, ref Rejection? rejection)
    {
        JsonElement? fields;
        try
        {
            fields = YamlFields.Parse(block);
        }
        catch (YamlException) when (Colon().IsMatch(block))
        {
            // "title: Ferry: the search goes on": what nobody takes for anything but a text, and YAML refuses.
            fields = YamlFields.Parse(
                Colon().Replace(
                    block, field => $"{field.Groups["name"].Value}: {JsonSerializer.Serialize(field.Groups["text"].Value.Trim())}"));
        }

        if (fields is null)
        {
            rejection = new Rejection(RejectionCode.TooLarge, string.Create(
                CultureInfo.InvariantCulture,
                $"The front matter expands to more than {YamlFields.MostValues:#,0} values, since its aliases repeat each other. "
                + $"Write them out."));
        }

        return fields is { ValueKind: JsonValueKind.Object } found && IsProse(found) ? default(JsonElement) : fields;
    }

    /// <summary>A first paragraph between two rules that has a colon reads like a field: <c>Busan: A ferry sank on Monday.</c></summary>
    private static bool IsProse(JsonElement fields) =>
        fields.EnumerateObject() is var all && all.Any() && all.All(field =>
            field.Value.ValueKind == JsonValueKind.String
            && (field.Name.Contains(' ', StringComparison.Ordinal) || FieldNames.Find(field.Name) is null)
            && field.Value.GetString() is { } text
            && text.TrimEnd().TrimEnd('"', '”', '’', ')') is [.., '.' or '!' or '?']
            && text.AsSpan().Count(' ') >= SentenceWords - 1);

    [GeneratedRegex(
        @"^(?<name>[\w\-]+):[ \t]+(?<text>[^\s""'\[\]{}|>&*!%@`#\-][^\n]*?:(?:[ \t][^\n]*)?)$",
        RegexOptions.CultureInvariant | RegexOptions.Multiline,
        ReadingPattern.Patience)]
    private static partial Regex Colon();

    internal static readonly JsonElement Empty = JsonSerializer.SerializeToElement(new JsonObject());

    private static int EndOfBlock(string text, string fence)
    {
        var at = 3;
        while ((at = text.IndexOf('\n', at)) >= 0)
        {
            var line = text.AsSpan(++at);
            line = line[..(line.IndexOf('\n') is >= 0 and var length ? length : line.Length)].TrimEnd();
            if (line.SequenceEqual(fence) || (fence == "---" && line is "..."))
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
}
