using System.Globalization;
using System.Text.RegularExpressions;
using SearchService.Articles;

namespace SearchService.Readers.Dates;

/// <summary>
/// Days as tables and programs print them, which are read only where they are all of a value: years of two digits, days of a week and of a
/// year (ISO 8601, 5.2.2 and 5.2.3).
/// </summary>
internal static partial class TableDates
{
    private const int FirstYear = 1400;
    private const int LastYear = 2200;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    public static IReadOnlyList<Func<Regex>> Forms { get; } = [WeekDate, OrdinalDate, DayMonth, MonthDay, Numbers];

    /// <summary>The day that a match counts within its week or its year; null where there is no such day.</summary>
    public static PartialDate? Counted(Match match, int year)
    {
        if (year is < FirstYear or > LastYear)
        {
            return null;
        }

        if (PrintedDate.Number(match.Groups["dayOfYear"]) is { } ordinal)
        {
            return ordinal >= 1 && ordinal <= (DateTime.IsLeapYear(year) ? 366 : 365)
                ? PartialDate.From(new DateOnly(year, 1, 1).AddDays(ordinal - 1))
                : null;
        }

        var week = PrintedDate.Number(match.Groups["week"]) ?? 0;
        var day = (DayOfWeek)(PrintedDate.Number(match.Groups["weekday"])!.Value % 7);
        return week >= 1 && week <= ISOWeek.GetWeeksInYear(year)
            ? PartialDate.From(DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, day)))
            : null;
    }

    [GeneratedRegex(@"^(?<year>\d{4})-?W(?<week>\d{2})-?(?<weekday>[1-7])$", Options, ReadingPattern.Patience)]
    private static partial Regex WeekDate();

    [GeneratedRegex(@"^(?<year>\d{4})-(?<dayOfYear>\d{3})$", Options, ReadingPattern.Patience)]
    private static partial Regex OrdinalDate();

    /// <summary><c>08-Sep-23</c>, <c>8 Sep 23</c>, <c>08SEP2023</c>, <c>8 Sept. ’23 08:30</c>.</summary>
    [GeneratedRegex(
        @"^(?:\p{L}+[.,]{0,2}\s+)?(?<day>\d{1,2})(?:st|nd|rd|th|\.)?[\s\-/]*(?<name>\p{L}[\p{L}\p{M}]{2,})\.?[\s\-/,]*['’]?"
        + @"(?<year>\d{4}|\d{2})(?=$|[\s,]+\d{1,2}[:.h]\d{2})",
        Options,
        ReadingPattern.Patience)]
    private static partial Regex DayMonth();

    /// <summary><c>Sep-08-23</c>, <c>Sep 8, 23</c>, <c>Sept. 8 ’23</c>.</summary>
    [GeneratedRegex(
        @"^(?:\p{L}+[.,]{0,2}\s+)?(?<name>\p{L}[\p{L}\p{M}]{2,})\.?(?:-(?<day>\d{1,2})-"
        + @"|[\s\-]+(?<day>\d{1,2})(?:st|nd|rd|th)?,\s*['’]?|\s+(?<day>\d{1,2})(?:st|nd|rd|th)?\s+['’])"
        + @"(?<year>\d{2})(?=$|[\s,]+\d{1,2}[:.h]\d{2})",
        Options,
        ReadingPattern.Patience)]
    private static partial Regex MonthDay();

    /// <summary><c>08.09.23</c>, <c>8/9/23 10:15</c>, where it is known which number comes first.</summary>
    [GeneratedRegex(
        @"^(?<first>\d{1,2})(?<separator>[./\-])(?<second>\d{1,2})\k<separator>(?<year>\d{2})(?=$|[\s,]+\d{1,2}[:.h]\d{2})",
        Options,
        ReadingPattern.Patience)]
    private static partial Regex Numbers();
}
