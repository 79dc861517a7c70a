using System.Text.RegularExpressions;

namespace SearchService.Readers.Markdown;

/// <summary>
/// What site generators and note-taking programs add to Markdown, to Markdown: shortcodes of Hugo, tags of Liquid (Jekyll), lists of
/// attributes (kramdown) and marks of parts (pandoc) go, captions in them stay; links, marks and comments of Obsidian become what it shows.
/// </summary>
internal static partial class MarkdownDialects
{
    public static string Plain(string markdown)
    {
        var plain = markdown;
        if (plain.Contains('{', StringComparison.Ordinal))
        {
            plain = Captioned().Replace(plain, match => $"\n\n![{match.Groups["caption"].Value}](picture)\n\n");
            plain = Attributes().Replace(Tag().Replace(plain, ""), "");
        }

        if (plain.Contains("[[", StringComparison.Ordinal))
        {
            plain = Link().Replace(Embedded().Replace(plain, ""), "${shown}");
        }

        plain = plain.Contains(":::", StringComparison.Ordinal) ? FencedDiv().Replace(plain, "") : plain;
        plain = Mark().Replace(Comment().Replace(plain, ""), "${shown}");
        return BlockName().Replace(Callout().Replace(plain, ""), "");
    }

    [GeneratedRegex(
        @"\{\{[<%]\s*(?:figure|image|img|photo|picture)\b[^{}]{0,2000}?\bcaption\s*=\s*""(?<caption>[^""\[\]]{1,1000})"""
        + @"[^{}]{0,2000}?[>%]\}\}",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Captioned();

    [GeneratedRegex(@"\{\{[<%][^{}]{0,4000}?[>%]\}\}|\{%[^{}]{0,4000}?%\}", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Tag();

    /// <summary><c>{: .notice width="300"}</c>.</summary>
    [GeneratedRegex(@"\{:\s*[^{}\n]{0,500}\}", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Attributes();

    [GeneratedRegex(@"!\[\[[^\[\]\n]{1,500}\]\]", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Embedded();

    [GeneratedRegex(
        @"\[\[(?:[^\[\]|\n]{1,300}\|)?(?<shown>[^\[\]|\n]{1,300})\]\]", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Link();

    [GeneratedRegex(
        @"(?<![=\w])==(?<shown>[^\s=](?:[^=\n]{0,300}[^\s=])?)==(?![=\w])", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Mark();

    /// <summary>Where a part of the page begins or ends: <c>::: {role="main"}</c>.</summary>
    [GeneratedRegex(@"^:{3,}[^\n]{0,500}$", RegexOptions.CultureInvariant | RegexOptions.Multiline, ReadingPattern.Patience)]
    private static partial Regex FencedDiv();

    /// <summary>What no reader of the note sees.</summary>
    [GeneratedRegex(
        @"(?<![\w%])%%(?!%)[^%]{1,2000}%%(?!\w)", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Comment();

    /// <summary>The kind of a block that is set apart: <c>&gt; [!NOTE]</c>.</summary>
    [GeneratedRegex(
        @"(?<=^[ \t]*>[ \t]*)\[![A-Za-z]{2,20}\][+\-]?", RegexOptions.CultureInvariant | RegexOptions.Multiline, ReadingPattern.Patience)]
    private static partial Regex Callout();

    /// <summary>A name at the end of a block, by which other notes link to it.</summary>
    [GeneratedRegex(
        @"(?<=\S)[ \t]+\^[A-Za-z0-9\-]{4,40}[ \t]*$", RegexOptions.CultureInvariant | RegexOptions.Multiline, ReadingPattern.Patience)]
    private static partial Regex BlockName();
}
