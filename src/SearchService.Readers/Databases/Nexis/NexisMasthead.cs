using System.Text.RegularExpressions;
using SearchService.Articles;
using SearchService.Readers.Text;

namespace SearchService.Readers.Databases.Nexis;

/// <summary>
/// The lines above the labels. The older form prints paper, day and edition, and the headline below them; the newer one headline,
/// paper, day, and the edition last. Which it is, is told by what stands above the paper.
/// </summary>
internal sealed partial record NexisMasthead(string? Title, string? Source, PublicationTime? Published)
{
    private const int LongestHeadline = 6;

    /// <param name="lines">The document.</param>
    /// <param name="end">Where its first label stands.</param>
    public static NexisMasthead Read(IReadOnlyList<string> lines, int end, TimeZoneInfo zone)
    {
        List<string> clean = [.. lines.Take(Math.Max(end, 0)).Select(line => Spaces.Clean(line)).Select(line => IsNoise(line) ? "" : line)];
        var day = clean.FindLastIndex(line => HeadDate.Read(line, zone) is not null);
        if (day < 0)
        {
            var last = Above(clean, clean.Count);
            return new NexisMasthead(last < 0 ? null : clean[last], null, null);
        }

        var source = Above(clean, day);
        var above = source < 0 ? -1 : Above(clean, source);

        var title = above >= 0 ? Block(clean, above, joined: clean[source - 1].Length == 0) : Below(clean, day);
        return new NexisMasthead(title, source < 0 ? null : clean[source], HeadDate.Read(clean[day], zone));
    }

    private static int Above(List<string> lines, int at) => at <= 0 ? -1 : lines.FindLastIndex(at - 1, line => line.Length > 0);

    /// <summary>The headline that ends at this line, on as many lines as it was wrapped to.</summary>
    private static string Block(List<string> lines, int last, bool joined)
    {
        var first = last;
        while (joined && first > 0 && lines[first - 1].Length > 0 && last - first < LongestHeadline)
        {
            first--;
        }

        return string.Join(' ', lines.Skip(first).Take(last - first + 1));
    }

    /// <summary>The last block below the day; what stands right below it is the edition.</summary>
    private static string? Below(List<string> lines, int day)
    {
        var last = Above(lines, lines.Count);
        if (last <= day)
        {
            return null;
        }

        var first = last;
        while (first - 1 > day && lines[first - 1].Length > 0)
        {
            first--;
        }

        // A block that touches the day is the edition alone.
        return first == day + 1 ? null : string.Join(' ', lines.Skip(first).Take(last - first + 1));
    }

    private static bool IsNoise(string line) =>
        Numbered().IsMatch(line) || NexisLabels.Read(line) is (NexisLabel.Copyright, _) || Running().IsMatch(line);

    [GeneratedRegex(
        @"^(?:document\s+|dokument\s+)?\d{1,6}\s+(?:of|von|de|van|di|sur)\s+\d{1,6}\s*(?:documents?|dokument(?:en?)?|documenten)?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^Page \d+ of \d+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, ReadingPattern.Patience)]
    private static partial Regex Running();
}
