using System.Text.RegularExpressions;

namespace SearchService.Readers.Markdown.Related;

/// <summary>reStructuredText: headings are underlined, directives begin with two dots and hold what is indented below them.</summary>
internal static partial class RestructuredText
{
    private static readonly string[] Silent =
    [
        "contents", "toctree", "include", "raw", "image", "meta", "highlight", "index", "default-role", "sectnum", "youtube", "math",
        "only", "role", "currentmodule", "csv-table", "list-table", "code", "code-block", "sourcecode", "literalinclude", "parsed-literal",
    ];

    public static string ToMarkdown(IReadOnlyList<string> lines)
    {
        var draft = new MarkdownDraft();
        var levels = new List<string>();
        var isHead = true;
        for (var at = 0; at < lines.Count; at++)
        {
            var line = lines[at];
            if (IsHeading(lines, at, out var over))
            {
                at += over ? 2 : 1;
                var mark = $"{over}{lines[at][0]}";
                if (!levels.Contains(mark))
                {
                    levels.Add(mark);
                }

                draft.Heading(levels.IndexOf(mark) + 1, Inline(lines[at - 1].Trim()));
            }
            else if (isHead && Field().Match(line) is { Success: true } field)
            {
                draft.Field(FieldName(field.Groups["name"].Value), field.Groups["value"].Value.Trim());
            }
            else if (line.StartsWith(".. ", StringComparison.Ordinal) || line == "..")
            {
                at = TakeDirective(lines, at, draft);
            }
            else if (!Adornment().IsMatch(line) && !TableRule().IsMatch(line))
            {
                isHead &= line.Length == 0;
                draft.Line(Inline(Shown(line.TrimStart())));
            }
        }

        return draft.ToString();
    }

    private static string FieldName(string name) => name.ToLowerInvariant() switch
    {
        "lang" => "language",
        "authors" => "author",
        var given => new string([.. given.Where(char.IsAsciiLetter)]) is { Length: > 0 } letters ? letters : "field",
    };

    private static bool IsHeading(IReadOnlyList<string> lines, int at, out bool over)
    {
        over = at + 2 < lines.Count && Adornment().IsMatch(lines[at]) && lines[at + 2] == lines[at] && lines[at + 1].Length > 0;
        return over || (at + 1 < lines.Count && lines[at].Length > 0 && !char.IsWhiteSpace(lines[at][0]) && !Adornment().IsMatch(lines[at])
            && Adornment().IsMatch(lines[at + 1]) && lines[at + 1].Length >= lines[at].Length);
    }

    /// <summary>Figures and boxes hold text; remarks, pictures and code do not.</summary>
    /// <returns>The last line of the directive.</returns>
    private static int TakeDirective(IReadOnlyList<string> lines, int at, MarkdownDraft draft)
    {
        var end = at;
        while (end + 1 < lines.Count && (lines[end + 1].Length == 0 || char.IsWhiteSpace(lines[end + 1][0])))
        {
            end++;
        }

        var note = Note().Match(lines[at]);
        var directive = Directive().Match(lines[at]);
        if (note.Success || (directive.Success && !Silent.Contains(directive.Groups["name"].Value)))
        {
            var argument = note.Success ? note.Groups["text"].Value
                : directive.Groups["name"].Value == "figure" ? "" : directive.Groups["argument"].Value;
            draft.Paragraph(Inline(argument));
            foreach (var line in lines.Skip(at + 1).Take(end - at).Select(line => line.Trim()).Where(line => !Option().IsMatch(line)))
            {
                draft.Line(Inline(line));
            }
        }

        draft.Line("");
        return end;
    }

    /// <summary>A line of a block, and the colons that announce an indented one.</summary>
    private static string Shown(string line) =>
        line == "::" ? "" : line.EndsWith("::", StringComparison.Ordinal) ? line[..^1]
        : line.StartsWith("| ", StringComparison.Ordinal) ? line[2..]
        : line.StartsWith("#. ", StringComparison.Ordinal) ? $"1{line[1..]}"
        : line;

    private static string Inline(string text) => Reference().Replace(Role().Replace(NamedLink().Replace(Link().Replace(
        text, "[$1]($2)"), "$1"), "$1"), "");

    [GeneratedRegex(
        @"^(?:={3,}|-{3,}|~{3,}|\^{3,}|""{3,}|'{3,}|\*{3,}|\+{3,}|#{3,}|`{3,}|:{3,}|\.{3,}|_{3,})$", RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Adornment();

    [GeneratedRegex(@"^[=+\-| ]{5,}$", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex TableRule();

    [GeneratedRegex(@"^:(?<name>[A-Za-z][\w \-]{0,40}):(?:\s+(?<value>.*))?$", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Field();

    [GeneratedRegex(@"^\.\. (?<name>[\w\-]{2,40})::(?:\s+(?<argument>.*))?$", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Directive();

    [GeneratedRegex(@"^\.\. \[(?:#\w*|\d{1,4}|\*|[A-Za-z][\w\-]{0,40})\]\s+(?<text>\S.*)$", RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Note();

    [GeneratedRegex(@"^:[\w\-]{1,40}:(?:\s|$)", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Option();

    [GeneratedRegex(@"`([^`<>\n]{1,1000}?)\s+<([^`<>\s]{1,2000})>`__?", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<!`)`([^`\n]{1,1000})`__?(?!\w)", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex NamedLink();

    [GeneratedRegex(
        @":[\w:\-]{2,40}:`([^`<>\n]{1,1000}?)(?:\s*<[^`<>]{1,1000}>)?`", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Role();

    [GeneratedRegex(@"\s?\[(?:#\w*|\d{1,4}|\*)\]_(?!\w)", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Reference();
}
