namespace SearchService.Readers.Html;

/// <summary>
/// Counts open tags before a parser sees them: parsers take time that grows with the square of the depth. Only elements
/// that must be closed are counted, since old pages leave paragraphs, list items and cells open by the thousand.
/// </summary>
internal static class TagDepth
{
    private static readonly HashSet<string> Closed = new(StringComparer.OrdinalIgnoreCase)
    {
        "div", "span", "section", "article", "blockquote", "ul", "ol", "table", "b", "i", "em", "strong", "font", "center",
        "a", "small", "big", "u", "s", "sub", "sup",
        "main", "aside", "header", "footer", "nav", "form", "fieldset", "object", "svg", "g", "math", "dl", "details", "figure", "tt",
        "code", "pre", "q", "label", "button", "template",
    };

    /// <summary>Unclosed inline tags are common on real pages, so the count may run over the limit by this factor.</summary>
    private const int Slack = 8;

    public static bool IsDeeperThan(string html, int limit)
    {
        int depth = 0, at = 0;
        var lookup = Closed.GetAlternateLookup<ReadOnlySpan<char>>();
        while ((at = html.IndexOf('<', at)) >= 0 && ++at < html.Length)
        {
            var closes = html[at] == '/';
            var start = closes ? at + 1 : at;
            var end = start;
            while (end < html.Length && end - start < 12 && char.IsAsciiLetterOrDigit(html[end]))
            {
                end++;
            }

            if (end > start && lookup.Contains(html.AsSpan(start, end - start)))
            {
                depth = closes ? Math.Max(0, depth - 1) : depth + 1;
                if (depth > limit * Slack)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
