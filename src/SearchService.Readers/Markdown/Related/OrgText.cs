using System.Text.RegularExpressions;

namespace SearchService.Readers.Markdown.Related;

/// <summary>Org mode of Emacs.</summary>
internal static partial class OrgText
{
    public static string ToMarkdown(IReadOnlyList<string> lines)
    {
        var draft = new MarkdownDraft();
        string? block = null;
        var isDrawer = false;
        foreach (var given in lines)
        {
            var line = given.TrimStart();
            if (block is not null)
            {
                block = EndsBlock(line, block, draft) ? null : block;
                if (IsCode(block))
                {
                    draft.Line(given);
                }
            }
            else if (isDrawer)
            {
                isDrawer = !line.Equals(":END:", StringComparison.OrdinalIgnoreCase);
            }
            else if (Block().Match(line) is { Success: true } begun)
            {
                block = begun.Groups["kind"].Value.ToLowerInvariant();
                if (IsCode(block))
                {
                    draft.Line("```");
                }

                // Quotes, verses and the like are text as any other.
                block = IsCode(block) || block is "comment" or "export" ? block : null;
            }
            else
            {
                isDrawer = Drawer().IsMatch(line);
                Take(given, line, draft, isDrawer);
            }
        }

        return draft.ToString();
    }

    private static bool IsCode(string? block) => block is "src" or "example";

    private static bool EndsBlock(string line, string block, MarkdownDraft draft)
    {
        var ends = line.StartsWith($"#+end_{block}", StringComparison.OrdinalIgnoreCase);
        if (ends && IsCode(block))
        {
            draft.Line("```");
        }

        return ends;
    }

    private static void Take(string given, string line, MarkdownDraft draft, bool isDrawer)
    {
        if (isDrawer || Unread().IsMatch(line))
        {
            return;
        }

        if (Keyword().Match(line) is { Success: true } keyword)
        {
            var value = keyword.Groups["value"].Value.Trim();
            draft.Field(keyword.Groups["name"].Value.ToLowerInvariant(), Stamp().Match(value) is { Success: true } stamp
                ? $"{stamp.Groups["day"].Value} {stamp.Groups["clock"].Value}".Trim() : value);
        }
        else if (Headline().Match(given) is { Success: true } headline)
        {
            draft.Heading(headline.Groups["stars"].Length, Inline(headline.Groups["title"].Value));
        }
        else if (line.StartsWith('|'))
        {
            if (!line.StartsWith("|-", StringComparison.Ordinal))
            {
                draft.Row(line, Inline);
            }
        }
        else if (!line.StartsWith("#+", StringComparison.Ordinal))
        {
            draft.Line(Note().Replace(Inline(line), "[^$1]: "));
        }
    }

    private static string Inline(string text) =>
        Reference().Replace(Emphasis().Replace(Link().Replace(text, Linked), "$2"), "[^$1]");

    private static string Linked(Match link)
    {
        var (target, shown) = (link.Groups["target"].Value, link.Groups["shown"]);
        return shown.Success ? target.StartsWith("http", StringComparison.Ordinal) ? $"[{shown.Value}]({target})" : shown.Value
            : target.StartsWith("http", StringComparison.Ordinal) ? target : "";
    }

    [GeneratedRegex(
        @"^#\+begin_(?<kind>[a-z]{2,20})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, ReadingPattern.Patience)]
    private static partial Regex Block();

    [GeneratedRegex(@"^:[A-Za-z][\w\-]{1,40}:$", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Drawer();

    /// <summary>Remarks, and when something is to be done.</summary>
    [GeneratedRegex(@"^(?:#(?:\s|$)|(?:SCHEDULED|DEADLINE|CLOSED):|#\+end_)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, ReadingPattern.Patience)]
    private static partial Regex Unread();

    [GeneratedRegex(
        @"^#\+(?<name>title|author|date|language|description|subtitle|category):\s*(?<value>.*)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, ReadingPattern.Patience)]
    private static partial Regex Keyword();

    [GeneratedRegex(
        @"^[<\[](?<day>\d{4}-\d\d-\d\d)[^\d>\]]*(?<clock>\d\d?:\d\d)?", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Stamp();

    [GeneratedRegex(
        @"^(?<stars>\*{1,12})\s+(?:(?:TODO|DONE|WAITING|NEXT|CANCELLED)\s+)?(?:\[#[A-Z]\]\s+)?(?<title>\S.*?)(?:\s+:[\w@#%:]{1,200}:)?$",
        RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Headline();

    [GeneratedRegex(
        @"\[\[(?<target>[^\[\]]{1,2000})\](?:\[(?<shown>[^\[\]]{1,2000})\])?\]", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<![\w/:])([/_=~+])(\S(?:[^\n]{0,400}?\S)?)\1(?!\w)", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"^\[\^(\w{1,20})\]\s+", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Note();

    [GeneratedRegex(@"\[fn:(\w{1,20})\]", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Reference();
}
