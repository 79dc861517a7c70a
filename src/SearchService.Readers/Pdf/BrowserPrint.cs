using System.Text.RegularExpressions;

namespace SearchService.Readers.Pdf;

/// <summary>
/// What a browser prints into the margins of a page: the time, the title, the address and the number of the page. Pages that repeat them
/// lose them as running heads; a single page does not.
/// </summary>
internal static partial class BrowserPrint
{
    /// <summary>How far the margins reach, as a share of the height.</summary>
    private const double Margin = 0.06;

    /// <summary>Takes them out of the blocks.</summary>
    /// <returns>The address of the page, or null where it is none of the web or was not printed.</returns>
    public static string? Take(List<PageBlock> blocks)
    {
        string? found = null;
        foreach (var page in blocks.Where(IsInMargin).GroupBy(block => block.Page).ToList())
        {
            var address = page.Select(block => Address().Match(block.Text)).FirstOrDefault(match => match.Success);
            if (address is not null && page.Any(block => Time().IsMatch(block.Text)))
            {
                found ??= address.Value.StartsWith("http", StringComparison.Ordinal) ? address.Value : null;
                blocks.RemoveAll(page.Contains);
            }
        }

        return found;
    }

    private static bool IsInMargin(PageBlock block) => block.Height is > 1 - Margin or < Margin;

    [GeneratedRegex(@"\b(?:https?|file)://\S+", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Address();

    [GeneratedRegex(
        @"\b\d{1,4}[./\-]\d{1,2}[./\-]\d{2,4}\.?,?\s+\d{1,2}[:.]\d{2}\b", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Time();
}
