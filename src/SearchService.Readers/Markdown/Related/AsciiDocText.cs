using System.Text.RegularExpressions;

namespace SearchService.Readers.Markdown.Related;

/// <summary>AsciiDoc: a title with writer, day and attributes below it, then blocks between drawn lines.</summary>
internal static partial class AsciiDocText
{
    public static string ToMarkdown(IReadOnlyList<string> lines)
    {
        var draft = new MarkdownDraft();
        var at = TakeHead(lines, draft);
        string? unread = null;
        var isCode = false;
        for (; at < lines.Count; at++)
        {
            var line = lines[at];
            if (unread is not null)
            {
                unread = line == unread ? null : unread;
            }
            else if (line is { Length: > 3 } && line.Trim('/').Length == 0)
            {
                unread = line;
            }
            else if (Code().IsMatch(line))
            {
                isCode = !isCode;
                draft.Line("```");
            }
            else if (isCode)
            {
                draft.Line(line);
            }
            else if (!Unread().IsMatch(line))
            {
                Take(line, draft);
            }
        }

        return draft.ToString();
    }

    /// <returns>Where the body begins.</returns>
    private static int TakeHead(IReadOnlyList<string> lines, MarkdownDraft draft)
    {
        var at = 0;
        while (at < lines.Count && (lines[at].Length == 0 || lines[at].StartsWith("//", StringComparison.Ordinal)))
        {
            at++;
        }

        if (at == lines.Count || !lines[at].StartsWith("= ", StringComparison.Ordinal))
        {
            return at;
        }

        draft.Field("title", Inline(lines[at][2..]));
        for (at++; at < lines.Count && lines[at].Length > 0; at++)
        {
            if (Attribute().Match(lines[at]) is { Success: true } attribute)
            {
                Take(attribute, draft);
            }
            else if (Day().Match(lines[at]) is { Success: true } day)
            {
                draft.Field("date", day.Value);
            }
            else
            {
                draft.Field("author", string.Join("; ", lines[at].Split(';').Select(author => Mailbox().Replace(author, "").Trim())));
            }
        }

        return at;
    }

    private static void Take(Match attribute, MarkdownDraft draft)
    {
        var name = attribute.Groups["name"].Value switch { "revdate" => "date", "lang" => "language", var given => given };
        if (name is "date" or "author" or "language" or "description" or "source" or "category")
        {
            draft.Field(name, attribute.Groups["value"].Value.Trim());
        }
    }

    private static void Take(string line, MarkdownDraft draft)
    {
        if (Heading().Match(line) is { Success: true } heading)
        {
            draft.Heading(heading.Groups["level"].Length, Inline(heading.Groups["title"].Value));
        }
        else if (line.StartsWith('|'))
        {
            draft.Row(line, Inline);
        }
        else if (Item().Match(line) is { Success: true } item)
        {
            var mark = item.Groups["mark"].Value;
            draft.Line($"{new string(' ', 2 * (mark.Length - 1))}{(mark[0] == '.' ? "1." : "*")} {Inline(item.Groups["text"].Value)}");
        }
        else
        {
            // ".Title" names the block below it.
            draft.Line(Inline(line is ['.', > ' ' and not '.', ..] ? line[1..] + "\n" : line.TrimStart()));
        }
    }

    private static string Inline(string text) => Mark().Replace(Note().Replace(Cross().Replace(Link().Replace(HardBreak().Replace(
        text, ""), link => link.Groups["shown"].Value is { Length: > 0 } shown ? $"[{shown.TrimEnd('^')}]({link.Groups["target"].Value})"
            : link.Groups["target"].Value), "$1"), " ($1)"), "$1");

    [GeneratedRegex(@"^:!?(?:page-)?(?<name>[\w\-]{1,60})!?:\s*(?<value>.*)$", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Attribute();

    [GeneratedRegex(@"\d{4}-\d\d-\d\d", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Day();

    [GeneratedRegex(@"<[^<>]*>", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Mailbox();

    [GeneratedRegex(@"^(?:-{4,}|\.{4,}|`{3,}\w*)$", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Code();

    /// <summary>Attributes of blocks, drawn lines, remarks, anchors, pictures and what is included.</summary>
    [GeneratedRegex(
        @"^(?:\[.*\]|={4,}|\*{4,}|_{4,}|\+{4,}|--|\+|'{3,}|<{3,}|\|={3,}|//[^/].*|//|:[\w\-!]{1,60}:.*"
        + @"|(?:image|video|audio|include|toc)::.*)$",
        RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Unread();

    [GeneratedRegex(@"^(?<level>={1,6})\s+(?<title>\S.*)$", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s*(?<mark>\*{1,5}|\.{1,5}|-)\s+(?<text>\S.*)$", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Item();

    [GeneratedRegex(@"\s\+$", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex HardBreak();

    [GeneratedRegex(
        @"(?:link:)?(?<target>(?:https?://|(?<=link:))[^\s\[\]]{1,2000})\[(?<shown>[^\[\]]{0,2000})\]", RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Link();

    [GeneratedRegex(
        @"(?:<<[^<>,]{1,200},\s*(?=[^<>]{1,400}>>)|xref:[^\s\[\]]{1,400}\[)([^<>\[\]]{1,400})(?:>>|\])", RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Cross();

    [GeneratedRegex(@"footnote:\[([^\[\]]{1,2000})\]", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Note();

    /// <summary>Marked with a pen: <c>#word#</c>.</summary>
    [GeneratedRegex(@"(?<![\w#])#(\S(?:[^#\n]{0,200}?\S)?)#(?![\w#])", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Mark();
}
