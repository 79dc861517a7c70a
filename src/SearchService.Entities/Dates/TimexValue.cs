using System.Globalization;
using SearchService.Articles;
using SearchService.Entities.Dates.Calendar;

namespace SearchService.Entities.Dates;

/// <summary>
/// Reads TIMEX3 values of the types DATE and TIME (TimeML 1.2.1, which extends ISO 8601) as the days that they cover.
/// <code>
///   value   := date [ "T" clock ]                          a clock does not change the days
///   date    := year [ "-" part ] | decade | century
///   year    := ["-"] 4 digits | "BC" 4 digits              -0043 counts astronomically: it is BC0044
///   decade  := 3 digits ["X"]     century := ["BC"] 2 digits ["XX"]
///   part    := month [ "-" day ] | "W" week [ "-" ( "WE" | 1..7 ) ] | "Q" 1..4 | "H" 1..2 | "SP" | "SU" | "FA" | "WI"
/// </code>
/// A part that is written as X is unknown, and the days are those of what stands before it.
/// </summary>
public static class TimexValue
{
    /// <summary>The days of a value; null for an unknown year, a reference (<c>PAST_REF</c>) and anything that is no such value.</summary>
    /// <remarks>
    /// Seasons are those of the northern hemisphere by whole months; <c>2019-WI</c> is the winter that begins in December 2019.
    /// A century is counted by its digits: <c>19</c> is 1900 to 1999.
    /// </remarks>
    public static DayRange? DaysOf(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var text = value.AsSpan();
        if (text.IndexOf('T') is >= 0 and var clock)
        {
            text = text[..clock];
        }

        if (text.StartsWith("BC", StringComparison.Ordinal))
        {
            return Number(text[2..], 4, 1, 9999) is { } before ? Years(1 - before, 1 - before)
                : Number(text[2..], 2, 0, 98) is { } hundreds ? Years(1 - (hundreds * 100 + 99), 1 - Math.Max(1, hundreds * 100))
                : null;
        }

        var sign = text.StartsWith('-') ? -1 : 1;
        text = sign < 0 ? text[1..] : text;
        var dash = text.IndexOf('-');
        var head = dash < 0 ? text : text[..dash];
        if (dash < 0 && sign > 0 && WideYears(head) is { } wide)
        {
            return wide;
        }

        return Number(head, 4, 0, 9999) is { } year
            ? (dash < 0 ? Years(year * sign, year * sign) : Part(year * sign, text[(dash + 1)..]))
            : null;
    }

    private static DayRange? WideYears(ReadOnlySpan<char> head)
    {
        var digits = head.TrimEnd('X');
        return (head.Length, digits.Length) switch
        {
            (3, 3) or (4, 3) => Number(digits, 3, 0, 999) is { } decade ? Years(decade * 10, decade * 10 + 9) : null,
            (2, 2) or (4, 2) => Number(digits, 2, 0, 99) is { } century ? Years(century * 100, century * 100 + 99) : null,
            _ => null,
        };
    }

    private static DayRange? Part(int year, ReadOnlySpan<char> part)
    {
        if (IsUnknown(part))
        {
            return Years(year, year);
        }

        return part switch
        {
            "SP" => Months(year, 3, 5),
            "SU" => Months(year, 6, 8),
            "FA" => Months(year, 9, 11),
            "WI" => new DayRange(new CalendarDay(year, 12, 1), new CalendarDay(year + 1, 2, CalendarDay.DaysInMonth(year + 1, 2))),
            ['Q', _] => Number(part[1..], 1, 1, 4) is { } quarter ? Months(year, quarter * 3 - 2, quarter * 3) : null,
            ['H', _] => Number(part[1..], 1, 1, 2) is { } half ? Months(year, half * 6 - 5, half * 6) : null,
            ['W', ..] => Week(year, part[1..]),
            _ => Month(year, part),
        };
    }

    private static DayRange? Month(int year, ReadOnlySpan<char> part)
    {
        var dash = part.IndexOf('-');
        if (Number(dash < 0 ? part : part[..dash], 2, 1, 12) is not { } month)
        {
            return null;
        }

        if (dash < 0 || IsUnknown(part[(dash + 1)..]))
        {
            return Months(year, month, month);
        }

        return Number(part[(dash + 1)..], 2, 1, CalendarDay.DaysInMonth(year, month)) is { } day
            ? new DayRange(new CalendarDay(year, month, day), new CalendarDay(year, month, day))
            : null;
    }

    private static DayRange? Week(int year, ReadOnlySpan<char> part)
    {
        var dash = part.IndexOf('-');
        var digits = dash < 0 ? part : part[..dash];
        if (Number(digits, Math.Clamp(digits.Length, 1, 2), 1, DayNumber.WeeksInYear(year)) is not { } week)
        {
            return null;
        }

        var monday = DayNumber.MondayOf(year, week);
        if (dash < 0)
        {
            return Days(monday, monday + 6);
        }

        var rest = part[(dash + 1)..];
        return rest is "WE" ? Days(monday + 5, monday + 6)
            : Number(rest, 1, 1, 7) is { } weekday ? Days(monday + weekday - 1, monday + weekday - 1)
            : null;
    }

    private static bool IsUnknown(ReadOnlySpan<char> part) => part.Contains('X') && part.TrimStart("WQHX-").IsEmpty;

    private static DayRange Days(int first, int last) => new(DayNumber.ToDay(first), DayNumber.ToDay(last));

    private static DayRange Years(int first, int last) => new(new CalendarDay(first, 1, 1), new CalendarDay(last, 12, 31));

    private static DayRange Months(int year, int first, int last) =>
        new(new CalendarDay(year, first, 1), new CalendarDay(year, last, CalendarDay.DaysInMonth(year, last)));

    private static int? Number(ReadOnlySpan<char> text, int length, int least, int most) =>
        text.Length == length && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= least && number <= most
            ? number
            : null;
}
