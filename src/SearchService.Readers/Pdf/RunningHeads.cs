using System.Text.RegularExpressions;

namespace SearchService.Readers.Pdf;

/// <summary>Heads and feet that pages repeat, and page numbers.</summary>
internal static partial class RunningHeads
{
    private const double Top = 0.9;
    private const double Bottom = 0.1;

    /// <summary>The last line of a page that is a number alone may stand higher: office programs put it above a margin.</summary>
    private const double Foot = 0.15;

    private const int LongestHead = 200;

    public static void Drop(List<PageBlock> blocks)
    {
        var repeated = blocks.Where(IsAtEdge)
            .GroupBy(block => Digits().Replace(block.Text, "#"))
            .Where(group => group.Select(block => block.Page).Distinct().Count() > 1)
            .SelectMany(group => group)
            .ToHashSet();
        var lowest = blocks.GroupBy(block => block.Page).Select(page => page.MinBy(block => block.Height)!)
            .Where(block => block.Height < Foot).ToHashSet();
        blocks.RemoveAll(block => repeated.Contains(block)
            || ((IsAtEdge(block) || lowest.Contains(block)) && PageNumber().IsMatch(block.Text)));
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
