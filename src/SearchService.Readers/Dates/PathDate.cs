using System.Globalization;
using System.Text.RegularExpressions;
using SearchService.Articles;

namespace SearchService.Readers.Dates;

/// <summary>
/// The date that a file's path carries: in its name (<c>2023-09-12-summit.txt</c>, <c>20230912_0830.txt</c>) or in its
/// folders (<c>2023/09/12/summit.txt</c>, <c>1987-02/x.txt</c>). The name goes before the folders, a day before a month.
/// </summary>
internal static partial class PathDate
{
    private const int EarliestYear = 1600;
    private const int LatestYear = 2100;
    private const int LongestPath = 4096;

    public static PublicationTime? Read(string path)
    {
        if (path.Length > LongestPath)
        {
            return null;
        }

        var parts = path.Replace("!/", "/", StringComparison.Ordinal).Replace('\\', '/').Split('/');
        var name = parts[^1].Split('#')[0];
        var folders = parts[..^1];
        return Dated(Day(), name) ?? Foldered(folders, name) ?? folders.Reverse().Select(folder => Dated(Day(), folder))
            .FirstOrDefault(date => date is not null)
            ?? Dated(Month(), name) ?? folders.Reverse().Select(folder => Dated(Month(), folder)).FirstOrDefault(date => date is not null)
            ?? folders.Reverse().Select(folder => Dated(Year(), folder)).FirstOrDefault(date => date is not null);
    }

    /// <summary>Year, month and day as folders, the deepest such run: <c>2023/09/12</c>, <c>2023/9</c>, also <c>2023/0912</c>.</summary>
    private static PublicationTime? Foldered(string[] folders, string name)
    {
        for (var i = folders.Length - 1; i >= 0; i--)
        {
            if (Dated(Year(), folders[i]) is null)
            {
                continue;
            }

            var next = i + 1 < folders.Length ? folders[i + 1] : "";
            var after = i + 2 < folders.Length ? folders[i + 2] : LeadingDay().Match(name).Groups[1].Value;
            if (MonthDay().Match(next) is { Success: true } both
                && Valid(folders[i], both.Groups[1].Value, both.Groups[2].Value) is { } joined)
            {
                return joined;
            }

            if (TwoDigits().IsMatch(next))
            {
                return TwoDigits().IsMatch(after) && Valid(folders[i], next, after) is { } day ? day : Valid(folders[i], next, null);
            }
        }

        return null;
    }

    private static PublicationTime? Dated(Regex pattern, string part)
    {
        foreach (Match match in pattern.Matches(part))
        {
            if (Valid(match.Groups["year"].Value, match.Groups["month"].Value, match.Groups["day"].Value) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private static PublicationTime? Valid(string year, string? month, string? day)
    {
        var date = (Year: Number(year), Month: Number(month), Day: Number(day));
        return date.Year is >= EarliestYear and <= LatestYear && PrintedDate.IsDate(date.Year, date.Month, date.Day)
            ? new PublicationTime(new PartialDate(date.Year.Value, date.Month, date.Day))
            : null;
    }

    private static int? Number(string? digits) =>
        int.TryParse(PrintedDigits.ToAscii(digits ?? ""), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    [GeneratedRegex(
        @"(?<!\d)(?<year>\d{4})(?:(?<part>[-_. ]?)(?<month>\d{2})\k<part>(?<day>\d{2}))(?:T?\d{4}(?:\d{2})?)?(?!\d)",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Day();

    [GeneratedRegex(@"(?<!\d)(?<year>\d{4})[-_.](?<month>\d{2})(?!\d)", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Month();

    [GeneratedRegex(@"^(?<year>\d{4})$", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Year();

    [GeneratedRegex(@"^\d{1,2}$", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex TwoDigits();

    [GeneratedRegex(@"^(\d{2})[-_]?(\d{2})$", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex MonthDay();

    [GeneratedRegex(@"^(\d{2})[-_. ]", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex LeadingDay();
}
