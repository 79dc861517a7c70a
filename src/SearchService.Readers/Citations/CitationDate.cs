using System.Text.RegularExpressions;
using SearchService.Articles;
using SearchService.Readers.Databases;
using SearchService.Readers.Dates;
using SearchService.Readers.Text;

namespace SearchService.Readers.Citations;

/// <summary>The day of a record: the first of its fields that can be read, or one that says the same more exactly.</summary>
internal static partial class CitationDate
{
    private const int LengthOfYear = 4;

    public static PublicationTime? Read(CitationFields fields, Func<string[], IReadOnlyList<string>> values, TimeZoneInfo zone)
    {
        var year = values(fields.Year).Select(value => Year().Match(value)).FirstOrDefault(match => match.Success)?.Value;
        PublicationTime? published = null;
        foreach (var tag in fields.Date)
        {
            // The day on which a record was made or looked up names its year as well, so only fields of the publication refine another.
            var refines = published is null || tag == fields.Date[0] || fields.Year.Contains(tag);
            foreach (var value in refines ? values([tag]).Select(value => Spaces.Clean(value)) : [])
            {
                var time = Time(value, year, zone);
                published = published is null || (time is { } other && IsMoreExact(other.Date, published.Value.Date)) ? time : published;
            }
        }

        return published;
    }

    private static bool IsMoreExact(PartialDate date, PartialDate than) => date.Year == than.Year
        && (than.Month is null ? date.Month is not null : than.Day is null && date.Month == than.Month && date.Day is not null);

    private static PublicationTime? Time(string value, string? year, TimeZoneInfo zone)
    {
        if (Parts(value, year) is { } parts && (Numbered(parts, zone) ?? Named(parts, zone)) is { } time)
        {
            return Remarked(parts, time, zone);
        }

        var whole = year is null || Year().IsMatch(value) ? value : $"{value} {year}";
        return Named(whole, zone) ?? PrintedTime.Read(whole, zone) ?? HeadDate.Read(whole, zone);
    }

    /// <summary>
    /// RIS parts year, month, day and a remark by slashes: <c>2023/09/12/</c>, <c>2023///</c>. The year may be left to its own field:
    /// <c>/09/12/</c>.
    /// </summary>
    private static string[]? Parts(string value, string? year)
    {
        var parts = value.Split('/', StringSplitOptions.TrimEntries);
        return parts.Length < 2 ? null
            : parts[0].Length == 0 && year is not null ? [year, .. parts[1..]]
            : parts[0].Length == LengthOfYear && Year().IsMatch(parts[0]) ? parts
            : null;
    }

    private static PublicationTime? Numbered(string[] parts, TimeZoneInfo zone) => PrintedTime.Read(
        string.Join('-', parts.Take(3).TakeWhile(part => part.Length > 0).Select(part => part.PadLeft(2, '0'))), zone);

    /// <summary>The month in letters: <c>2023/Sep/12</c>.</summary>
    private static PublicationTime? Named(string[] parts, TimeZoneInfo zone) =>
        Named(string.Join(' ', parts.Take(3).Where(part => part.Length > 0)), zone);

    /// <summary>As ProQuest and MEDLINE print it: <c>2023 Sep 12</c>, <c>2023 Sep</c>.</summary>
    private static PublicationTime? Named(string value, TimeZoneInfo zone) => YearFirst().Match(value) is { Success: true } turned
        ? PrintedTime.Read(
            $"{turned.Groups["day"].Value} {turned.Groups["month"].Value} {turned.Groups["year"].Value}".TrimStart(), zone)
        : null;

    /// <summary>
    /// The remark often holds what the numbers leave out: <c>2023///Sep 12</c>, <c>2023/09//12 September</c>, <c>2023///September</c>.
    /// </summary>
    private static PublicationTime Remarked(string[] parts, PublicationTime time, TimeZoneInfo zone)
    {
        var remark = string.Join(' ', parts.Skip(3).Where(part => part.Length > 0));
        if (remark.Length == 0 || time.Date.Day is not null)
        {
            return time;
        }

        var whole = Year().IsMatch(remark) ? remark : $"{remark} {time.Date.Year}";
        return (PrintedTime.Read(whole, zone) ?? HeadDate.Read(whole, zone)) is { } exact && IsMoreExact(exact.Date, time.Date)
            ? exact : time;
    }

    [GeneratedRegex(@"\b[12]\d{3}\b", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Year();

    [GeneratedRegex(
        @"^(?<year>\d{4})\s+(?<month>\p{L}{3,9})\.?(?:\s+(?<day>\d{1,2}))?$",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex YearFirst();
}
