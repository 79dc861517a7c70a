using System.Globalization;
using SearchService.Articles;

namespace SearchService.Entities.Dates.Calendar;

/// <summary>
/// The days, by number, of holidays that other calendars set, by .NET's Hebrew, Umm al-Qura and Chinese calendars; of several days the
/// first; null for a Gregorian year that the calendar does not cover. Islamic holidays begin a day earlier or
/// later where the moon is sighted.
/// </summary>
internal static class OtherCalendars
{
    private static readonly HebrewCalendar HebrewYears = new();
    private static readonly UmAlQuraCalendar IslamicYears = new();
    private static readonly ChineseLunisolarCalendar ChineseYears = new();

    public static int? LunarNewYear(int year) =>
        Covers(ChineseYears, year) ? Number(ChineseYears.ToDateTime(year, 1, 1, 0, 0, 0, 0)) : null;

    /// <param name="year">Gregorian.</param>
    /// <param name="month">From Tishri, in a year without a leap month; a leap year has one more before Adar.</param>
    /// <param name="day">Of the month.</param>
    public static int? HebrewSpring(int year, int month, int day)
    {
        if (!Covers(HebrewYears, year))
        {
            return null;
        }

        var hebrew = year + 3760;
        return Number(HebrewYears.ToDateTime(hebrew, HebrewYears.IsLeapYear(hebrew) ? month + 1 : month, day, 0, 0, 0, 0));
    }

    /// <inheritdoc cref="HebrewSpring"/>
    public static int? HebrewAutumn(int year, int month, int day) =>
        Covers(HebrewYears, year) ? Number(HebrewYears.ToDateTime(year + 3761, month, day, 0, 0, 0, 0)) : null;

    /// <summary>Where the day falls twice into the Gregorian year, the first.</summary>
    public static int? Islamic(int year, int month, int day)
    {
        if (!Covers(IslamicYears, year))
        {
            return null;
        }

        var first = IslamicYears.GetYear(new DateTime(year, 1, 1));
        var date = IslamicYears.ToDateTime(first, month, day, 0, 0, 0, 0);
        return Number(date.Year == year ? date : IslamicYears.ToDateTime(first + 1, month, day, 0, 0, 0, 0));
    }

    /// <summary>Meeus, Astronomical Algorithms, chapter 8, for the Julian calendar; then moved to the Gregorian.</summary>
    public static int? OrthodoxEaster(int year)
    {
        if (year is < 1583 or > 9999)
        {
            return null;
        }

        var epact = (19 * (year % 19) + 15) % 30;
        var weekday = (2 * (year % 4) + 4 * (year % 7) - epact + 34) % 7;
        var sum = epact + weekday + 114;
        var difference = year / 100 - year / 400 - 2;
        return DayNumber.Of(new CalendarDay(year, sum / 31, sum % 31 + 1)) + difference;
    }

    // The whole year before and after must be known too, for a holiday may belong to a year that begins or ends in them.
    private static bool Covers(System.Globalization.Calendar calendar, int year) =>
        year > calendar.MinSupportedDateTime.Year + 1 && year < calendar.MaxSupportedDateTime.Year - 1;

    private static int Number(DateTime date) => DayNumber.Of(new CalendarDay(date.Year, date.Month, date.Day));
}
