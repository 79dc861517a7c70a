using System.Text.RegularExpressions;

namespace SearchService.Readers.Pdf;

/// <summary>Heads and feet that pages repeat, and page numbers.</summary>
internal static partial class RunningHeads
{
    private const double Top = 0.9;
    private const double Bottom = 0.1;
    private const int LongestHead = 200;

    public static void Drop(List<PageBlock> blocks)
    {
        var repeated = blocks.Where(IsAtEdge)
            .GroupBy(block => Digits().Replace(block.Text, "#"))
            .Where(group => group.Select(block => block.Page).Distinct().Count() > 1)
            .SelectMany(group => group)
            .ToHashSet();
        blocks.RemoveAll(block => repeated.Contains(block) || (IsAtEdge(block) && PageNumber().IsMatch(block.Text)));
    }

    private static bool IsAtEdge(PageBlock block) => block.Height is > Top or < Bottom && block.Text.Length <= LongestHead;

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Digits();

    [GeneratedRegex(
        @"^\W*(?:page|seite|p\.)?\s*\d{1,4}(?:\s*(?:of|/|von)\s*\d{1,4})?\W*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex PageNumber();
}
