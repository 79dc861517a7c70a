using System.Text.RegularExpressions;

namespace SearchService.Readers.Markdown.Related;

/// <summary>Textile, in which older blogs and wikis kept their texts.</summary>
internal static partial class TextileText
{
    public static string ToMarkdown(IReadOnlyList<string> lines)
    {
        var draft = new MarkdownDraft();
        foreach (var line in lines)
        {
            if (Block().Match(line) is { Success: true } block)
            {
                Take(block, draft);
            }
            else if (line.StartsWith('|') && line.EndsWith('|'))
            {
                draft.Paragraph(Inline(CellMark().Replace(line, " ")));
            }
            else
            {
                draft.Line(Item().Replace(Inline(line), item => item.Value[0] == '#' ? "1. " : "* "));
            }
        }

        return draft.ToString();
    }

    private static void Take(Match block, MarkdownDraft draft)
    {
        var (kind, text) = (block.Groups["kind"].Value, Inline(block.Groups["text"].Value));
        switch (kind)
        {
            case ['h', var level]:
                draft.Heading(level - '0', text);
                break;
            case "bq":
                draft.Paragraph($"> {text}");
                break;
            case ['f', 'n', .. var number]:
                draft.Paragraph($"[^{number}]: {text}");
                break;
            default:
                draft.Line(text);
                break;
        }
    }

    private static string Inline(string text) => Reference().Replace(Mark().Replace(Picture().Replace(Link().Replace(
        text, "[$1]($2)"), ""), "$2"), "[^$1]");

    [GeneratedRegex(
        @"^(?<kind>h[1-6]|p|bq|fn\d{1,4})(?:\([^()]{0,80}\)|\{[^{}]{0,200}\}|\[[\w\-]{1,10}\]|[<>=]){0,4}\.{1,2}\s+(?<text>\S.*)$",
        RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Block();

    /// <summary>A bar, and how the cell behind it is shown.</summary>
    [GeneratedRegex(@"\|(?:[_<>=^~\\/\d(){}]{1,12}\.\s)?", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex CellMark();

    [GeneratedRegex(@"^[*#]{1,6}\s+", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Item();

    [GeneratedRegex(@"""([^""\n]{1,1000}?)"":((?:https?:/|/|mailto:)[^\s""]{1,2000}?)(?=[.,;:!?)]*(?:\s|$))", RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<!\w)!(?:[<>=])?[^\s!]{1,1000}\.\w{2,5}(?:\([^()]{0,400}\))?!(?::\S+)?", RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Picture();

    [GeneratedRegex(@"(?<![\w+%^~?@])(\+|%|\^|~|\?\?|@)(\S(?:[^\n]{0,400}?\S)?)\1(?!\w)", RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Mark();

    [GeneratedRegex(@"(?<=\w|[.,;:!?""])\[(\d{1,4})\]", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Reference();
}
