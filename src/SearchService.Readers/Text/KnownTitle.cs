namespace SearchService.Readers.Text;

/// <summary>The title that a document gives in its properties, beside the headline that stands in its text.</summary>
internal static class KnownTitle
{
    /// <summary>Lines among which one that repeats the title goes.</summary>
    private const int HeadLines = 4;
    private const int ShortestHeading = 8;

    /// <summary>Takes the lines that repeat the title, and the paper's name from behind the headline.</summary>
    public static (string Title, IReadOnlyList<ScrapedParagraph> Below) TakeFrom(IReadOnlyList<ScrapedParagraph> lines, string named)
    {
        var title = lines.Take(HeadLines).Select(line => line.Text).FirstOrDefault(line => IsHeadingOf(line, named)) ?? named;
        return (title, [.. lines.Where((line, index) => index >= HeadLines || !(IsSame(line.Text, title) || IsSame(line.Text, named)))]);
    }

    /// <summary>Whether the first line is a page's title, and the headline that it repeats stands below it.</summary>
    public static bool IsAbove(IReadOnlyList<ScrapedParagraph> lines) =>
        lines.Count > HeadLines && lines.Take(HeadLines).Skip(1).Any(line => IsHeadingOf(line.Text, lines[0].Text));

    /// <summary>Whether a title is the headline with the paper's name behind it: <c>Ferry sinks - The Harbour Post</c>.</summary>
    public static bool IsHeadingOf(string line, string title) =>
        line.Length >= ShortestHeading && line.Length < title.Length && title.StartsWith(line, StringComparison.OrdinalIgnoreCase)
        && title.AsSpan(line.Length).TrimStart() is [var mark, ..] && mark is '-' or '–' or '—' or '|' or '·';

    private static bool IsSame(string line, string title) => line.Equals(title, StringComparison.OrdinalIgnoreCase);
}
