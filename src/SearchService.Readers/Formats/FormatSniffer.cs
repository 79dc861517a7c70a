using System.Text;
using System.Text.RegularExpressions;
using SearchService.Readers.Charsets;
using SearchService.Readers.Databases;
using SearchService.Readers.Json;
using SearchService.Readers.Markdown;
using SearchService.Readers.Markdown.Related;
using SearchService.Readers.Sources;
using SearchService.Readers.WebArchives;
using SearchService.Readers.Wikis;
using SearchService.Readers.Wire;

namespace SearchService.Readers.Formats;

/// <summary>Tells a format by what the first bytes are, then by the name's ending: files are often named wrongly, and rarely lie.</summary>
internal static partial class FormatSniffer
{
    public static FileFormat Tell(Entry entry)
    {
        var head = entry.Content.Head;
        if (PackedFormat.Tell(head, entry.Extension) is { } packed)
        {
            return packed;
        }

        if (head[0] is 0x01 or 0x16 && WireMessageReader.Is(HeadText(head)))
        {
            return FileFormat.WireMessages;
        }

        if (BinaryContent.Describe(head) is not null)
        {
            return FileFormat.Binary;
        }

        var text = FirstText(head);
        var isMarkdown = entry.Extension is ".md" or ".markdown" or ".mdown" or ".mkd";
        return entry.Extension switch
        {
            ".ndjson" or ".jsonl" or ".jsonlines" or ".ldjson" => FileFormat.Ndjson,
            ".xls" or ".xlsx" when text.StartsWith('<')
            && text.Contains("<table", StringComparison.OrdinalIgnoreCase) => FileFormat.HtmlTable,
            _ when text.StartsWith('<') && DatabasePageMarks.IsExport(text) => FileFormat.DatabaseHtml,
            ".wiki" or ".mediawiki" or ".wikitext" when !text.StartsWith("<?xml", StringComparison.Ordinal)
                && !text.StartsWith("<mediawiki", StringComparison.Ordinal) => FileFormat.WikiText,
            _ when isMarkdown && text.StartsWith('<') && !Page().IsMatch(text) => FileFormat.Markdown,
            _ when text.StartsWith('<') && MarkupFormat.Tell(text, entry.Extension) is { } markup => markup,
            _ when isMarkdown && IsJsonAboveText(entry.Content.Head) => FileFormat.Markdown,
            _ when TwitterExport().IsMatch(text) => FileFormat.JsonSequence,
            _ when JsonFormat(text, entry) is { } json => json,
            _ when isMarkdown => FileFormat.Markdown,
            _ when RelatedMarkup.Is(entry.Extension) => FileFormat.Markdown,
            _ when MhtmlMark.Is(text, entry.Extension) => FileFormat.Mhtml,
            _ when MailFormat.Tell(text, entry.Extension) is { } mail => mail,
            _ when ExportFormat.Tell(text, entry.Extension) is { } export => export,
            _ when FrontMatter().IsMatch(text) => FileFormat.Markdown,
            _ when ProgramFields.IsConvertedPage(text) => FileFormat.Markdown,
            _ when WikiMarks.Are(text) => FileFormat.WikiText,
            ".html" or ".htm" or ".xhtml" when Tag().IsMatch(text) => FileFormat.Html,
            _ => FileFormat.PlainText,
        };
    }

    /// <summary>The head as text, from its first letter on: what formats are told by.</summary>
    internal static string FirstText(ReadOnlySpan<byte> head) =>
        HeadText(head).TrimStart('\uFEFF', '\0', ' ', '\t', '\r', '\n', '\f', '\u001e');

    /// <summary>The head as text for telling formats: ASCII comes out right in every charset.</summary>
    internal static string HeadText(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(head[2..]),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(head[2..]),
        [_, 0, _, 0, ..] => Encoding.Unicode.GetString(head),
        [0, _, 0, _, ..] => Encoding.BigEndianUnicode.GetString(head),
        _ when WideText.Tell(head) is { } wide => Charset.Page(wide.CodePage).GetString(head),
        _ => Encoding.UTF8.GetString(head),
    };

    private static FileFormat? JsonFormat(string text, Entry entry)
    {
        var named = entry.Extension is ".json" or ".jsonld" or ".geojson";
        if (text.StartsWith('{') && (named || JsonObject().IsMatch(text)))
        {
            return ValueBehindFirst(entry.Content.Head);
        }

        return text.StartsWith('[') && (named || JsonArray().IsMatch(text)) ? FileFormat.JsonSequence
            : named ? FileFormat.JsonObject
            : null;
    }

    /// <summary>Front matter in JSON: one object, and behind it a line that is none.</summary>
    private static bool IsJsonAboveText(ReadOnlySpan<byte> head)
    {
        var scan = new JsonScan();
        for (var i = 0; i < head.Length && head[0] == (byte)'{'; i++)
        {
            var wasOpen = scan.Depth > 0;
            if (scan.Step(head[i]) == 0 && wasOpen && !scan.InString)
            {
                return head[(i + 1)..].TrimStart(" \t\r"u8) is [(byte)'\n', .. var rest]
                    && rest.TrimStart(" \t\r\n"u8) is [not (byte)'{', ..];
            }
        }

        return false;
    }

    /// <summary>One object is a file of its own; of several, those on one line each are NDJSON.</summary>
    private static FileFormat ValueBehindFirst(ReadOnlySpan<byte> head)
    {
        var scan = new JsonScan();
        var lineBreaks = 0;
        for (var i = 0; i < head.Length; i++)
        {
            var wasOpen = scan.Depth > 0;
            lineBreaks += head[i] == (byte)'\n' && wasOpen ? 1 : 0;
            if (scan.Step(head[i]) == 0 && wasOpen && !scan.InString)
            {
                var rest = head[(i + 1)..].TrimStart(" \t\r\n,\x1e"u8);
                return rest.IsEmpty || rest[0] != (byte)'{' ? FileFormat.JsonObject
                    : lineBreaks == 0 ? FileFormat.Ndjson
                    : FileFormat.JsonSequence;
            }
        }

        return FileFormat.JsonObject;
    }

    /// <summary>Markdown may open with an element, but not with that of a page or a document.</summary>
    [GeneratedRegex(
        @"\A(?:<!--(?:[^-]|-(?!->))*-->\s*)*<(?:!doctype|html|head|body|\?xml)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Page();

    /// <summary>Twitter exports posts as a script; its other scripts list what is no post.</summary>
    [GeneratedRegex(
        @"\Awindow\.YTD\.(?:tweets?|community_tweet)\.part\d{1,4}\s*=\s*\[", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex TwitterExport();

    [GeneratedRegex(@"\A\{\s*(?:""|\})", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex JsonObject();

    [GeneratedRegex(@"\A\[\s*\{\s*(?:""|\})", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex JsonArray();

    [GeneratedRegex(
        @"\A---[ \t]*\r?\n(?:[\w\-]+[ \t]*:.*\r?\n|[ \t#\-].*\r?\n)+?(?:---|\.\.\.)[ \t]*(?:\r?\n|\z)"
        + @"|\A\+\+\+[ \t]*\r?\n(?:[^\n]*\n){1,200}?\+\+\+[ \t]*(?:\r?\n|\z)",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex FrontMatter();

    [GeneratedRegex(
        @"<(?:!doctype|html|head|body|meta|title|p|div|h[1-6]|article|span|a|br|ul|table)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Tag();
}
