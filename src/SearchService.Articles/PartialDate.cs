using System.Globalization;

namespace SearchService.Articles;

/// <summary>A date that is never more exact than it was printed: a year, a month of a year, or a day.</summary>
/// <param name="Year">1 to 9999.</param>
/// <param name="Month">1 to 12, or null where only the year is known.</param>
/// <param name="Day">1 to 31 as the month has them, or null; never without a month.</param>
public readonly record struct PartialDate(int Year, int? Month = null, int? Day = null)
{
    /// <summary>All days that the date may mean.</summary>
    public DayRange Days => new(
        new CalendarDay(Year, Month ?? 1, Day ?? 1),
        new CalendarDay(Year, Month ?? 12, Day ?? CalendarDay.DaysInMonth(Year, Month ?? 12)));

    public static PartialDate From(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>Reads YYYY, YYYY-MM or YYYY-MM-DD, and nothing else.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        if (text.Length is not (4 or 7 or 10)
            || !Number(text[..4], out var year) || year < 1)
        {
            return false;
        }

        if (text.Length == 4)
        {
            date = new PartialDate(year);
            return true;
        }

        if (text[4] != '-' || !Number(text[5..7], out var month) || month is < 1 or > 12)
        {
            return false;
        }

        if (text.Length == 7)
        {
            date = new PartialDate(year, month);
            return true;
        }

        if (text[7] != '-' || !Number(text[8..10], out var day) || day < 1 || day > CalendarDay.DaysInMonth(year, month))
        {
            return false;
        }

        date = new PartialDate(year, month, day);
        return true;
    }

    /// <summary>ISO 8601, cut where knowledge ends: <c>2023</c>, <c>2023-09</c>, <c>2023-09-12</c>.</summary>
    public override string ToString() => (Month, Day) switch
    {
        (null, _) => Year.ToString("0000", CultureInfo.InvariantCulture),
        ({ } month, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}"),
        ({ } month, { } day) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}-{day:00}"),
    };

    private static bool Number(ReadOnlySpan<char> digits, out int value) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
