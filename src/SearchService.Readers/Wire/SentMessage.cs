using System.Text.RegularExpressions;
using SearchService.Articles;
using SearchService.Readers.Databases;
using SearchService.Readers.Dates;
using SearchService.Readers.Text;
using SearchService.Readers.Text.Lines;

namespace SearchService.Readers.Wire;

/// <summary>One message of a wire, in the parts that control characters mark, to an article.</summary>
/// <remarks>
/// Typesetting marks are those of ANPA 1312: <c>^</c> opens a heading, <c>&lt;</c>, <c>=</c> and <c>&gt;</c> end a line, an underscore is a
/// dash. Headline, byline and credit stand above the text, each ended by such a mark. Agencies that follow IPTC 7901 end them by <c>=</c>.
/// </remarks>
internal static partial class SentMessage
{
    private const int LongestHeading = 160;
    private const int MostHeadings = 8;

    /// <summary>Two digits of a year from here on are of the last century: wires are sent by computers since 1970.</summary>
    private const int FirstYear = 70;

    /// <param name="header">What stands above the text.</param>
    /// <param name="text">The text.</param>
    /// <param name="trailer">What stands below it: the moment of sending.</param>
    /// <param name="zone">The zone of a moment without one.</param>
    /// <returns>Null where the message has no text.</returns>
    public static Article? Read(string header, string text, string trailer, TimeZoneInfo zone)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()).ToList();
        var isTypeset = lines.Exists(line => line.StartsWith('^'));
        var headings = TakeHeadings(lines);
        var body = Paragraphs(isTypeset ? lines.Select(Plain) : lines);
        if (body.Length == 0)
        {
            return null;
        }

        var slug = headings.Find(line => Slug().IsMatch(line));
        headings.RemoveAll(line => line == slug);
        var byline = headings.FindIndex(line => Byline.Read(line) is not null);
        var title = byline == 0 ? null : headings.FirstOrDefault();
        var published = Sent(trailer, zone);
        var read = title is null ? ScrapedText.Read(body, zone) : null;
        return (read ?? new Article { Text = body }) with
        {
            Title = title ?? read?.Title,
            Authors = byline >= 0 ? Byline.Read(headings[byline])! : read?.Authors ?? [],
            Published = published ?? read?.Published,
            PublishedFrom = published is null ? read?.PublishedFrom : PublishedFrom.File,
            Extra = ExtraFields.Of(
                ("slug", slug),
                ("credit", string.Join("; ", headings.Where((line, i) => i != byline && line != title))),
                ("header", Spaces.Clean(Control().Replace(header, " ")))),
        };
    }

    /// <summary>Takes the lines above the text that a mark ends; they are given without their marks.</summary>
    private static List<string> TakeHeadings(List<string> lines)
    {
        var headings = new List<string>();
        var at = 0;
        for (; at < lines.Count && headings.Count < MostHeadings; at++)
        {
            if (lines[at].Length == 0)
            {
                continue;
            }

            if (lines[at].Length > LongestHeading || !Heading().IsMatch(lines[at]))
            {
                break;
            }

            if (Spaces.Clean(Plain(lines[at])) is { Length: > 0 } heading)
            {
                headings.Add(heading);
            }
        }

        lines.RemoveRange(0, at);
        return headings;
    }

    /// <summary>The line without its marks. AP writes quotes as <c>``</c> and <c>''</c>.</summary>
    private static string Plain(string line) => LineEnd().Replace(line, "").TrimStart('^')
        .Replace(" _ ", " — ", StringComparison.Ordinal).Replace("``", "“", StringComparison.Ordinal)
        .Replace("''", "”", StringComparison.Ordinal);

    /// <summary>Where paragraphs are indented, a line that is not goes on with the one above it.</summary>
    private static string Paragraphs(IEnumerable<string> lines)
    {
        var given = lines.ToList();
        return given.Exists(IsIndented)
            ? TextBody.Of(given.SelectMany((line, i) => i > 0 && IsIndented(line) ? new[] { "", line } : [line]))
            : TextBody.Of(given);
    }

    private static bool IsIndented(string line) => line.StartsWith("  ", StringComparison.Ordinal) || line.StartsWith('\t');

    /// <summary>IPTC 7901 ends with <c>120830 GMT Sep 23</c>, ANPA 1312 with <c>AP-NY-09-12-23 0830EDT</c>.</summary>
    private static PublicationTime? Sent(string trailer, TimeZoneInfo zone)
    {
        if (DayHourMinute().Match(trailer) is { Success: true } iptc)
        {
            return PrintedTime.Read(
                $"{iptc.Groups["day"].Value} {iptc.Groups["month"].Value} {Year(iptc)} "
                + $"{iptc.Groups["hour"].Value}:{iptc.Groups["minute"].Value} {iptc.Groups["zone"].Value}", zone);
        }

        return MonthDayYear().Match(trailer) is { Success: true } anpa
            ? PrintedTime.Read(
                $"{Year(anpa)}-{anpa.Groups["month"].Value}-{anpa.Groups["day"].Value} "
                + $"{anpa.Groups["hour"].Value}:{anpa.Groups["minute"].Value} {anpa.Groups["zone"].Value}", zone)
            : null;
    }

    private static int Year(Match sent)
    {
        var year = PrintedDate.Number(sent.Groups["year"])!.Value;
        return year >= 100 ? year : year >= FirstYear ? 1900 + year : 2000 + year;
    }

    [GeneratedRegex(@"^\s*\^|[<=]\s*$", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\s*[<=>]+\s*$", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex LineEnd();

    /// <summary>The name of a story on AP's wires: the cycle, then the words.</summary>
    [GeneratedRegex(@"^(?:AM|PM|BC)-{1,2}\S", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Slug();

    [GeneratedRegex(@"[\x00-\x1f\s]+", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Control();

    [GeneratedRegex(
        @"\b(?<day>\d\d)(?<hour>[01]\d|2[0-3])(?<minute>[0-5]\d)\s*(?<zone>[A-Z]{1,4}\s)?\s*(?<month>[A-Za-z]{3,9})\.?\s+"
        + @"(?<year>\d{4}|\d\d)\b",
        RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex DayHourMinute();

    [GeneratedRegex(
        @"\b(?<month>\d\d)-(?<day>\d\d)-(?<year>\d{4}|\d\d)\s+(?<hour>[01]\d|2[0-3])(?<minute>[0-5]\d)\s*(?<zone>[A-Z]{1,4})?\b",
        RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex MonthDayYear();
}
